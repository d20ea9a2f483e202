/** The extension in Chromium, on a page with the output of real sockets of this machine. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { card as cardWords } from '../../../src/i18n/en/card.ts';
import { summaries } from '../../../src/states/texts/en/summaries.ts';
import { cardText } from '../../support/card-text.ts';
import { makeProfile, openPopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { loggedRequests } from '../../support/request-log.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { middleOf, paintedMarks, pastePage, stateOf, type PageState } from '../../support/marked-page.ts';
import { heldStates, holdSockets, type HeldSockets } from '../../support/sockets.ts';
import { until } from '../../support/until.ts';

describe('a page of real netstat and ss output in Chromium', { skip: skipChromium }, () => {
  let sockets: HeldSockets;
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;
  let paste: Page;
  let session: CDPSession;
  let untouched: PageState;
  let requestLog: string;

  before(async () => {
    sockets = await holdSockets();
    server = await servePages({ '/': listingPage(await sockets.record()), '/paste': pastePage, '/ticket.css': '' });
    const profile = await makeProfile();
    requestLog = join(profile, 'requests.json');
    extension = await startChromium({ profile, args: [`--log-net-log=${requestLog}`] });
    paste = await extension.browser.newPage();
    await paste.goto(`${server.url}paste`);
    page = await extension.browser.newPage();
    await page.goto(server.url);
    session = await page.createCDPSession();
    untouched = await stateOf(page, paste);
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
    await sockets[Symbol.asyncDispose]();
  });

  /** The card's text, once its row is on it: the row may be read a moment later. */
  const wholeCard = async () => {
    const text = await cardText(session);
    return text?.includes(cardWords.thisRow) === true && text;
  };

  test('is left alone until its reader asks', async () => {
    assert.deepEqual(await paintedMarks(page), {});
  });

  test('is marked by “Explain this page”, with no permission for any site', async () => {
    const popup = await openPopup(extension, page);
    const button = await popup.waitForSelector('button.explain');
    await button?.click();
    const counted = await until('the popup counts the states', () =>
      popup.evaluate(() => {
        const rows = [...document.querySelectorAll('.found li')].map((row) =>
          row.textContent.replaceAll(/\s+/g, ' ').trim(),
        );
        return rows.length > 0 && rows;
      }),
    );
    for (const state of Object.keys(heldStates))
      assert.ok(
        counted.some((row) => row.startsWith(state)),
        `${state} is missing in ${counted.join(', ')}`,
      );
    await popup.close();
  });

  test('has a mark on every state, each over exactly one word', async () => {
    for (const { ss, netstat } of Object.values(heldStates))
      for (const [within, word] of [
        ['#ss', ss],
        ['#netstat', netstat],
      ] as const) {
        await middleOf(page, within, word);
        await until(`${word} is marked`, async () =>
          Object.values(await paintedMarks(page)).some((words) => words.includes(word)),
        );
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
        await until('no card is shown', async () => (await cardText(session)) === undefined);
        const { x, y } = await middleOf(page, `#${tool}`, word);
        await page.mouse.move(x - 1, y);
        await page.mouse.move(x, y);
        const text = await until(`the card of ${word} is shown`, () => wholeCard());
        const summary = summaries[state as keyof typeof heldStates];
        for (const part of [word, state, summary.line, cardWords.thisRow, '127.0.0.1'])
          assert.ok(text.includes(part), `“${part}” is missing in “${text}”`);
        await page.keyboard.press('Escape');
        await until('Esc closes the card', async () => (await cardText(session)) === undefined);
      });
    }
  }

  test('is byte for byte the page it was, in its source, its text and what is copied from it', async () => {
    await page.mouse.move(2, 2);
    assert.deepEqual(await stateOf(page, paste), untouched);
    assert.ok(untouched.copied.includes('CLOSE-WAIT'), 'the copy holds the page');
  });

  test('loses every mark again when its reader says so', async () => {
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector('button.stop'))?.click();
    await until('no mark is left', async () => Object.values(await paintedMarks(page)).flat().length === 0);
    await popup.waitForSelector('button.explain');
    await popup.close();
    assert.deepEqual(await stateOf(page, paste), untouched);
  });

  test('needs no request but for the page itself and the extension’s own files', async () => {
    await extension.close();
    const requests = await loggedRequests(requestLog);
    assert.ok(
      requests.some(({ url }) => url === `${server.url}ticket.css`),
      'the log holds what the page asked for',
    );
    const foreign = requests.filter(({ url }) => !url.startsWith(server.url) && !url.startsWith(extension.root));
    assert.deepEqual(foreign, []);
    assert.deepEqual(new Set(server.requests), new Set(['GET /paste', 'GET /', 'GET /ticket.css']));
  });
});
