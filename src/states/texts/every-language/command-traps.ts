// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { commandTraps as en } from '../en/command-traps.ts';
import { commandTraps as ko } from '../ko/command-traps.ts';

/** What `command-traps.ts` says in every language, by BCP 47 tag. */
export const commandTraps = { en, ko } satisfies Record<string, typeof en>;
