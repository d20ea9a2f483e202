// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { questions as en } from '../en/questions.ts';
import { questions as ko } from '../ko/questions.ts';

/** What `questions.ts` says in every language, by BCP 47 tag. */
export const questions = { en, ko } satisfies Record<string, typeof en>;
