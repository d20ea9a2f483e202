// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { entry as en } from '../en/entry.ts';
import { entry as ko } from '../ko/entry.ts';

/** What `entry.ts` says in every language, by BCP 47 tag. */
export const entry = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
