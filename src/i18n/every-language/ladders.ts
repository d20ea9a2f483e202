// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { ladders as en } from '../en/ladders.ts';
import { ladders as ko } from '../ko/ladders.ts';

/** What `ladders.ts` says in every language, by BCP 47 tag. */
export const ladders = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
