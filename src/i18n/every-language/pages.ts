// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { pages as en } from '../en/pages.ts';
import { pages as ko } from '../ko/pages.ts';

/** What `pages.ts` says in every language, by BCP 47 tag. */
export const pages = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
