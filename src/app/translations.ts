import { languages, type Language } from '../i18n/language.ts';
import { addressOf } from './addresses.ts';
import type { Page } from './pages/page.ts';

/** Where the page exists in other languages: BCP 47 tag and address. */
export function translations({ slug }: Page): readonly (readonly [Language, string])[] {
  return slug === '404'
    ? []
    : (Object.keys(languages) as Language[]).map((language) => [language, addressOf(language, slug)]);
}
