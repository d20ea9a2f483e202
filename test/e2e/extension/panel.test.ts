/** The paste view beside the page: the side panel of Chromium, the sidebar of Firefox. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { paste as words } from '../../../src/i18n/en/paste.ts';
import { paste as korean } from '../../../src/i18n/ko/paste.ts';
import { startDisplay, skipDisplay, type Display } from '../../support/display.ts';
import {
  backgroundOf,
  openInFirefox,
  openPopup,
  skipChromium,
  skipFirefox,
  startChromium,
  startFirefox,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { until } from '../../support/until.ts';

const listing = listingPage({ ss: 'LISTEN 0 511 127.0.0.1:80 0.0.0.0:*', netstat: '' });

/** Whether the paste view fits a panel: its element is alive and nothing is wider than the place. */
const looksWhole = (page: Page) =>
  page.evaluate(() => ({
    alive: document.querySelector('tcp-paste')?.querySelector('textarea') !== null,
    tooWide: document.documentElement.scrollWidth > innerWidth,
    heading: document.querySelector('h1')?.textContent ?? '',
  }));

describe('the side panel of Chromium', { skip: skipChromium || skipDisplay }, () => {
  let display: Display;
  let extension: ExtensionBrowser;
  let server: ListingServer;

  before(async () => {
    display = await startDisplay();
    server = await servePages({ '/': listing, '/ticket.css': '' });
    extension = await startChromium({ display: display.name });
  });
  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
    await display[Symbol.asyncDispose]();
  });

  const panel = async () => {
    const isPanel = (address: string) => address.startsWith(extension.root) && address.endsWith('paste/index.html');
    const target = await extension.browser.waitForTarget((found) => isPanel(found.url()));
    return target.asPage();
  };

  test('opens from the popup with the paste view, which fits it', async () => {
    const page = await extension.browser.newPage();
    await page.goto(server.url);
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector('button.beside'))?.click();
    const opened = await panel();
    await opened.waitForSelector('tcp-paste textarea');
    assert.deepEqual(await looksWhole(opened), { alive: true, tooWide: false, heading: words.title });
    assert.ok(await opened.evaluate(() => innerWidth < 700), 'it stands beside the page');
    assert.equal((await extension.browser.pages()).filter((tab) => tab.url().includes('/paste/')).length, 0);
  });

  test('is in the language that was chosen', async () => {
    const background = await backgroundOf(extension);
    await background.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { sync: { set(items: object): Promise<void> } } } }
      ).chrome.storage.sync.set({ language: 'ko' }),
    );
    await until('the panel is told the Korean page', () =>
      background.evaluate(async () => {
        const { sidePanel } = (
          globalThis as unknown as { chrome: { sidePanel: { getOptions(of: object): Promise<{ path?: string }> } } }
        ).chrome;
        return (await sidePanel.getOptions({})).path?.includes('app/ko/paste/') === true;
      }),
    );
    const opened = await panel();
    await until('the panel speaks Korean', async () => (await looksWhole(opened)).heading === korean.title);
  });
});

describe('the sidebar of Firefox', { skip: skipFirefox }, () => {
  let extension: ExtensionBrowser;
  before(async () => {
    extension = await startFirefox();
  });
  after(() => extension.remove());

  test('has the paste view in the language that was chosen, and is not open after the install', async () => {
    const options = await openInFirefox(extension, 'options.html');
    await options.waitForSelector('select[name=language]');
    const ask = (method: 'getPanel' | 'isOpen') =>
      options.evaluate(
        (method) =>
          (
            globalThis as unknown as {
              browser: { sidebarAction: Record<string, (of: object) => Promise<string | boolean>> };
            }
          ).browser.sidebarAction[method]?.({}),
        method,
      );
    assert.equal(await ask('isOpen'), false);
    assert.equal(await ask('getPanel'), `${extension.root}app/paste/index.html`);
    await options.select('select[name=language]', 'ko');
    await until('the sidebar is told the Korean page', async () =>
      String(await ask('getPanel')).endsWith('app/ko/paste/index.html'),
    );
  });
});
