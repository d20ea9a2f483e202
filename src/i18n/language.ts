import { language } from './every-language/language.ts';

/** BCP 47 tag of a language the project speaks. */
export type Language = keyof typeof language;

/** The languages the project speaks, with the name each gives itself. */
export const languages = Object.fromEntries(Object.entries(language).map(([tag, { name }]) => [tag, name])) as Readonly<
  Record<Language, string>
>;

/** Whether a tag names a language of the project. */
export function isLanguage(tag: unknown): tag is Language {
  return typeof tag === 'string' && Object.hasOwn(language, tag);
}

/**
 * The first language of a reader's list that the project speaks, English where none is. A tag is met whole or by its
 * beginning: `pt-BR` by itself, then by `pt`.
 *
 * @param tags BCP 47 tags in order of preference, as in `navigator.languages`
 */
export function preferredLanguage(tags: readonly string[]): Language {
  const known = new Map((Object.keys(language) as Language[]).map((tag) => [tag.toLowerCase(), tag]));
  for (const tag of tags)
    for (
      let wanted = tag.toLowerCase();
      wanted !== '';
      wanted = wanted.slice(0, Math.max(wanted.lastIndexOf('-'), 0))
    ) {
      const found = known.get(wanted);
      if (found) return found;
    }
  return 'en';
}
