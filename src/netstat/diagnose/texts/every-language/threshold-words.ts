// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { thresholdWords as en } from '../en/threshold-words.ts';
import { thresholdWords as ko } from '../ko/threshold-words.ts';

/** What `threshold-words.ts` says in every language, by BCP 47 tag. */
export const thresholdWords = { en, ko } satisfies Record<string, typeof en>;
