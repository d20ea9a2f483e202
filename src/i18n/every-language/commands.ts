// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { commands as en } from '../en/commands.ts';
import { commands as ko } from '../ko/commands.ts';

/** What `commands.ts` says in every language, by BCP 47 tag. */
export const commands = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
