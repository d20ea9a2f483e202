// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { needWords as en } from '../en/need-words.ts';
import { needWords as ko } from '../ko/need-words.ts';

/** What `need-words.ts` says in every language, by BCP 47 tag. */
export const needWords = { en, ko } satisfies Record<string, typeof en>;
