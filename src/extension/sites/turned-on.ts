/** When a site was turned on last in this session: pages of it that were left before have no script yet. */
import type { Browser } from '../browser.ts';

/** Where the session keeps it, in milliseconds since 1970. */
export const turnedOnKey = 'turnedOn';

/** Notes that a site is turned on now. */
export async function noteTurnedOn({ storage }: Browser): Promise<void> {
  await storage.session.set({ [turnedOnKey]: Date.now() });
}
