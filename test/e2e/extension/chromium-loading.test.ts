/** What runs on a page in Chromium: one small script, and more only where there is something to mark. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { html } from '../../support/awkward-pages.ts';
import { closePopup, openPopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { paintedMarks } from '../../support/marked-page.ts';
import { until } from '../../support/until.ts';

const prose = html(
  '<script>const closed = "LISTEN TIME_WAIT";</script><textarea>TIME_WAIT</textarea><p>Founded and <em>established</em> in 1987, it closed in 2001. Listen!</p><div id="later"></div>',
);

describe('what runs on a page in Chromium', { skip: skipChromium }, () => {
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let tab: Page;

  /** Goes to a page and has it explained; the scripts of the one before are forgotten. */
  const explain = async (path = '') => {
    scripts.clear();
    await tab.goto(server.url + path);
    const popup = await openPopup(extension, tab);
    await (await popup.waitForSelector('button.explain'))?.click();
    // The popup counts when every frame has answered.
    await popup.waitForSelector('button.stop');
    await closePopup(extension);
  };
  const marks = async () => Object.values(await paintedMarks(tab)).flat();
  /** The scripts of the extension in the page, by file. */
  const scripts = new Set<string>();

  before(async () => {
    server = await servePages({ '/': prose, '/late': html('<late-log></late-log>') });
    extension = await startChromium();
    tab = await extension.browser.newPage();
    const session: CDPSession = await tab.createCDPSession();
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith('chrome-extension:')) scripts.add(url.split('/').at(-1) ?? '');
    });
    await session.send('Debugger.enable');
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
  });

  test('is one small script where there is nothing to mark, whatever stands in scripts, fields and sentences', async () => {
    await explain();
    assert.deepEqual([...scripts], ['content.js']);
    assert.deepEqual(await marks(), []);
  });

  test('is more when a state comes later, in pieces', async () => {
    await explain();
    assert.ok(!scripts.has('annotator.js'));
    await tab.evaluate(() => {
      const later = document.querySelector('#later')!;
      later.append('sockets in TIME');
      later.append(Object.assign(document.createElement('b'), { textContent: '_WAIT' }));
    });
    await until('the state is marked', async () => (await marks()).length === 1);
    assert.ok(scripts.has('annotator.js'));
    await until('the cards are there', () => Promise.resolve(scripts.has('cards.js')));
  });

  test('is looked for once more in a component whose script comes late', async () => {
    await explain('late');
    assert.deepEqual(await marks(), []);
    await tab.evaluate(() => {
      customElements.define(
        'late-log',
        class extends HTMLElement {
          constructor() {
            super();
            const rows = document.createElement('pre');
            rows.textContent = 'LISTEN 0 128 0.0.0.0:22 0.0.0.0:*';
            // No observer of the document hears of it.
            this.attachShadow({ mode: 'closed' }).append(rows);
          }
        },
      );
    });
    await until('the state is marked', async () => (await marks()).length === 1);
  });
});
