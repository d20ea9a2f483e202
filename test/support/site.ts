/** Opens the built site in Chromium, under any base path, with a record of what it asks for. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox, findHeadlessShell } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { startLimit } from './launch.ts';

/** Folder of the built site. */
export const siteFolder = join(import.meta.dirname, '..', '..', 'dist', 'app');

/** Why tests of the site cannot run, as node:test's `skip` takes it; false where they can. */
export const skipSite: string | false = findChromium()
  ? false
  : 'no Chromium, Edge or Chrome was found; install one or set CHROME_PATH';

/** The site while it is served. */
export interface ServedSite {
  /** Its address, ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site as a static host does. */
export async function serveSite(base = '/', folder = siteFolder, port = 0): Promise<ServedSite> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no site. Run npm run build first.`);
  return serve(folder, { base, port });
}

/**
 * Serves the built site to readers who stay online: its worker keeps scripts and style sheets, and no pages. Each page
 * that is touched in a fresh profile has the worker come, and to keep three hundred files takes the browser longer than
 * most of the tests.
 */
export async function serveSiteOnline(base = '/'): Promise<ServedSite> {
  const list = readdirSync(siteFolder).find((name) => /^list-.*\.json$/.test(name));
  if (list === undefined) throw new Error(`${siteFolder} holds no list of files. Run npm run build first.`);
  const files = JSON.parse(readFileSync(join(siteFolder, list), 'utf8')) as readonly (readonly [url: string])[];
  const kept = files.filter(([url]) => /\.(?:css|js)$/.test(url));
  return serve(siteFolder, { base, instead: new Map([[list, JSON.stringify(kept)]]) });
}

/**
 * Starts Chromium with an empty profile; pages that are left are not kept for the way back. Chromium 156 does not survive
 * keeping one with a worker that a driver is attached to (V8: “Invoke in DisallowJavascriptExecutionScope”, once in some
 * thirty paste views that are left at once), which the driver waits for until its time is over. Without a driver it does.
 */
export async function startChromium(args: readonly string[] = []): Promise<Browser> {
  const withoutKeeping = chromiumArgs.map((arg) =>
    arg.replace('--disable-features=', '--disable-features=BackForwardCache,'),
  );
  return puppeteer.launch({
    timeout: startLimit,
    executablePath: findChromium() ?? '',
    args: [...withoutKeeping, ...args],
  });
}

/**
 * Starts what shows a page as Chromium does, with an empty profile: its headless shell where that is installed. For
 * tests of a page alone; what the browser does around one (installing, updating, profiles) is tested in Chromium.
 */
export async function startHeadlessShell(): Promise<Browser> {
  return puppeteer.launch({ timeout: startLimit, executablePath: findHeadlessShell() ?? '', args: chromiumArgs });
}

/** Starts Firefox with an empty profile, without the extension. */
export async function startFirefox(prefs: Readonly<Record<string, unknown>> = {}): Promise<Browser> {
  return puppeteer.launch({
    timeout: startLimit,
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    extraPrefsFirefox: prefs,
  });
}

/** What went wrong on a page and what it asked for, while it was watched. */
export interface PageRecord {
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/**
 * What Firefox says where a page is left before its icon has come: it asks for that once the page is loaded, through the
 * worker.
 */
const iconGivenUp = /icon-48\.png.*ServiceWorker/;

/** Records every request and error of a page from now on. */
export function watch(page: Page): PageRecord {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (/^(?:error|warn)$/.test(message.type()) && !iconGivenUp.test(text)) errors.push(text);
  });
  return { requests, errors };
}

/**
 * Waits until the service worker has kept the whole site and answers for the page. A first page is left alone for a
 * while before the worker comes; a click anywhere on it has it come at once.
 */
export async function untilOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.click();
    const { active } = await navigator.serviceWorker.ready;
    if (active && active.state !== 'activated')
      await new Promise<void>((resolve) => {
        active.addEventListener('statechange', () => {
          if (active.state === 'activated') resolve();
        });
      });
  });
}
