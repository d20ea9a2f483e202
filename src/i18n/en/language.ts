import type { MessagesLike } from '../messages.ts';

/** What a language says of itself. */
export const language = {
  /** The name its speakers give it. */
  name: 'English',
  /** Where its lines begin, as the `dir` attribute of HTML has it: `ltr` or `rtl`. */
  direction: 'ltr',
};

export type LanguageMessages = MessagesLike<typeof language>;
