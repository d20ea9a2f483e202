// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { machinePlayer as en } from '../en/machine-player.ts';
import { machinePlayer as ko } from '../ko/machine-player.ts';

/** What `machine-player.ts` says in every language, by BCP 47 tag. */
export const machinePlayer = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
