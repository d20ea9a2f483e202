// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { rowTexts as en } from '../en/row-texts.ts';
import { rowTexts as ko } from '../ko/row-texts.ts';

/** What `row-texts.ts` says in every language, by BCP 47 tag. */
export const rowTexts = { en, ko } satisfies Record<string, typeof en>;
