import type { Keywords } from '../../state-texts.ts';

export const keywords: Keywords = {
  LISTEN: [],
  'SYN-SENT': [],
  'SYN-RECEIVED': [],
  ESTABLISHED: [],
  'FIN-WAIT-1': [],
  'FIN-WAIT-2': [],
  CLOSING: [],
  'TIME-WAIT': [],
  'CLOSE-WAIT': [],
  'LAST-ACK': [],
  CLOSED: [],
  IDLE: [],
  BOUND: [],
  NEW_SYN_RECV: [],
  DELETE_TCB: [],
  UNKNOWN: [],
};
