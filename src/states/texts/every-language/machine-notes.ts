// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { machineNotes as en } from '../en/machine-notes.ts';
import { machineNotes as ko } from '../ko/machine-notes.ts';

/** What `machine-notes.ts` says in every language, by BCP 47 tag. */
export const machineNotes = { en, ko } satisfies Record<string, typeof en>;
