// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import type { MessagesLike } from '../messages.ts';
import { phases as en } from '../en/phases.ts';
import { phases as ko } from '../ko/phases.ts';

/** What `phases.ts` says in every language, by BCP 47 tag. */
export const phases = { en, ko } satisfies Record<string, MessagesLike<typeof en>>;
