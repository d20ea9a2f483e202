import type { NoticeMessages } from '../i18n/en/notices.ts';
import { notices } from '../i18n/every-language/notices.ts';
import { isLanguage, type Language } from '../i18n/language.ts';

/** What the site tells while it runs, in every language. */
export const noticeWords: Readonly<Record<Language, NoticeMessages>> = notices;

/** The language of a page. */
export function languageOf(page: Document): Language {
  const { lang } = page.documentElement;
  return isLanguage(lang) ? lang : 'en';
}
