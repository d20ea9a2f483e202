/** The extension installed on a machine by its administrator's policy, as docs/hosting.md says. */
// Runs alone: a policy is for every browser of the machine.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { zipSync } from 'fflate';
import { findChromium, findFirefox } from '../../../scripts/browsers.mjs';
// @ts-expect-error plain JavaScript without declarations
import { filesBelow } from '../../../scripts/package/zip.mjs';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import {
  findInFirefox,
  firefoxId,
  firefoxIdentity,
  makeProfile,
  skipChromium,
  skipFirefox,
  unpacked,
} from '../../support/extension.ts';
import {
  chromiumPolicies,
  firefoxPolicies,
  idOf,
  skipChromiumPolicy,
  skipFirefoxPolicy,
} from '../../support/managed-policy.ts';
import { until } from '../../support/until.ts';
import { startLimit } from '../../support/launch.ts';

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
        timeout: startLimit,
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

/** An extension in a folder of its own, signed by Chromium itself, with the list of updates that names it. */
async function signed(folder: string): Promise<{ readonly id: string; readonly updates: string }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = join(folder, 'key.pem');
  await writeFile(key, privateKey);
  const source = join(folder, 'card');
  await cp(unpacked.chrome, source, { recursive: true });
  await promisify(execFile)(findChromium() ?? '', [
    '--headless',
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'packing')}`,
    `--pack-extension=${source}`,
    `--pack-extension-key=${key}`,
  ]);
  const id = idOf(publicKey);
  const { version } = JSON.parse(await readFile(join(source, 'manifest.json'), 'utf8')) as { version: string };
  const updates = join(folder, 'updates.xml');
  await writeFile(
    updates,
    `<?xml version="1.0"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${pathToFileURL(`${source}.crx`).href}" version="${version}" /></app>
</gupdate>`,
  );
  return { id, updates: pathToFileURL(updates).href };
}

interface ExtensionsPage {
  readonly developerPrivate: {
    getExtensionInfo(id: string): Promise<{
      readonly state: string;
      readonly controlledInfo?: object;
      readonly userMayModify: boolean;
    }>;
  };
}

describe('Chromium', { skip: skipChromium || skipChromiumPolicy }, () => {
  test('takes the package of a company’s own update address, with its settings, and opens no welcome page', async () => {
    const folder = await makeProfile();
    const { id, updates } = await signed(folder);
    const policy = chromiumPolicies({
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: updates } },
      '3rdparty': { extensions: { [id]: values } },
      // Without it Chromium lets no driver see what a policy installed.
      DeveloperToolsAvailability: 1,
    });
    let browser: Browser | undefined;
    try {
      browser = await puppeteer.launch({
        timeout: startLimit,
        executablePath: findChromium() ?? '',
        pipe: true,
        userDataDir: join(folder, 'profile'),
        enableExtensions: true,
        // With it Chromium looks for no update, and a package of a policy comes as one.
        ignoreDefaultArgs: ['--disable-background-networking'],
        args: [
          '--no-sandbox',
          '--no-first-run',
          '--disable-component-update',
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
        ],
      });
      await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/background.js`, {
        timeout: 60_000,
      });
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/options.html`);
      await until('the settings show what is managed', () =>
        page.evaluate(() => document.body.innerText).then(isInstalled),
      );
      await page.goto('chrome://extensions');
      const info = await page.evaluate(
        (id) => (globalThis as unknown as { chrome: ExtensionsPage }).chrome.developerPrivate.getExtensionInfo(id),
        id,
      );
      assert.equal(info.state, 'ENABLED');
      assert.ok(info.controlledInfo, 'it is said to be the administrator’s');
      assert.equal(info.userMayModify, false, 'nobody else may remove it');
      assert.ok(!browser.targets().some((target) => target.url().endsWith('/welcome.html')));
    } finally {
      await browser?.close();
      policy[Symbol.dispose]();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
