import type { MessagesLike } from '../messages.ts';

/** Words of the set-up and close of a connection, segment by segment. */
export const ladders = {
  short: 'Handshakes',
  title: 'Handshakes, segment by segment',
  lead: 'How a connection opens and closes: which segment each side sends, and the state it is in then. The numbers are those of the RFC’s own figures.',
  open: 'Opening: three segments',
  close: 'Closing: one side after the other',
  'simultaneous-open': 'Both sides open at once',
  'simultaneous-close': 'Both sides close at once',
  figure: (figure: number, section: string): string => `RFC 9293, section ${section}, Figure ${String(figure)}`,
  diagram: (name: string): string => `${name}, as a diagram; the table has the same content`,
  left: 'one side',
  right: 'the other side',
  atFirst: 'before the first segment',
  step: 'Step',
  sender: 'Sent by',
  segment: 'Segment',
  afterSending: 'Sender is then in',
  afterArrival: 'Receiver is then in',
  cause_open: 'opens',
  cause_listen: 'listens',
  cause_close: 'closes',
  cause_timeout: '2 MSL later',
};

export type LadderMessages = MessagesLike<typeof ladders>;
