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
    options = await openInFirefox(extension, 'options.html');
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
    await sockets[Symbol.asyncDispose]();
  });

  const marks = async () => Object.values(await paintedMarks(page)).flat();

  test('is left alone until its reader asks', async () => {
    assert.deepEqual(await marks(), []);
  });

  test('is marked at once when “On every site” is chosen', async () => {
    await options.bringToFront();
    await options.waitForSelector('input[name=mode][value=everywhere]');
    await options.click('input[name=mode][value=everywhere]');
    await page.bringToFront();
    await until('the page is marked', async () => (await marks()).length > 0);
  });

  for (const [state, spelling] of Object.entries(heldStates)) {
    for (const tool of ['ss', 'netstat'] as const) {
      const word = spelling[tool];
      test(`explains ${word} of ${tool} on a card when it is pointed at`, async () => {
        const shown = () => cardTextInFirefox(options, page);
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
    await page.mouse.move(2, 2);
    assert.deepEqual(await stateOf(page, paste), untouched);
    assert.ok(untouched.copied.includes('CLOSE-WAIT'), 'the copy holds the page');
  });

  test('loses every mark again when the choice is taken back', async () => {
    await options.bringToFront();
    await options.click('input[name=mode][value=click]');
    await page.bringToFront();
    await until('no mark is left', async () => (await marks()).length === 0);
    assert.deepEqual(await stateOf(page, paste), untouched);
    assert.deepEqual(new Set(server.requests), new Set(['GET /paste', 'GET /', 'GET /ticket.css']));
  });
});
