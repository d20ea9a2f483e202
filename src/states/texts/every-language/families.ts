// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { families as en } from '../en/families.ts';
import { families as ko } from '../ko/families.ts';

/** What `families.ts` says in every language, by BCP 47 tag. */
export const families = { en, ko } satisfies Record<string, typeof en>;
