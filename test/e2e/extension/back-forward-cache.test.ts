/**
 * Pages that the browser kept while their reader was on another, and shows again. The driver of Firefox may lose such a page
 * afterwards: its pointer no longer reaches it, so this browser does nothing else.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, row } from '../../support/awkward-pages.ts';
import { endBackground } from '../../support/extension.ts';
import { servePages } from '../../support/listing-server.ts';
import { middleOf } from '../../support/marked-page.ts';
import { permittedBrowsers } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`pages that were kept by ${browserName}`, { skip }, () => {
    test('are marked and have cards when their reader comes back to them', async () => {
      await using server = await servePages({
        '/row': html(`<pre>${row('TIME_WAIT')}</pre>`),
        '/plain': html('<p>Nothing here.</p>'),
      });
      const reader = await start();
      const { page } = reader;
      const areMarked = () => until('TIME_WAIT is marked', async () => (await reader.marks()).join() === 'TIME_WAIT');
      const hasCard = async () => (await reader.card())?.text.includes('TIME-WAIT') === true;
      try {
        await page.bringToFront();
        await page.goto(`${server.url}row`);
        await areMarked();
        await page.evaluate(() => {
          addEventListener('pageshow', ({ persisted }) => {
            document.title = persisted ? 'kept' : 'loaded';
          });
        });
        await page.goto(`${server.url}plain`);
        // The driver of Firefox would wait for a load, and none comes.
        await page.evaluate(() => {
          setTimeout(() => {
            history.back();
          });
        });
        await until('the page that was kept is shown', async () => (await page.title().catch(() => '')) === 'kept');
        await areMarked();
        assert.deepEqual(await reader.counts(), { 'TIME-WAIT': 1 });
        if (browserName === 'Chromium') {
          const { x, y } = await middleOf(page, 'pre', 'TIME_WAIT');
          // The browser may still be showing the page anew, and a pointer that it did not tell of moves on.
          await until('the card of TIME_WAIT is shown', async () => {
            await page.mouse.move(x - 2, y);
            await page.mouse.move(x, y);
            return until('it opens', hasCard, 1000).catch(() => false);
          });
        } else {
          assert.equal(await reader.walk(), true);
          await until('the card of TIME_WAIT is shown', hasCard);
        }
      } finally {
        await reader.close();
      }
    });

    test('are marked where their reader had left before they were', async () => {
      // It leaves by itself, as soon as the browser would keep it: sooner than any driver can ask for.
      const leaves = `<script>
        addEventListener('load', () => setTimeout(() => { location = '/plain'; }));
        addEventListener('pageshow', ({ persisted }) => { if (persisted) document.title = 'kept'; });
      </script>`;
      await using server = await servePages({
        '/row': html(`<pre>${row('TIME_WAIT')}</pre>${leaves}`),
        '/plain': html('<p>Nothing here.</p><script>setTimeout(() => { document.title = "plain"; })</script>'),
      });
      const reader = await start();
      const { page } = reader;
      try {
        await page.bringToFront();
        // The annotator comes later where the background has to be started for it.
        if (browserName === 'Chromium') await endBackground(reader.extension);
        await page.goto(`${server.url}row`).catch(() => undefined);
        await until('the page has left', async () => (await page.title().catch(() => '')) === 'plain');
        await page.evaluate(() => {
          setTimeout(() => {
            history.back();
          });
        });
        await until('the page that was kept is shown', async () => (await page.title().catch(() => '')) === 'kept');
        await until('TIME_WAIT is marked', async () => (await reader.marks()).join() === 'TIME_WAIT');
      } finally {
        await reader.close();
      }
    });
  });
}
