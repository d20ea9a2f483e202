// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { summaries as en } from '../en/summaries.ts';
import { summaries as ko } from '../ko/summaries.ts';

/** What `summaries.ts` says in every language, by BCP 47 tag. */
export const summaries = { en, ko } satisfies Record<string, typeof en>;
