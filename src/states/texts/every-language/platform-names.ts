// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { platformNames as en } from '../en/platform-names.ts';
import { platformNames as ko } from '../ko/platform-names.ts';

/** What `platform-names.ts` says in every language, by BCP 47 tag. */
export const platformNames = { en, ko } satisfies Record<string, typeof en>;
