import { finSent } from '../listing-facts.ts';
import type { ExplainedRow, Piece } from './explained-row.ts';

/** States of Linux in which the peer's FIN, until it is read, takes a byte of Recv-Q (the same: rcv_nxt - copied_seq). */
const finReceived = /^(?:CLOSE-WAIT|CLOSING|LAST-ACK)$/;

/** What Recv-Q and Send-Q hold. */
export function queues(row: ExplainedRow): readonly Piece[] {
  const { state } = row;
  if (state === 'LISTEN') return acceptQueue(row);
  return state === 'SYN-RECEIVED' || state === 'TIME-WAIT' ? [] : [...receiveQueue(row), ...sendQueue(row)];
}

/** Of a listener the queues are those of connections that nobody has accepted. */
function acceptQueue({ connection, snapshot, isLinux }: ExplainedRow): readonly Piece[] {
  const { recvQ, sendQ, listenQueue } = connection;
  if (listenQueue !== undefined) {
    return [
      [listenQueue.length >= Math.max(listenQueue.limit, 1) ? 'listenQueueFull' : 'listenQueue', { ...listenQueue }],
    ];
  }
  if (!isLinux || recvQ === undefined) return [];
  // Only ss prints the limit; net-tools and /proc print 0 there.
  if (snapshot.format !== 'ss' || sendQ === undefined) return recvQ === 0 ? [] : [['backlogNoLimit', { recvQ }]];
  return [[recvQ === 0 ? 'backlogEmpty' : recvQ > sendQ ? 'backlogFull' : 'backlog', { recvQ, sendQ }]];
}

function receiveQueue({
  connection: { recvQ, sendQ = 0 },
  state,
  isLinux,
  platform,
  unread,
}: ExplainedRow): readonly Piece[] {
  if (recvQ === undefined) return [];
  if (unread === undefined) return recvQ > 0 ? [['recvQUnacked', { recvQ }]] : [];
  // lsof prints what the system counts, and does not say which that is: one may be the FIN, or a byte.
  if (recvQ === 1 && platform === null && finReceived.test(state)) return [];
  if (!isLinux || !finReceived.test(state)) return recvQ > 0 ? [['recvQ', { recvQ }]] : [];
  const isOpen = state === 'CLOSE-WAIT';
  if (recvQ === 0) return isOpen && sendQ === 0 ? [['allRead']] : [];
  if (recvQ === 1) return [[isOpen ? 'eofUnread' : 'eof']];
  if (isOpen && recvQ === 25) return [['eofAndTls13']];
  if (isOpen && (recvQ === 24 || recvQ === 32)) return [['eofAndTls12', { recvQ }]];
  return [['eofAndData', { recvQ, bytes: recvQ - 1 }]];
}

function sendQueue({ connection: { sendQ = 0 }, state, isLinux, platform }: ExplainedRow): readonly Piece[] {
  if (sendQ === 0) return [];
  // netstat.c of illumos prints ce_snxt - ce_suna - 1.
  if (platform === 'solaris') return [['sendQSent', { sendQ, bytes: sendQ + 1 }]];
  if (sendQ === 1 && platform === null && (state === 'SYN-SENT' || finSent.test(state))) return [];
  if (isLinux && state === 'SYN-SENT' && sendQ === 1) return [['synOnly']];
  // On Linux the FIN of this side takes a byte (net/ipv4/tcp_diag.c: write_seq - snd_una).
  if (!isLinux || !finSent.test(state)) return [['sendQ', { sendQ }]];
  return [sendQ === 1 ? ['finOnly'] : ['finAndData', { sendQ, bytes: sendQ - 1 }]];
}
