/** A change of the settings that may need the browser's permission first. */
import type { Browser } from '../browser.ts';
import type { Settings } from '../settings/settings.ts';
import { loadSettings, saveSettings } from '../settings/store.ts';
import { requestSites } from './permissions.ts';

/** How a change ended: stored, refused at the browser's question, or not storable. */
export type Outcome = 'saved' | 'refused' | 'saveFailed';

/** A change, or what makes one of the settings as they are when it is stored: another window may have changed them. */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/**
 * Asks for the sites and stores the change once they are permitted. Call it first thing in a click handler.
 *
 * @param patterns sites the change needs
 */
export async function choose(browser: Browser, patterns: readonly string[], change: Change): Promise<Outcome> {
  const asked = requestSites(browser, patterns);
  try {
    if (!(await asked)) return 'refused';
  } catch {
    // The browser throws where it knows no such site, or where a policy blocks it.
    return 'refused';
  }
  try {
    // Windows take turns, so that no list loses what another window puts on it at the same moment.
    await navigator.locks.request('tcp-state-card-settings', async () => {
      const items = typeof change === 'function' ? change(await loadSettings(browser.storage)) : change;
      await saveSettings(browser.storage, items);
    });
    return 'saved';
  } catch {
    return 'saveFailed';
  }
}
