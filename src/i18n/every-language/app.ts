// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { app as en } from '../en/app.ts';
import { app as ko } from '../ko/app.ts';

/** What `app.ts` says in every language, by BCP 47 tag. */
export const app = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
