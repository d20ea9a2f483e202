// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { lifeMap as en } from '../en/life-map.ts';
import { lifeMap as ko } from '../ko/life-map.ts';

/** What `life-map.ts` says in every language, by BCP 47 tag. */
export const lifeMap = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
