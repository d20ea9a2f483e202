import { preferredLanguage, type Language } from '../../i18n/language.ts';
import type { Browser } from '../browser.ts';
import type { Settings } from './settings.ts';
import { loadSettings } from './store.ts';

/**
 * The language the extension speaks.
 *
 * @param browserLanguage BCP 47 tag of the browser's own words (`i18n.getUILanguage()`)
 */
export function chosenLanguage(settings: Settings, browserLanguage: string): Language {
  return settings.language === 'auto' ? preferredLanguage([browserLanguage]) : settings.language;
}

/** The language the extension speaks by the settings as they are stored now. */
export async function readersLanguage({ storage, i18n }: Browser): Promise<Language> {
  return chosenLanguage(await loadSettings(storage), i18n.getUILanguage());
}
