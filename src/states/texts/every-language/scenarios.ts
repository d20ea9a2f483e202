// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { scenarios as en } from '../en/scenarios.ts';
import { scenarios as ko } from '../ko/scenarios.ts';

/** What `scenarios.ts` says in every language, by BCP 47 tag. */
export const scenarios = { en, ko } satisfies Record<string, typeof en>;
