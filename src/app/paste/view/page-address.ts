import { isLanguage, type Language } from '../../../i18n/language.ts';

/** Where a page stands among the others. */
export interface PageAddress {
  readonly language: Language;
  /** Address of the overview in the page's language. */
  readonly home: URL;
  /** What a link to a folder ends with. */
  readonly index: string;
  /** Address of the folder of the samples. */
  readonly samples: URL;
}

/** Reads what the page says of its place: `data-home` names the overview, `data-index` the file of a folder. */
export function baseOf(page: Document): PageAddress {
  const { lang, dataset } = page.documentElement;
  const language = isLanguage(lang) ? lang : 'en';
  const home = new URL(dataset['home'] ?? './', page.baseURI);
  return {
    language,
    home,
    index: dataset['index'] ?? '',
    samples: new URL(language === 'en' ? 'samples/' : '../samples/', home),
  };
}
