// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { rateWords as en } from '../en/rate-words.ts';
import { rateWords as ko } from '../ko/rate-words.ts';

/** What `rate-words.ts` says in every language, by BCP 47 tag. */
export const rateWords = { en, ko } satisfies Record<string, typeof en>;
