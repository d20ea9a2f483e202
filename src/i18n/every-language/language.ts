// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { language as en } from '../en/language.ts';
import { language as ko } from '../ko/language.ts';

/** What `language.ts` says in every language, by BCP 47 tag. */
export const language = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
