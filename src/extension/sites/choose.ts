/** A change of the settings that may need the browser's permission first. */
import type { Browser } from '../browser.ts';
import type { Settings } from '../settings/settings.ts';
import { saveSettings } from '../settings/store.ts';
import { requestSites } from './permissions.ts';

/** How a change ended: stored, refused at the browser's question, or not storable. */
export type Outcome = 'saved' | 'refused' | 'saveFailed';

/**
 * Asks for the sites and stores the change once they are permitted. Call it first thing in a click handler.
 *
 * @param patterns sites the change needs
 */
export async function choose(
  browser: Browser,
  patterns: readonly string[],
  change: Partial<Settings>,
): Promise<Outcome> {
  const asked = requestSites(browser, patterns);
  try {
    if (!(await asked)) return 'refused';
  } catch {
    // The browser throws where it knows no such site, or where a policy blocks it.
    return 'refused';
  }
  try {
    await saveSettings(browser.storage, change);
    return 'saved';
  } catch {
    return 'saveFailed';
  }
}
