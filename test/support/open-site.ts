/** The site in a browser while the tests of a suite run. */
import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { skipChromium, skipFirefox } from './extension.ts';
import { serveSiteOnline, startFirefox, startHeadlessShell, type ServedSite } from './site.ts';

/** The browsers that the site is tested in, each with why it is not where it is not. */
export const siteBrowsers = [
  { name: 'Chromium', skip: skipChromium, start: startHeadlessShell },
  { name: 'Firefox', skip: skipFirefox, start: startFirefox },
] as const;

/** The site, and a browser with an empty profile. */
export interface OpenSite {
  readonly site: ServedSite;
  readonly browser: Browser;
}

/**
 * Serves the site to readers who stay online and opens a browser before the tests of the suite that calls this, and ends
 * both after them.
 *
 * @param ready takes what was opened, and makes ready what the tests need besides
 * @param start the browser; without it the engine of Chromium
 */
export function openSite(
  ready: (opened: OpenSite) => void | Promise<void>,
  start: () => Promise<Browser> = startHeadlessShell,
): void {
  let opened: OpenSite;
  before(async () => {
    opened = { site: await serveSiteOnline(), browser: await start() };
    await ready(opened);
  });
  after(async () => {
    await opened.browser.close();
    await opened.site.close();
  });
}
