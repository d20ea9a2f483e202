/** The content script that the browser runs by itself on the permitted sites. */
import type { Browser, Scripting } from '../browser.ts';

/** The script that looks at every permitted page, and the style of a marked one, in the extension's root. */
export const contentScript = 'content.js';
export const marksStyle = 'marks.css';

const id = 'tcp-state-card';

/** Where the content script runs. */
export interface Registration {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

const same = (a: readonly string[] = [], b: readonly string[] = []) =>
  a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');

/** Whether two registrations are of the same sites. */
export function sameSites(one: Registration, other: Registration): boolean {
  return same(one.matches, other.matches) && same(one.excludeMatches, other.excludeMatches);
}

function sitesOf(registered: readonly Scripting.RegisteredContentScript[]): Registration {
  const { matches = [], excludeMatches = [] } = registered.find((script) => script.id === id) ?? {};
  return { matches, excludeMatches };
}

/** The sites on which the browser runs the content script now. */
export async function registeredSites(browser: Browser): Promise<Registration> {
  return sitesOf(await browser.scripting.getRegisteredContentScripts());
}

/**
 * Makes the browser run the content script on exactly these sites, from the next page load on.
 *
 * @returns what was registered before
 */
export async function register(browser: Browser, wanted: Registration): Promise<Registration> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const isKnown = registered.some((script) => script.id === id);
  const before = sitesOf(registered);
  // An older version registered another number of scripts.
  if (sameSites(before, wanted) && registered.length === (wanted.matches.length > 0 ? 1 : 0)) return before;
  const others = registered.map((script) => script.id).filter((other) => other !== id || wanted.matches.length === 0);
  if (others.length > 0) await browser.scripting.unregisterContentScripts({ ids: others });
  if (wanted.matches.length > 0) {
    const script: Scripting.RegisteredContentScript = {
      id,
      matches: [...wanted.matches],
      ...(wanted.excludeMatches.length > 0 ? { excludeMatches: [...wanted.excludeMatches] } : {}),
      js: [contentScript],
      // Before the scripts of the page, so that it hears keys first; it waits by itself until there is a page to look at.
      runAt: 'document_start',
      allFrames: true,
      // about:blank, srcdoc and blob frames belong to the site that made them.
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    };
    // Changed in one step: a browser that refuses the new one keeps the one it has.
    if (isKnown) await browser.scripting.updateContentScripts([{ excludeMatches: [], ...script }]);
    else await browser.scripting.registerContentScripts([script]);
  }
  return before;
}
