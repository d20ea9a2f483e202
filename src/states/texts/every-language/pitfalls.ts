// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { pitfalls as en } from '../en/pitfalls.ts';
import { pitfalls as ko } from '../ko/pitfalls.ts';

/** What `pitfalls.ts` says in every language, by BCP 47 tag. */
export const pitfalls = { en, ko } satisfies Record<string, typeof en>;
