import type { MessagesLike } from '../messages.ts';

/** Words of the map of a connection's life; its headings are the phases. */
export const lifeMap = {
  label: 'The life of a TCP connection',
  'SYN-SENT': 'the side that asks',
  LISTEN: 'the side that is asked',
  CLOSING: 'both close at once',
};

export type LifeMapMessages = MessagesLike<typeof lifeMap>;
