// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { search as en } from '../en/search.ts';
import { search as ko } from '../ko/search.ts';

/** What `search.ts` says in every language, by BCP 47 tag. */
export const search = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
