/** The extension in Firefox, on a page with the output of real sockets of this machine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { card as cardWords } from '../../../src/i18n/en/card.ts';
import { summaries } from '../../../src/states/texts/en/summaries.ts';
import { cardTextInFirefox } from '../../support/card-text.ts';
import { openInFirefox, skipFirefox, startFirefox, type ExtensionBrowser } from '../../support/extension.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { middleOf, paintedMarks, pastePage, stateOf, type PageState } from '../../support/marked-page.ts';
import { heldStates, holdSockets, type HeldSockets } from '../../support/sockets.ts';
import { until } from '../../support/until.ts';

describe('a page of real netstat and ss output in Firefox', { skip: skipFirefox }, () => {
  let sockets: HeldSockets;
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let options: Page;
  let page: Page;
  let paste: Page;
  let untouched: PageState;
  /** What is marked before anything was chosen. */
  let marksAtFirst: string[];

  before(async () => {
    sockets = await holdSockets();
    server = await servePages({
      '/': listingPage(await sockets.record()),
      '/paste': pastePage,
      '/ticket.css': '',
    });
    extension = await startFirefox();
    paste = await extension.browser.newPage();
    await paste.goto(`${server.url}paste`);
    page = await extension.browser.newPage();
    await page.goto(server.url);
    untouched = await stateOf(page, paste);
    marksAtFirst = await marks();
    options = await openInFirefox(extension, 'options.html');
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
    await sockets[Symbol.asyncDispose]();
  });

  const marks = async () => Object.values(await paintedMarks(page)).flat();

  const choose = async (mode: 'click' | 'everywhere') => {
    await options.bringToFront();
    await (await options.waitForSelector(`input[name=mode][value=${mode}]`))?.click();
    await page.bringToFront();
  };
  const markAll = async () => {
    await choose('everywhere');
    await until('the page is marked', async () => (await marks()).length > 0);
  };
  const loseAll = async () => {
    await choose('click');
    await until('no mark is left', async () => (await marks()).length === 0);
  };

  test('is left alone until its reader asks, marked at once when “On every site” is chosen, and left alone again when the choice is taken back', async () => {
    assert.deepEqual(marksAtFirst, []);
    await markAll();
    await loseAll();
    assert.deepEqual(await stateOf(page, paste), untouched);
    assert.deepEqual(new Set(server.requests), new Set(['GET /paste', 'GET /', 'GET /ticket.css']));
  });

  for (const [state, spelling] of Object.entries(heldStates)) {
    for (const tool of ['ss', 'netstat'] as const) {
      const word = spelling[tool];
      test(`explains ${word} of ${tool} on a card when it is pointed at`, async () => {
        const shown = () => cardTextInFirefox(options, page);
        await markAll();
        await page.mouse.move(2, 2);
        await until('no card is shown', async () => (await shown()) === undefined);
        const { x, y } = await middleOf(page, `#${tool}`, word);
        await until(`${word} is marked`, async () => (await marks()).includes(word));
        await page.mouse.move(x - 1, y);
        await page.mouse.move(x, y);
        const text = await until(`the card of ${word} is shown`, async () => {
          const text = await shown();
          return text?.includes(cardWords.thisRow) === true && text;
        });
        const summary = summaries[state as keyof typeof heldStates];
        for (const part of [word, state, summary.line, cardWords.thisRow, '127.0.0.1'])
          assert.ok(text.includes(part), `“${part}” is missing in “${text}”`);
        await page.keyboard.press('Escape');
        await until('Esc closes the card', async () => (await shown()) === undefined);
      });
    }
  }

  test('is byte for byte the page it was, in its source, its text and what is copied from it', async () => {
    await markAll();
    await page.mouse.move(2, 2);
    assert.deepEqual(await stateOf(page, paste), untouched);
    assert.ok(untouched.copied.includes('CLOSE-WAIT'), 'the copy holds the page');
  });
});
