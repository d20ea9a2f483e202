/** Where the pages of the app lie inside the extension, from the extension's root. */
import { addressOf } from '../app/addresses.ts';
import type { Language } from '../i18n/language.ts';
import { slugOf } from '../states/state-look-up.ts';
import type { StateId } from '../states/states.ts';

/**
 * A page of the app's copy; extension pages have no server that would add the file's name.
 *
 * @param page `''` for the overview, else the slug of a state or the name of another page
 */
export function appPath(language: Language, page: string): string {
  return `app/${addressOf(language, page)}index.html`;
}

/** The full entry of a state. */
export function entryPath(language: Language, state: StateId): string {
  return appPath(language, slugOf(state));
}
