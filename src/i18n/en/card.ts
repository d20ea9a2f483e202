import type { MessagesLike } from '../messages.ts';

/** Words of the small card that explains one state. */
export const card = {
  rfc: 'RFC 9293',
  'platform-only': 'not an RFC 9293 state: a word some tools print',
  'connection-tracker': 'a connection tracker’s word, not a socket state',
  'not-tcp': 'not a TCP state',
  before: 'Comes from',
  next: 'Goes to',
  nearest: 'Nearest TCP state',
  waiting: 'Waiting',
  duration: 'Normally lasts',
  thisRow: 'This row',
  local: 'This side',
  remote: 'Peer',
  process: 'Process',
  rowGone: 'The row has changed or left the page.',
  otherSpellings: 'Also written',
  fullEntry: 'Full entry',
  play: 'How it got here',
  copy: 'Copy explanation',
  copied: 'Copied',
  copyFailed: 'Not copied',
};

export type CardMessages = MessagesLike<typeof card>;
