import { preferredLanguage, type Language } from '../../i18n/language.ts';
import type { Settings } from './settings.ts';

/**
 * The language the extension speaks.
 *
 * @param browserLanguage BCP 47 tag of the browser's own words (`i18n.getUILanguage()`)
 */
export function chosenLanguage(settings: Settings, browserLanguage: string): Language {
  return settings.language === 'auto' ? preferredLanguage([browserLanguage]) : settings.language;
}
