// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.
import { places as en } from '../en/places.ts';
import { places as ko } from '../ko/places.ts';

/** What `places.ts` says in every language, by BCP 47 tag. */
export const places = { en, ko } satisfies Record<string, typeof en>;
