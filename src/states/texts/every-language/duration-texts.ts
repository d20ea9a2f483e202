// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { durationTexts as en } from '../en/duration-texts.ts';
import { durationTexts as ko } from '../ko/duration-texts.ts';

/** What `duration-texts.ts` says in every language, by BCP 47 tag. */
export const durationTexts = { en, ko } satisfies Record<string, typeof en>;
