/**
 * The permissions that are about to go back, noted until they have: tabs are cleaned first, and the browser may end the
 * background, or be closed, before that is done.
 */
import type { Browser } from '../browser.ts';
import { readPatterns } from './patterns.ts';

const key = 'goingBack';

/** The patterns that were to go back, and perhaps have not. */
export async function notedSites({ storage }: Browser): Promise<readonly string[]> {
  const { [key]: noted } = await storage.local.get(key).catch((): Record<string, unknown> => ({}));
  return readPatterns(noted) ?? [];
}

/** Notes patterns; where the browser cannot store that, they go back all the same, if it lets the background live. */
export async function noteSites({ storage }: Browser, patterns: readonly string[]): Promise<void> {
  await storage.local.set({ [key]: patterns }).catch(() => undefined);
}

/** Forgets the note. */
export async function forgetSites({ storage }: Browser): Promise<void> {
  await storage.local.remove(key).catch(() => undefined);
}
