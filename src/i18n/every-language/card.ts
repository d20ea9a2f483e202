// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { card as en } from '../en/card.ts';
import { card as ko } from '../ko/card.ts';

/** What `card.ts` says in every language, by BCP 47 tag. */
export const card = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
