/** Opens the app's pages in tabs. */
import type { Browser } from './browser.ts';
import { appPath, entryPath } from './entry-address.ts';
import { readersLanguage } from './settings/language.ts';
import type { StateId } from '../states/states.ts';

/** Opens the full entry of a state in a new tab, in the reader's language. */
export async function openEntry(browser: Browser, state: StateId): Promise<void> {
  const language = await readersLanguage(browser);
  await browser.tabs.create({ url: browser.runtime.getURL(entryPath(language, state)) });
}

/** Opens the state machine in a new tab, where it comes to a state, with the ends of a row in their roles. */
export async function openMachine(browser: Browser, state: StateId, here: string, there: string): Promise<void> {
  const language = await readersLanguage(browser);
  const row = new URLSearchParams({ state, here, there }).toString();
  await browser.tabs.create({ url: browser.runtime.getURL(`${appPath(language, 'machine')}#${row}`) });
}

/** What stands behind the # of the settings where they were opened because a list of sites is full. */
export const fullList = '#full';

/** Opens the settings at the list of sites, which has no room for one more. */
export async function openFullList(browser: Browser): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html${fullList}`) });
}
