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

/** The host in a pattern, with the subdomains or without; undefined where it is of any host, or no pattern of ours. */
function hostIn(pattern: string): string | undefined {
  return /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1];
}

/** Tells the patterns that might be inside what is permitted: of the same host, or of one below it. */
function mayBePermitted(origins: readonly string[]): (pattern: string) => boolean {
  const hosts = new Set(origins.map(hostIn));
  return (pattern) => {
    if (hosts.has(undefined)) return true;
    const labels = (hostIn(pattern) ?? '').split('.');
    return labels.some((_, place) => hosts.has(labels.slice(place).join('.')));
  };
}

/** Those that the browser permits, by few questions: it answers for all of a list at once. */
async function permittedAmong({ permissions }: Browser, origins: readonly string[]): Promise<readonly string[]> {
  const ask = async (asked: readonly string[]): Promise<readonly string[]> => {
    if (asked.length === 0) return [];
    // What it does not even understand it does not permit.
    if (await permissions.contains({ origins: [...asked] }).catch(() => false)) return asked;
    if (asked.length === 1) return [];
    const middle = asked.length >> 1;
    return (await Promise.all([ask(asked.slice(0, middle)), ask(asked.slice(middle))])).flat();
  };
  return ask(origins);
}

/** The patterns out of a list that the browser permits. An administrator's list may be long. */
export async function permittedSites(browser: Browser, patterns: readonly string[]): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return permittedAmong(browser, patterns.filter(mayBePermitted(origins)));
}

/** Gives sites back; what was never permitted, or is required by the browser, stays as it is. */
export async function giveSitesBack(browser: Browser, patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  await browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
}
