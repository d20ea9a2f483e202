/** Pages that Chromium gets ready before their reader goes to them (speculation rules). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { backgroundOf } from '../../support/extension.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { permittedBrowsers, type PermittedBrowser } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

const [chromium] = permittedBrowsers;
const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${body}</html>`;

describe('pages that are prerendered in Chromium', { skip: chromium.skip }, () => {
  let server: ListingServer;
  let reader: PermittedBrowser;

  before(async () => {
    server = await servePages({
      '/': html(
        '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script><a href="/next">next</a>',
      ),
      // By the second pause the extension has looked at it.
      '/next': html(`<pre>tcp 0 0 192.0.2.10:443 198.51.100.7:51590 TIME_WAIT</pre><script>
        addEventListener('DOMContentLoaded', () => requestIdleCallback(() => requestIdleCallback(() => fetch('/seen'))));
      </script>`),
      '/seen': '',
    });
    reader = await chromium.start();
  });

  after(async () => {
    await reader.close();
    await server[Symbol.asyncDispose]();
  });

  test('are marked, also where their reader goes to them before the background has answered', async () => {
    const background = await backgroundOf(reader.extension);
    // A page that was asked for a session of the driver's own is not prerendered, and the driver loses one that is shown.
    const tab = await reader.extension.browser.newPage();
    const busy = background.evaluate(() => {
      for (const end = performance.now() + 3000; performance.now() < end;);
    });
    await tab.goto(server.url);
    await until('the page is there', () => Promise.resolve(server.requests.includes('GET /seen')));
    void tab.evaluate(() => document.querySelector('a')?.click()).catch(() => undefined);
    await busy;
    const shown = () =>
      reader.inside.evaluate(`(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/next'));
        const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, world: 'MAIN', func: () => ({
          isPrerendered: performance.getEntriesByType('navigation')[0].activationStart > 0,
          marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        }) });
        return result;
      })()`) as Promise<{ isPrerendered: boolean; marks: number }>;
    await until('it is marked', async () => (await shown()).marks === 1);
    assert.equal((await shown()).isPrerendered, true);
  });
});
