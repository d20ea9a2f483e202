// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { rules as en } from '../en/rules.ts';
import { rules as ko } from '../ko/rules.ts';

/** What `rules.ts` says in every language, by BCP 47 tag. */
export const rules = { en, ko } satisfies Record<string, typeof en>;
