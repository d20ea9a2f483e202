// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { referenceWords as en } from '../en/reference-words.ts';
import { referenceWords as ko } from '../ko/reference-words.ts';

/** What `reference-words.ts` says in every language, by BCP 47 tag. */
export const referenceWords = { en, ko } satisfies Record<string, typeof en>;
