// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { keywords as en } from '../en/keywords.ts';
import { keywords as ko } from '../ko/keywords.ts';

/** What `keywords.ts` says in every language, by BCP 47 tag. */
export const keywords = { en, ko } satisfies Record<string, typeof en>;
