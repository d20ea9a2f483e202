import type { MessagesLike } from '../messages.ts';

/** Words of the small card that explains one state. */
export const card = {
  waiting: 'Waiting',
  duration: 'Normally lasts',
  otherSpellings: 'Also written',
  fullEntry: 'Full entry',
};

export type CardMessages = MessagesLike<typeof card>;
