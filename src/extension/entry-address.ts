/** Where the pages of the app lie inside the extension. */
import type { Language } from '../i18n/language.ts';
import type { StateId } from '../states/states.ts';

/** A page of the app's copy in the extension, from the extension's root. */
function appPage(language: Language, path: string): string {
  return `app/${language === 'en' ? '' : `${language}/`}${path}index.html`;
}

/** The full entry of a state. */
export function entryPath(language: Language, state: StateId): string {
  return appPage(language, `${state.toLowerCase()}/`);
}

/** The view where text is pasted and explained. */
export function pastePath(language: Language): string {
  return appPage(language, 'paste/');
}
