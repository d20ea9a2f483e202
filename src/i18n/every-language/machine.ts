// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { machine as en } from '../en/machine.ts';
import { machine as ko } from '../ko/machine.ts';

/** What `machine.ts` says in every language, by BCP 47 tag. */
export const machine = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
