import type { ReferenceWords } from '../../rule-words.ts';

/** Commands and sources are written in English. */
export const referenceWords: ReferenceWords = {};
