/**
 * The numbering scales of state codes.
 *
 * The same number means another state on another scale (10 is LISTEN on Linux and CLOSING in TCP-MIB),
 * so a code is never decoded without naming its table.
 */
// oxfmt-ignore
export const numericTables = {
  linuxTcpStates: { ESTABLISHED: 1, SYN_SENT: 2, SYN_RECV: 3, FIN_WAIT1: 4, FIN_WAIT2: 5, TIME_WAIT: 6, CLOSE: 7, CLOSE_WAIT: 8, LAST_ACK: 9, LISTEN: 10, CLOSING: 11, NEW_SYN_RECV: 12, BOUND_INACTIVE: 13 },
  procNetTcpHex: { '01': 'ESTABLISHED', '02': 'SYN-SENT', '03': 'SYN-RECEIVED', '04': 'FIN-WAIT-1', '05': 'FIN-WAIT-2', '06': 'TIME-WAIT', '07': 'CLOSED', '08': 'CLOSE-WAIT', '09': 'LAST-ACK', '0A': 'LISTEN', '0B': 'CLOSING', '0C': 'NEW_SYN_RECV (never written)' },
  bsdFsm: { CLOSED: 0, LISTEN: 1, SYN_SENT: 2, SYN_RCVD: 3, ESTABLISHED: 4, CLOSE_WAIT: 5, FIN_WAIT_1: 6, CLOSING: 7, LAST_ACK: 8, FIN_WAIT_2: 9, TIME_WAIT: 10 },
  illumos: { IDLE: -5, BOUND: -4, CLOSED: -6, LISTEN: -3, SYN_SENT: -2, SYN_RCVD: -1, ESTABLISHED: 0, CLOSE_WAIT: 1, FIN_WAIT_1: 2, CLOSING: 3, LAST_ACK: 4, FIN_WAIT_2: 5, TIME_WAIT: 6 },
  tcpMib: { closed: 1, listen: 2, synSent: 3, synReceived: 4, established: 5, finWait1: 6, finWait2: 7, closeWait: 8, lastAck: 9, closing: 10, timeWait: 11, deleteTCB: 12 },
  windowsMib: { CLOSED: 1, LISTEN: 2, SYN_SENT: 3, SYN_RCVD: 4, ESTAB: 5, FIN_WAIT1: 6, FIN_WAIT2: 7, CLOSE_WAIT: 8, CLOSING: 9, LAST_ACK: 10, TIME_WAIT: 11, DELETE_TCB: 12, RESERVED: 100 },
  windowsTCPSTATE: { CLOSED: 0, LISTEN: 1, SYN_SENT: 2, SYN_RCVD: 3, ESTABLISHED: 4, FIN_WAIT_1: 5, FIN_WAIT_2: 6, CLOSE_WAIT: 7, CLOSING: 8, LAST_ACK: 9, TIME_WAIT: 10 },
  dotnetTcpState: { Unknown: 0, Closed: 1, Listen: 2, SynSent: 3, SynReceived: 4, Established: 5, FinWait1: 6, FinWait2: 7, CloseWait: 8, Closing: 9, LastAck: 10, TimeWait: 11, DeleteTcb: 12 },
  lwip: { CLOSED: 0, LISTEN: 1, SYN_SENT: 2, SYN_RCVD: 3, ESTABLISHED: 4, FIN_WAIT_1: 5, FIN_WAIT_2: 6, CLOSE_WAIT: 7, CLOSING: 8, LAST_ACK: 9, TIME_WAIT: 10 },
  nfConntrack: { NONE: 0, SYN_SENT: 1, SYN_RECV: 2, ESTABLISHED: 3, FIN_WAIT: 4, CLOSE_WAIT: 5, LAST_ACK: 6, TIME_WAIT: 7, CLOSE: 8, SYN_SENT2: 9 },
  ipvs: { NONE: 0, ESTABLISHED: 1, SYN_SENT: 2, SYN_RECV: 3, FIN_WAIT: 4, TIME_WAIT: 5, CLOSE: 6, CLOSE_WAIT: 7, LAST_ACK: 8, LISTEN: 9, SYNACK: 10 },
  linuxUnixSocket: { FREE: 0, UNCONNECTED: 1, CONNECTING: 2, CONNECTED: 3, DISCONNECTING: 4 },
  windowsOffload: { InHost: 0, Offloading: 1, Offloaded: 2, Uploading: 3 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** Key of {@link numericTables}. */
export type NumericTableId = keyof typeof numericTables;
