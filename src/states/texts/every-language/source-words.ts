// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { sourceWords as en } from '../en/source-words.ts';
import { sourceWords as ko } from '../ko/source-words.ts';

/** What `source-words.ts` says in every language, by BCP 47 tag. */
export const sourceWords = { en, ko } satisfies Record<string, typeof en>;
