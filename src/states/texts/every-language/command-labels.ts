// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { commandLabels as en } from '../en/command-labels.ts';
import { commandLabels as ko } from '../ko/command-labels.ts';

/** What `command-labels.ts` says in every language, by BCP 47 tag. */
export const commandLabels = { en, ko } satisfies Record<string, typeof en>;
