import type { MessagesLike } from '../messages.ts';

/** The phases of a connection's life, as headings. */
export const phases = {
  opening: 'Opening',
  open: 'Open',
  'closing-first': 'Closing: the side that closed first',
  'closing-second': 'Closing: the other side',
  gone: 'Closed',
  other: 'Other words',
};

export type PhaseMessages = MessagesLike<typeof phases>;
