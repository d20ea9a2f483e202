/** A short soak (npm run soak is the long one): views that come and go leave nothing behind. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { closePopup, openPopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { detachedNodes, held, leave, soakPage, step } from '../../support/soak.ts';

describe('a page in Chromium whose views come and go', { skip: skipChromium }, () => {
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let tab: Page;
  let session: CDPSession;

  before(async () => {
    server = await servePages({ '/': soakPage });
    extension = await startChromium();
    tab = await extension.browser.newPage();
    await tab.goto(server.url);
    const popup = await openPopup(extension, tab);
    await (await popup.waitForSelector('button.explain'))?.click();
    await popup.waitForSelector('button.stop');
    await closePopup(extension);
    session = await tab.createCDPSession();
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
  });

  test('holds no removed node and no further listener', async () => {
    for (let index = 0; index < 5; index++) await step(tab, index, 100);
    await leave(tab);
    await detachedNodes(session);
    const first = await held(session);
    const views = 20;
    for (let index = 0; index < views; index++) await step(tab, index, 100);
    await leave(tab);
    assert.deepEqual(await detachedNodes(session), []);
    const last = await held(session);
    assert.ok(
      last.listeners <= first.listeners,
      `${String(last.listeners)} listeners, ${String(first.listeners)} before`,
    );
    // A few nodes come and go with the browser's own caches; what is kept of each view would be one a view at least.
    assert.ok(last.nodes - first.nodes < views, `${String(last.nodes)} nodes, ${String(first.nodes)} before`);
  });
});
