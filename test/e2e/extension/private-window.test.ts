/** Private windows: nothing is done in them before the reader allows it, and nothing of them is stored. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { TargetType, type Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { closePopup, openInFirefox, openPopup } from '../../support/extension.ts';
import { firefoxWindow, type FirefoxWindow } from '../../support/firefox-window.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { paintedMarks } from '../../support/marked-page.ts';
import { permittedBrowsers, type PermittedBrowser } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

const [chromium, firefox] = permittedBrowsers;

const listing = listingPage({
  ss: [
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port',
    'LISTEN 0 511 192.0.2.10:8080 0.0.0.0:*',
    'CLOSE-WAIT 1 0 192.0.2.10:8080 198.51.100.9:60211',
  ].join('\n'),
  netstat: '',
});

const serve = () => servePages({ '/': listing, '/?private': listing, '/?allowed': listing, '/ticket.css': '' });

/** A row of the page, which is found wherever its text was stored. */
const told = '198.51.100.9';

/** Everything the extension has stored, as text: its settings, its session, its databases and caches; asked in a page of it. */
const storedIn = (inside: Page): Promise<string> =>
  inside.evaluate(`(async () => {
    const { storage } = globalThis.browser ?? chrome;
    const areas = await Promise.all(['sync', 'local', 'session'].map((name) => storage[name].get()));
    const rows = [];
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      for (const store of base.objectStoreNames) {
        const all = await new Promise((done) => {
          const asking = base.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => done(asking.result);
        });
        for (const { sources = [] } of all)
          for (const { content } of sources) rows.push(typeof content === 'string' ? content : await content.text());
      }
      base.close();
    }
    return JSON.stringify([areas, rows, await caches.keys()]);
  })()`) as Promise<string>;

const marks = async (page: Page) => Object.values(await paintedMarks(page)).flat();

describe('private windows of Chromium', { skip: chromium.skip }, () => {
  let server: ListingServer;
  let reader: PermittedBrowser;
  let inside: Page;
  /** Runs an expression in a page of the extension that stands in an ordinary window. */
  const inExtension = (expression: string): Promise<unknown> => inside.evaluate(expression);
  const openPrivate = async (query: string) => {
    const address = `${server.url}${query}`;
    const opened = reader.extension.browser.waitForTarget((target) => target.url() === address);
    await inExtension(`void chrome.windows.create({ incognito: true, url: ${JSON.stringify(address)} })`);
    const page = await (await opened).page();
    assert.ok(page);
    await until('the page is there', () => page.evaluate(() => document.readyState === 'complete'));
    return page;
  };
  // What was allowed stays so: each test has a browser of its own.
  beforeEach(async () => {
    server = await serve();
    reader = await chromium.start();
    ({ inside } = reader);
  });
  afterEach(async () => {
    await reader.close();
    await server[Symbol.asyncDispose]();
  });

  const allow = async () => {
    const { browser, root } = reader.extension;
    const manager = await browser.newPage();
    await manager.goto('chrome://extensions');
    // Outside of it an unpacked extension is not started again.
    await manager.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await manager.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${new URL(root).hostname}', incognitoAccess: true })`,
    );
    // The extension is started again for it, and takes its pages with it.
    await until('the old page of the extension is gone', () => Promise.resolve(inside.isClosed()));
    inside = await browser.newPage();
    await until('the extension was started again', () => inside.goto(`${root}options.html`).catch(() => undefined));
    assert.equal(await inExtension('chrome.extension.isAllowedIncognitoAccess()'), true);
  };

  test('are left alone and unseen where the reader has not allowed them', async () => {
    const page = await openPrivate('?private');
    // In an ordinary window the same page is marked meanwhile.
    await reader.page.goto(server.url);
    await until('the ordinary page is marked', async () => (await marks(reader.page)).includes('CLOSE-WAIT'));
    assert.deepEqual(await marks(page), []);
    assert.equal(
      await inExtension('chrome.tabs.query({}).then((tabs) => tabs.some(({ incognito }) => incognito))'),
      false,
    );
    await page.close();
  });

  test('are marked like others once they are allowed, and nothing of them is stored', async () => {
    await allow();
    const { browser, root } = reader.extension;
    // A moment after its start it notes when sites were turned on.
    await until('its start is noted', async () => (await storedIn(inside)).includes('turnedOn'));
    const before = await storedIn(inside);
    const page = await openPrivate('?allowed');
    await until('the private page is marked', async () => (await marks(page)).includes('CLOSE-WAIT'));

    const popup = await openPopup(reader.extension, page);
    await popup.waitForSelector('.found button');
    const text = await popup.evaluate(() => document.body.innerText);
    assert.ok(text.includes('CLOSE-WAIT') && text.includes(words.stopPage), text);
    const opened = browser.waitForTarget((target) => target.url().startsWith(`${root}app/paste/`));
    await popup.click('button.in-paste');
    const target = await opened;
    const paste = target.type() === TargetType.PAGE ? await target.page() : await target.asPage();
    assert.ok(paste);
    // Before its body has come there is no text to look at.
    await paste.waitForSelector('tcp-paste');
    await until('the paste view shows the row', () =>
      paste.evaluate((told) => document.body.innerText.includes(told), told),
    );
    // The view says so where a text is not kept, and it is the last that it does with one.
    await until('the view says that it is not kept', () =>
      paste.evaluate(() => document.body.innerText.includes('comes from a private window')),
    );
    assert.equal(await storedIn(inside), before);
    assert.ok(!(await storedIn(inside)).includes(told));
    await paste.close();
    await page.close();
  });

  test('share the settings of the others: what is chosen in one is chosen in all', async () => {
    await allow();
    const page = await openPrivate('?allowed');
    const popup = await openPopup(reader.extension, page);
    await (await popup.waitForSelector('input[name=every-site]:checked'))?.click();
    await until('no site is marked by itself any more', () =>
      inExtension('chrome.storage.sync.get()').then((items) => (items as { mode?: string }).mode !== 'everywhere'),
    );
    await closePopup(reader.extension);
    await page.close();
    await until('the settings page of the ordinary window shows it', () =>
      inside.$eval('input[name=mode]:checked', ({ value }) => value === 'click'),
    );
  });
});

