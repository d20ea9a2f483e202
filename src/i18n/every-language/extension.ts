// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { extension as en } from '../en/extension.ts';
import { extension as ko } from '../ko/extension.ts';

/** What `extension.ts` says in every language, by BCP 47 tag. */
export const extension = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
