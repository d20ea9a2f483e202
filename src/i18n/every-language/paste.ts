// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { paste as en } from '../en/paste.ts';
import { paste as ko } from '../ko/paste.ts';

/** What `paste.ts` says in every language, by BCP 47 tag. */
export const paste = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
