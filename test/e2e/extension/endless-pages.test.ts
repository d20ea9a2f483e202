/** Pages that go on loading, as a log that is followed: what is marked is drawn, explained and counted before their end. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { html, row } from '../../support/awkward-pages.ts';
import { firefoxWindow } from '../../support/firefox-window.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { middleOf } from '../../support/marked-page.ts';
import { permittedBrowsers, type PermittedBrowser } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

const log = html(`<pre>${row('TIME_WAIT')}\n</pre>`);

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`a page that goes on loading in ${browserName}`, { skip }, () => {
    let server: ListingServer;
    let reader: PermittedBrowser;
    let page: Page;

    before(async () => {
      server = await servePages({
        '/': { begins: log.replace('</pre></body></html>', '') },
      });
      reader = await start();
      ({ page } = reader);
    });

    beforeEach(async () => {
      // Its end does not come before it is let go on; what was waited for before is not.
      await page.goto('about:blank');
      page.goto(server.url, { timeout: 0 }).catch(() => undefined);
      await until('the state is marked', async () =>
        (await reader.marks().catch((): string[] => [])).includes('TIME_WAIT'),
      );
    });

    after(async () => {
      await reader.close();
      await server[Symbol.asyncDispose]();
    });

    const isDrawn = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.querySelector('pre')!, '::highlight(tcp-state-closing-first)')
            .textDecorationLine === 'underline',
      );

    test('has its marks drawn', async () => {
      await until('the mark has its underline', isDrawn);
      assert.equal(await page.evaluate(() => document.readyState), 'loading');
    });

    test('has a card that can be seen', async () => {
      const { x, y } = await middleOf(page, 'pre', 'TIME_WAIT');
      await page.mouse.move(x, y);
      await until('the card is shown', () => reader.card());
      const visibility = await page.$eval('tcp-state-card-host', (host) => getComputedStyle(host).visibility);
      assert.equal(visibility, 'visible');
      await page.keyboard.press('Escape');
      await until('the card is gone', async () => (await reader.card()) === undefined);
    });

    test('answers what was found in it, and goes to it', async () => {
      assert.deepEqual(await reader.counts(), { 'TIME-WAIT': 1 });
      assert.equal(await reader.walk(), true);
      await until('the card is shown', () => reader.card());
      await page.keyboard.press('Escape');
    });

    if (browserName === 'Firefox')
      test('keeps its marks when the browser puts the background to sleep', async () => {
        // The background has answered all that the page asked for by then.
        await until('the mark has its underline', isDrawn);
        const firefox = await firefoxWindow(reader.extension, reader.inside);
        await firefox.run(`WebExtensionPolicy.getByID('card@tcp-state-card').extension.terminateBackground()`);
        assert.deepEqual(await reader.counts(), { 'TIME-WAIT': 1 });
        assert.deepEqual(await reader.marks(), ['TIME_WAIT']);
      });

    test('keeps nothing of a style that was lent to it once it is loaded', async () => {
      server.release();
      await until('the page is loaded', () => page.evaluate(() => document.readyState === 'complete'));
      await until('the mark has its underline', isDrawn);
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    });
  });
}
