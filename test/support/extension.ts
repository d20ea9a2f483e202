/** Starts the browsers with the built extension loaded, and finds their parts. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { TargetType, type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox } from '../../scripts/browsers.mjs';
import { until } from './until.ts';
import { startLimit } from './launch.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
/** The unpacked extension of each browser: what a package holds where the run unpacked one, or else what was built. */
export const unpacked = {
  chrome: process.env['UNPACKED_CHROME'] ?? join(dist, 'chrome'),
  firefox: process.env['UNPACKED_FIREFOX'] ?? join(dist, 'firefox'),
} as const;

/** Why tests of a browser cannot run, as node:test's `skip` takes it; false where they can. */
export const skipChromium: string | false = findChromium()
  ? false
  : 'no Chromium, Edge or Chrome was found; install one or set CHROME_PATH';
export const skipFirefox: string | false = whyNoFirefox();

function whyNoFirefox(): string | false {
  const path = findFirefox();
  if (path === undefined) return 'no Firefox was found; install one or set FIREFOX_PATH';
  const { browser_specific_settings: settings } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'manifest.json'), 'utf8'),
  ) as { browser_specific_settings: { gecko: { strict_min_version: string } } };
  const oldest = Number.parseInt(settings.gecko.strict_min_version);
  const version = /(\d+)\./.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1];
  if (Number(version) >= oldest) return false;
  return `${path} is version ${version ?? 'unknown'}, and the extension needs Firefox ${oldest}; install a newer one or set FIREFOX_PATH`;
}

/** A browser with the extension in it. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  /** Address of the extension's root, ends in a slash. */
  readonly root: string;
  /** Folder of the profile. */
  readonly profile: string;
  /** Ends the browser; keeps the profile, so that it can be started again. */
  close(): Promise<void>;
  /** Ends the browser and removes the profile. */
  remove(): Promise<void>;
}

/** How a browser is started. */
export interface StartOptions {
  /** A profile to use again. */
  readonly profile?: string;
  /** With windows on this display (the value of DISPLAY); without one the browser runs headless. */
  readonly display?: string;
  /** Leaves the welcome page open. */
  readonly keepWelcome?: boolean;
  /** Further arguments. */
  readonly args?: readonly string[];
}

function built(folder: string): string {
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`${folder} holds no extension. Run npm run build first.`);
  return folder;
}

/** Makes a folder for a fresh profile. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tcp-state-card-profile-'));
}

function running(browser: Browser, root: string, profile: string): ExtensionBrowser {
  const close = async () => {
    if (browser.connected) await browser.close();
  };
  return {
    browser,
    root,
    profile,
    close,
    async remove() {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function environment({ display }: StartOptions): Record<string, string | undefined> {
  return { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) };
}

const isWorker = (target: Target) =>
  target.type() === TargetType.SERVICE_WORKER && target.url().endsWith('/background.js');

/** Starts Chromium with the extension. */
export async function startChromium(options: StartOptions = {}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await makeProfile());
  const browser = await puppeteer.launch({
    timeout: startLimit,
    executablePath: findChromium() ?? '',
    headless: options.display === undefined,
    pipe: true,
    enableExtensions: [built(unpacked.chrome)],
    userDataDir: profile,
    env: environment(options),
    args: [
      ...chromiumArgs, // What the browser itself still asks for finds no way out of the machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...(options.args ?? []),
    ],
  });
  const root = new URL('.', (await browser.waitForTarget(isWorker)).url()).href;
  if (options.keepWelcome !== true) await closeWelcome(browser, root);
  return running(browser, root, profile);
}

/** The welcome page opens by itself after the install and would be the active tab. */
async function closeWelcome(browser: Browser, root: string): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url() === `${root}welcome.html`);
  await (await welcome.page())?.close();
}

/** The extension's background in Chromium; it may have been ended and started again. */
export async function backgroundOf({ browser }: ExtensionBrowser): Promise<WebWorker> {
  return until('the background runs', async () => (await browser.waitForTarget(isWorker)).worker());
}

