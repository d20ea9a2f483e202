/** Opens the app's pages in tabs. */
import type { Browser } from './browser.ts';
import { entryPath } from './entry-address.ts';
import { chosenLanguage } from './settings/language.ts';
import { loadSettings } from './settings/store.ts';
import type { StateId } from '../states/states.ts';

/** Opens the full entry of a state in a new tab, in the reader's language. */
export async function openEntry(browser: Browser, state: StateId): Promise<void> {
  const language = chosenLanguage(await loadSettings(browser.storage), browser.i18n.getUILanguage());
  await browser.tabs.create({ url: browser.runtime.getURL(entryPath(language, state)) });
}
