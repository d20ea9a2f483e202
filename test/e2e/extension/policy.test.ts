/** What an administrator chose for everyone, by a real policy file of each browser. */
// Runs alone: a policy is for every browser of the machine.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../../../src/extension/welcome/open-welcome.ts';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import {
  openInFirefox,
  skipChromium,
  skipFirefox,
  startChromium,
  startFirefox,
  unpacked,
  type ExtensionBrowser,
} from '../../support/extension.ts';
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