/** Ends the extension's background in Chromium as the browser does when it is idle; the next event starts it again. */
export async function endBackground(extension: ExtensionBrowser): Promise<void> {
  const { browser, root } = extension;
  const driver = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await driver.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(root));
  };
  const ended = (await running()).map(({ targetId }) => targetId);
  const known = browser.targets().filter((target) => isWorker(target) && target.url().startsWith(root));
  await (await backgroundOf(extension)).close();
  // A page may have started the next one by now; one that an event has kept is asked again.
  await until('the background has ended', async () => {
    const left = (await running()).filter(({ targetId }) => ended.includes(targetId));
    // It may end in between.
    for (const { targetId } of left) await driver.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return left.length === 0 && !browser.targets().some((target) => known.includes(target));
  });
  await driver.detach();
}

/**
 * Presses the extension's toolbar button on a tab of Chromium, which lets the extension into the tab (activeTab)
 * and opens the popup.
 */
export async function openPopup({ browser, root }: ExtensionBrowser, page: Page): Promise<Page> {
  const id = new URL(root).hostname;
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error('The extension is not loaded.');
  // One that was closed just now may still be there.
  const before = new Set(browser.targets());
  const opened = browser.waitForTarget((target) => !before.has(target) && target.url().startsWith(`${root}popup.html`));
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  return popup;
}

/** Closes the popup, where it is still open; a second press of the button would close it too. */
export async function closePopup({ browser, root }: ExtensionBrowser): Promise<void> {
  const isPopup = (target: Target) => target.url().startsWith(`${root}popup.html`);
  for (const target of browser.targets().filter(isPopup)) {
    // It may close by itself at this moment.
    await target
      .asPage()
      .then((popup) => popup.close())
      .catch(() => undefined);
  }
  await until('the popup is closed', () => Promise.resolve(!browser.targets().some(isPopup)));
}

/** The identity that Firefox gives the extension in a profile whose preference {@link firefoxIdentity} says so. */
export const firefoxId = '5c0a1e7e-6d1f-4e2b-9a57-0d4ad5f1c3b2';

/** The preferences that give the extension its identity. */
export const firefoxIdentity = {
  'extensions.webextensions.uuids': JSON.stringify({ 'card@tcp-state-card': firefoxId }),
};

/** Starts Firefox with the extension; permission requests are granted without a question. */
export async function startFirefox(options: StartOptions = {}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await makeProfile());
  const browser = await puppeteer.launch({
    timeout: startLimit,
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: options.display === undefined,
    userDataDir: profile,
    env: environment(options),
    // Firefox lets drivers into the pages of extensions only with this.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...firefoxIdentity,
      // What no test sees and every start pays for: a process that waits for a page, and a new tab made beforehand.
      'dom.ipc.processPrelaunch.enabled': false,
      'browser.newtab.preload': false,
      'browser.newtabpage.enabled': false,
      // The prompt is the browser's own window: no driver reaches it without a display.
      'extensions.webextOptionalPermissionPrompts': false,
      // A temporary add-on is uninstalled when Firefox ends; what it stored stays, as for an installed one.
      'extensions.webextensions.keepStorageOnUninstall': true,
    },
  });
  await browser.installExtension(built(unpacked.firefox));
  const root = `moz-extension://${firefoxId}/`;
  if (options.keepWelcome !== true) await (await findInFirefox(browser, `${root}welcome.html`)).close();
  return running(browser, root, profile);
}

/** Where a page really is: Firefox tells drivers `about:blank` for the pages of extensions. */
async function whereIs(page: Page): Promise<string> {
  return page.evaluate(() => (document.readyState === 'complete' ? location.href : '')).catch(() => '');
}

/** The tab of Firefox with this address, once it is there. */
export async function findInFirefox(browser: Browser, address: string): Promise<Page> {
  return until(`Firefox shows ${address}`, async () => {
    for (const page of await browser.pages()) if ((await whereIs(page)) === address) return page;
    return undefined;
  });
}

/**
 * Opens a page of the extension in a tab of Firefox.
 *
 * @param path from the extension's root, such as `options.html`
 */
export async function openInFirefox({ browser, root }: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.newPage();
  // The driver never hears that such a page has loaded: ask the page itself.
  page.goto(`${root}${path}`, { timeout: 0 }).catch(() => undefined);
  await until(`Firefox shows ${path}`, async () => (await whereIs(page)) === `${root}${path}`);
  return page;
}