describe('private windows of Firefox', { skip: firefox.skip }, () => {
  let server: ListingServer;
  let reader: PermittedBrowser;
  let inside: Page;
  let own: FirefoxWindow;
  const openPrivate = async (query: string): Promise<Page> => {
    const address = `${server.url}${query}`;
    await own.run(`(async () => {
      const opened = OpenBrowserWindow({ private: true });
      await new Promise((loaded) => opened.addEventListener('load', loaded, { once: true }));
      await opened.delayedStartupPromise;
      opened.openTrustedLinkIn(${JSON.stringify(address)}, 'current');
    })()`);
    return until('the private page is there', async () => {
      for (const page of await reader.extension.browser.pages()) if (page.url() === address) return page;
      return undefined;
    });
  };
  beforeEach(async () => {
    server = await serve();
    reader = await firefox.start();
    ({ inside } = reader);
    own = await firefoxWindow(reader.extension, inside);
  });
  afterEach(async () => {
    await reader.close();
    await server[Symbol.asyncDispose]();
  });

  test('are left alone and unseen where the reader has not allowed them', async () => {
    const page = await openPrivate('?private');
    await reader.page.goto(server.url);
    await until('the ordinary page is marked', async () => (await marks(reader.page)).includes('CLOSE-WAIT'));
    assert.deepEqual(await marks(page), []);
    assert.equal(
      await inside.evaluate('browser.tabs.query({}).then((tabs) => tabs.some(({ incognito }) => incognito))'),
      false,
    );
    await page.close();
  });

  test('are marked like others once they are allowed, and nothing of them is stored', async () => {
    // What the switch of about:addons does.
    await own.run(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('card@tcp-state-card');
      await ExtensionPermissions.add(
        extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension,
      );
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(extension.id)).reload();
    })()`);
    // The extension was started again for it, and took its pages with it.
    inside = await openInFirefox(reader.extension, 'options.html');
    await until('the extension may see private windows', () =>
      inside.evaluate('browser.extension.isAllowedIncognitoAccess()'),
    );
    // A moment after its start it notes when sites were turned on.
    await until('its start is noted', async () => (await storedIn(inside)).includes('turnedOn'));
    const before = await storedIn(inside);
    const page = await openPrivate('?allowed');
    await until('the private page is marked', async () => (await marks(page)).includes('CLOSE-WAIT'));
    // Its popup is seen by no page of an ordinary window, and by no driver.
    assert.equal(await storedIn(inside), before);
    await page.close();
  });
});
