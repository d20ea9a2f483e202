// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { notices as en } from '../en/notices.ts';
import { notices as ko } from '../ko/notices.ts';

/** What `notices.ts` says in every language, by BCP 47 tag. */
export const notices = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
