// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { entries as en } from '../en/entries.ts';
import { entries as ko } from '../ko/entries.ts';

/** What `entries.ts` says in every language, by BCP 47 tag. */
export const entries = { en, ko } satisfies Record<string, typeof en>;
