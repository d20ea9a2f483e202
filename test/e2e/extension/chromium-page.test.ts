/** The extension in Chromium, on a page with the output of real sockets of this machine. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { card as cardWords } from '../../../src/i18n/en/card.ts';
import { summaries } from '../../../src/states/texts/en/summaries.ts';
import { cardText } from '../../support/card-text.ts';
import { makeProfile, openPopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { loggedRequests } from '../../support/request-log.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { middleOf, paintedMarks, pastePage, stateOf } from '../../support/marked-page.ts';
import { heldStates, holdSockets, type HeldSockets } from '../../support/sockets.ts';
import { until } from '../../support/until.ts';

describe('a page of real netstat and ss output in Chromium', { skip: skipChromium }, () => {
  let sockets: HeldSockets;
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;
  let paste: Page;
  let session: CDPSession;

  before(async () => {
    sockets = await holdSockets();
    server = await servePages({ '/': listingPage(await sockets.record()), '/paste': pastePage, '/ticket.css': '' });
    extension = await startChromium();
    paste = await extension.browser.newPage();
    await paste.goto(`${server.url}paste`);
    page = await extension.browser.newPage();
    session = await page.createCDPSession();
  });

  beforeEach(() => page.goto(server.url));

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
    await sockets[Symbol.asyncDispose]();
  });

  /** Presses “Explain this page” in the popup, and waits until that has counted. */
  const explain = async (browser = extension, tab = page) => {
    const popup = await openPopup(browser, tab);
    await (await popup.waitForSelector('button.explain'))?.click();
    const counted = await until('the popup counts the states', () =>
      popup.evaluate(() => {
        const rows = [...document.querySelectorAll('.found li')].map((row) =>
          row.textContent.replaceAll(/\s+/g, ' ').trim(),
        );
        return rows.length > 0 && rows;
      }),
    );
    await popup.close();
    return counted;
  };
  /** Presses “Stop” in the popup, and waits until no mark is left. */
  const stop = async (browser = extension, tab = page) => {
    const popup = await openPopup(browser, tab);
    await (await popup.waitForSelector('button.stop'))?.click();
    await until('no mark is left', async () => Object.values(await paintedMarks(tab)).flat().length === 0);
    await popup.waitForSelector('button.explain');
    await popup.close();
  };
  /** Points at a word until its card is whole, and sends the card away again; gives what it said. */
  const readCard = async (tool: 'ss' | 'netstat', word: string, tab = page, driver = session) => {
    const { x, y } = await middleOf(tab, `#${tool}`, word);
    await tab.mouse.move(x - 1, y);
    await tab.mouse.move(x, y);
    // The row may be read a moment later.
    const text = await until(`the card of ${word} is shown, with its row`, async () => {
      const text = await cardText(driver);
      return text?.includes(cardWords.thisRow) === true && text;
    });
    await tab.keyboard.press('Escape');
    await until('Esc closes the card', async () => (await cardText(driver)) === undefined);
    return text;
  };
  const marks = async () => Object.values(await paintedMarks(page)).flat();

  test('is left alone until its reader asks, and then marked, with no permission for any site', async () => {
    assert.deepEqual(await paintedMarks(page), {});
    const counted = await explain();
    for (const state of Object.keys(heldStates))
      assert.ok(
        counted.some((row) => row.startsWith(state)),
        `${state} is missing in ${counted.join(', ')}`,
      );
  });

  test('has a mark on every state, each over exactly one word', async () => {
    await explain();
    for (const { ss, netstat } of Object.values(heldStates))
      for (const [within, word] of [
        ['#ss', ss],
        ['#netstat', netstat],
      ] as const) {
        await middleOf(page, within, word);
        await until(`${word} is marked`, async () => (await marks()).includes(word));
      }
    for (const [name, words] of Object.entries(await paintedMarks(page))) {
      assert.match(name, /^tcp-state-/);
      for (const word of words) assert.match(word, /^[A-Z0-9_-]+$/);
    }
  });

  for (const [state, spelling] of Object.entries(heldStates)) {
    for (const tool of ['ss', 'netstat'] as const) {
      const word = spelling[tool];
      test(`explains ${word} of ${tool} on a card when it is pointed at`, async () => {
        await page.mouse.move(2, 2);
        await explain();
        const text = await readCard(tool, word);
        const summary = summaries[state as keyof typeof heldStates];
        for (const part of [word, state, summary.line, cardWords.thisRow, '127.0.0.1'])
          assert.ok(text.includes(part), `“${part}” is missing in “${text}”`);
      });
    }
  }

  test('is byte for byte the page it was, in its source, its text and what is copied from it, with marks, after their cards and after them', async () => {
    const untouched = await stateOf(page, paste);
    assert.ok(untouched.copied.includes('CLOSE-WAIT'), 'the copy holds the page');
    await explain();
    await until('it is marked', async () => (await marks()).length > 0);
    for (const { ss, netstat } of Object.values(heldStates)) {
      await readCard('ss', ss);
      await readCard('netstat', netstat);
    }
    await page.mouse.move(2, 2);
    assert.deepEqual(await stateOf(page, paste), untouched);
    await stop();
    assert.deepEqual(await stateOf(page, paste), untouched);
  });

  test('needs no request but for the page itself and the extension’s own files', async () => {
    const profile = await makeProfile();
    const requestLog = join(profile, 'requests.json');
    const logged = await startChromium({ profile, args: [`--log-net-log=${requestLog}`] });
    try {
      const before = server.requests.length;
      const own = await logged.browser.newPage();
      await own.goto(server.url);
      const driver = await own.createCDPSession();
      await explain(logged, own);
      for (const { ss, netstat } of Object.values(heldStates)) {
        await readCard('ss', ss, own, driver);
        await readCard('netstat', netstat, own, driver);
      }
      await stop(logged, own);
      await logged.close();
      const requests = await loggedRequests(requestLog);
      assert.ok(
        requests.some(({ url }) => url === `${server.url}ticket.css`),
        'the log holds what the page asked for',
      );
      const foreign = requests.filter(({ url }) => !url.startsWith(server.url) && !url.startsWith(logged.root));
      assert.deepEqual(foreign, []);
      assert.deepEqual(new Set(server.requests.slice(before)), new Set(['GET /', 'GET /ticket.css']));
    } finally {
      await logged.remove();
    }
  });
});
