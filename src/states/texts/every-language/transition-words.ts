// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { transitionWords as en } from '../en/transition-words.ts';
import { transitionWords as ko } from '../ko/transition-words.ts';

/** What `transition-words.ts` says in every language, by BCP 47 tag. */
export const transitionWords = { en, ko } satisfies Record<string, typeof en>;
