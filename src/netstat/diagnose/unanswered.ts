/** Seconds until Linux 6.18 gives up with default settings where nobody answers, measured, by the state that waits. */
export const unansweredSeconds = {
  // tcp_syn_retries, tcp_synack_retries
  'SYN-SENT': 131,
  'SYN-RECEIVED': 63,
  // Of sockets that no process holds: tcp_orphan_retries.
  'FIN-WAIT-1': 103,
  CLOSING: 103,
  'LAST-ACK': 104,
} as const;
