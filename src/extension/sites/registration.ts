/** The content script that the browser runs by itself on the permitted sites. */
import type { Browser } from '../browser.ts';

/** The script that runs on every permitted page, and the style of a marked one, in the extension's root. */
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

/**
 * Makes the browser run the content script on exactly these sites, from the next page load on.
 *
 * @returns what was registered before
 */
export async function register(browser: Browser, wanted: Registration): Promise<Registration> {
  const [current] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const before = { matches: current?.matches ?? [], excludeMatches: current?.excludeMatches ?? [] };
  if (same(before.matches, wanted.matches) && same(before.excludeMatches, wanted.excludeMatches)) return before;
  if (current !== undefined) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (wanted.matches.length > 0) {
    await browser.scripting.registerContentScripts([
      {
        id,
        matches: [...wanted.matches],
        ...(wanted.excludeMatches.length > 0 ? { excludeMatches: [...wanted.excludeMatches] } : {}),
        js: [contentScript],
        allFrames: true,
        // about:blank, srcdoc and blob frames belong to the site that made them.
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  }
  return before;
}
