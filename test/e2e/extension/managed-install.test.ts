/** The extension installed on a machine by its administrator's policy, as docs/hosting.md says. */
// Runs alone: a policy is for every browser of the machine.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { zipSync } from 'fflate';
import { findFirefox } from '../../../scripts/browsers.mjs';
// @ts-expect-error plain JavaScript without declarations
import { filesBelow } from '../../../scripts/package/zip.mjs';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import {
  findInFirefox,
  firefoxId,
  firefoxIdentity,
  makeProfile,
  skipFirefox,
  unpacked,
} from '../../support/extension.ts';
import { firefoxPolicies, skipFirefoxPolicy } from '../../support/managed-policy.ts';
import { until } from '../../support/until.ts';

const values = { sites: ['*://ci.example.com/*'], disabledSites: ['*://bank.example/*'], noWelcome: true };

/** The files of an unpacked extension as a zip. */
async function zipOf(folder: string): Promise<Uint8Array> {
  const paths = await (filesBelow as (folder: string) => Promise<string[]>)(folder);
  const files = await Promise.all(
    paths.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const),
  );
  return zipSync(Object.fromEntries(files), { level: 1 });
}

const isInstalled = (text: string) => text.includes('ci.example.com') && text.includes(words.managed);

describe('Firefox', { skip: skipFirefox || skipFirefoxPolicy }, () => {
  test('takes the package from a file where signatures are not required, with its settings, and opens no welcome page', async () => {
    const profile = await makeProfile();
    const file = join(profile, 'card.xpi');
    await writeFile(file, await zipOf(unpacked.firefox));
    const policy = firefoxPolicies({
      ExtensionSettings: {
        'card@tcp-state-card': { installation_mode: 'force_installed', install_url: pathToFileURL(file).href },
      },
      '3rdparty': { Extensions: { 'card@tcp-state-card': values } },
    });
    let browser: Browser | undefined;
    try {
      browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: findFirefox() ?? '',
        userDataDir: profile,
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: {
          ...firefoxIdentity,
          // ESR and developer builds let an administrator say so; release builds want Mozilla's signature.
          'xpinstall.signatures.required': false,
        },
      });
      const running = browser;
      const address = `moz-extension://${firefoxId}/options.html`;
      await until(
        'the extension is installed',
        async () => {
          const page = await running.newPage();
          page.goto(address, { timeout: 0 }).catch(() => undefined);
          const text = await until(
            'the settings show what is managed',
            async () => {
              const shown = await page.evaluate(() => document.body.innerText).catch(() => '');
              return isInstalled(shown) && shown;
            },
            3000,
          ).catch(() => '');
          if (text === '') await page.close().catch(() => undefined);
          return text !== '';
        },
        60_000,
      );
      assert.ok(await findInFirefox(running, address));
      const addresses = await Promise.all(
        (await running.pages()).map((page) => page.evaluate(() => location.href).catch(() => '')),
      );
      assert.deepEqual(
        addresses.filter((open) => open.endsWith('welcome.html')),
        [],
      );
    } finally {
      await browser?.close();
      policy[Symbol.dispose]();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
