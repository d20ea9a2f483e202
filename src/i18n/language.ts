/** The languages the project speaks, with the name each gives itself. */
export const languages = { en: 'English', ko: '한국어' } as const;

/** BCP 47 tag of a language the project speaks. */
export type Language = keyof typeof languages;

/** Whether a tag names a language of the project. */
export function isLanguage(tag: unknown): tag is Language {
  return typeof tag === 'string' && Object.hasOwn(languages, tag);
}

/**
 * The first language of a reader's list that the project speaks, English where none is.
 *
 * @param tags BCP 47 tags in order of preference, as in `navigator.languages`
 */
export function preferredLanguage(tags: readonly string[]): Language {
  return tags.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}
