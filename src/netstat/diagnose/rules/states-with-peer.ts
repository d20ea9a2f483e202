import type { StateId } from '../../../states/states.ts';

/** States of a connection that has another side, and so a port on each. */
export const statesWithPeer: readonly StateId[] = [
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
];
