/** What an administrator chose for everyone, by a real policy file of each browser. */
// Runs alone: a policy is for every browser of the machine.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { patience } from '../../../src/extension/welcome/open-welcome.ts';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { html, row } from '../../support/awkward-pages.ts';
import {
  closePopup,
  openInFirefox,
  openPopup,
  skipChromium,
  skipFirefox,
  startChromium,
  startFirefox,
  unpacked,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { inBackground } from '../../support/extension-api.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { chromiumPolicy, firefoxPolicy, skipChromiumPolicy, skipFirefoxPolicy } from '../../support/managed-policy.ts';
import { until } from '../../support/until.ts';

const values = { sites: ['*://ci.example.com/*'], disabledSites: ['*://bank.example/*'], noWelcome: true };

const browsers = [
  {
    name: 'Chromium',
    skip: skipChromium || skipChromiumPolicy,
    set: () => chromiumPolicy(unpacked.chrome, values),
    start: () => startChromium({ keepWelcome: true }),
    options: async ({ browser, root }: ExtensionBrowser) => {
      const page = await browser.newPage();
      await page.goto(`${root}options.html`);
      return page;
    },
  },
  {
    name: 'Firefox',
    skip: skipFirefox || skipFirefoxPolicy,
    set: () => firefoxPolicy(values),
    start: () => startFirefox({ keepWelcome: true }),
    options: (extension: ExtensionBrowser) => openInFirefox(extension, 'options.html'),
  },
];

for (const { name, skip, set, start, options } of browsers) {
  describe(`an administrator’s policy in ${name}`, { skip }, () => {
    let policy: Disposable;
    let extension: ExtensionBrowser;
    let startedAt: number;

    before(async () => {
      policy = set();
      extension = await start();
      startedAt = Date.now();
    });

    after(async () => {
      await extension.remove();
      policy[Symbol.dispose]();
    });

    test('is shown in the settings as such, and cannot be removed there', async () => {
      const page = await options(extension);
      await page.waitForSelector('input[name=mode]');
      const text = await until('the managed sites are listed', () =>
        page.evaluate(() => document.body.innerText.includes('ci.example.com') && document.body.innerText),
      );
      assert.ok(text.includes('bank.example'), text);
      assert.ok(text.includes(words.managed), text);
      assert.equal(await page.$('button[aria-label="Remove ci.example.com"]'), null);
      // The reader has chosen nothing yet: a managed site is marked in that mode too, once it is allowed.
      assert.notEqual(await page.$('button[aria-label="Allow ci.example.com"]'), null);
    });

    test('adds no site in the settings that it turned off', async () => {
      const page = await options(extension);
      await page.waitForSelector('#site');
      await until('the managed sites are listed', () =>
        page.evaluate(() => document.body.innerText.includes('bank.example')),
      );
      await page.type('#site', 'bank.example');
      await page.keyboard.press('Enter');
      await until('the page says why', () =>
        page.$eval('#site-problem', ({ textContent }, off) => textContent.includes(off), words.managedOff),
      );
    });

    test('keeps the welcome page away', async () => {
      // As long as the extension waits for a policy that the browser reads late, and a little.
      await pause(Math.max(0, startedAt + patience + 500 - Date.now()));
      await until('no welcome page is open', async () => {
        const addresses = await Promise.all(
          (await extension.browser.pages()).map((page) => page.evaluate(() => location.href).catch(() => '')),
        );
        return addresses.every((address) => !address.endsWith('welcome.html'));
      });
    });
  });
}

describe('the popup in Chromium under a policy', { skip: skipChromium || skipChromiumPolicy }, () => {
  let policy: Disposable;
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;

  before(async () => {
    policy = chromiumPolicy(unpacked.chrome, {
      sites: ['*://localhost/*'],
      disabledSites: ['*://127.0.0.1/*'],
      noWelcome: true,
    });
    server = await servePages({ '/': html(`<pre>${row('CLOSE_WAIT')}</pre>`) });
    extension = await startChromium({ keepWelcome: true });
    page = await extension.browser.newPage();
    await until('the browser has read the policy', async () =>
      inBackground(extension, async ({ storage }) => Object.keys(await storage.managed.get()).length === 3),
    );
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
    policy[Symbol.dispose]();
  });

  const says = async (sentence: string) => {
    await page.bringToFront();
    const popup = await openPopup(extension, page);
    await popup.waitForSelector('.switches');
    const text = await until(`the popup says “${sentence}”`, () =>
      popup.evaluate((sentence) => document.body.innerText.includes(sentence) && document.body.innerText, sentence),
    );
    const hasExplain = (await popup.$('button.explain')) !== null;
    await closePopup(extension);
    return { text, hasExplain };
  };

  test('offers nothing that marks a site the administrator turned off', async () => {
    await page.goto(server.url);
    assert.equal((await says(words.managedOff)).hasExplain, false);
  });

  test('does not say that a site is on which its reader turned off', async () => {
    await page.goto(server.url.replace('127.0.0.1', 'localhost'));
    const { text, hasExplain } = await says(words.managedOn);
    assert.equal(hasExplain, true);
    // The switch is off all the same, and the reader is told why.
    assert.ok(text.includes(words.notPermitted), text);
    await inBackground(extension, ({ storage }) => storage.sync.set({ disabledSites: ['*://localhost/*'] }));
    await until('the popup has heard of it', async () => {
      const { text } = await says(words.onThisSite);
      return !text.includes(words.managedOn);
    });
  });
});
