/** The browser's permission for sites: asked for, held, given back. */
import type { Browser } from '../browser.ts';

/**
 * Asks the reader for sites. Call it first thing in a click handler: Firefox takes the request only while the
 * click is being handled, before anything is awaited.
 *
 * @returns whether the extension may work there now
 */
export function requestSites(browser: Browser, patterns: readonly string[]): Promise<boolean> {
  return patterns.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins: [...patterns] });
}

/** The patterns out of a list that the browser permits; what it does not even understand it does not permit. */
export async function permittedSites(browser: Browser, patterns: readonly string[]): Promise<readonly string[]> {
  const permitted = await Promise.all(
    patterns.map((origin) => browser.permissions.contains({ origins: [origin] }).catch(() => false)),
  );
  return patterns.filter((_, index) => permitted[index]);
}

/** Gives sites back; what was never permitted, or is required by the browser, stays as it is. */
export async function giveSitesBack(browser: Browser, patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  await browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
}
