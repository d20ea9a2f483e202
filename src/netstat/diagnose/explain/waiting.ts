import type { StateId } from '../../../states/states.ts';
import type { Connection } from '../../connection.ts';
import type { RowTexts } from '../texts/en/row-texts.ts';
import { isWindowShut, probesUnanswered, type ExplainedRow, type Piece } from './explained-row.ts';

/** Who is waited for, as far as the state alone says it. */
const byState: Partial<Record<StateId, keyof RowTexts>> = {
  LISTEN: 'waitsForClients',
  'SYN-SENT': 'waitsForSynAck',
  'SYN-RECEIVED': 'waitsForAck',
  ESTABLISHED: 'waitsForNobody',
  'FIN-WAIT-1': 'waitsForFinAck',
  'FIN-WAIT-2': 'waitsForFin',
  CLOSING: 'waitsForFinAck',
  'LAST-ACK': 'waitsForFinAck',
  'CLOSE-WAIT': 'waitsForClose',
  'TIME-WAIT': 'waitsForClock',
  CLOSED: 'unused',
  IDLE: 'unused',
  BOUND: 'boundOnly',
  DELETE_TCB: 'deleting',
  UNKNOWN: 'unknown',
};

/** Who is waited for where the rest of the row says more than its state. */
const byRow: Partial<Record<StateId, (row: ExplainedRow) => keyof RowTexts | undefined>> = {
  // tcp_time_wait() and tcp_done() in net/ipv4/tcp_minisocks.c: the trace has CLOSE where the record of TIME-WAIT begins.
  CLOSED: ({ snapshot }) => (snapshot.format === 'tcpstates' ? 'traceClosed' : undefined),
  BOUND: ({ platform }) => (platform === 'windows' ? 'boundOnWindows' : undefined),
  LISTEN: ({ connection, isLinux, unread = 0 }) =>
    (connection.listenQueue?.length ?? (isLinux ? unread : 0)) > 0 ? 'waitsForAccept' : undefined,
  'CLOSE-WAIT': halfClosed,
  'FIN-WAIT-1': ({ connection }) => (isWindowShut(connection) ? waitsForRoom(connection) : undefined),
  ESTABLISHED: open,
};

/** Who is waited for. */
export function waiting(row: ExplainedRow): readonly Piece[] {
  const { process, holders } = row.connection;
  const text = byRow[row.state]?.(row) ?? byState[row.state];
  return text === undefined ? [] : [[text, { process, count: holders }]];
}

/** A shut window is the reader's affair as long as the probes are answered. */
function waitsForRoom(connection: Connection): keyof RowTexts {
  return probesUnanswered(connection) > 0 ? 'waitsForPeerAnswer' : 'waitsForPeerReader';
}

/** The peer has closed; the program may still send: a half-close, or the rest of an answer. */
function halfClosed({ connection, isOwned, listens }: ExplainedRow): keyof RowTexts | undefined {
  const { sendQ = 0, process, holders = 1 } = connection;
  if (isOwned === false && listens) return 'waitsForAcceptAndClose';
  if (isWindowShut(connection)) return waitsForRoom(connection);
  if (sendQ > 0) return 'waitsForPeerAckAndClose';
  if (process === undefined) return undefined;
  return holders > 1 ? 'waitsForCloseOfAll' : 'waitsForCloseOf';
}

function open({ connection, isOwned, listens, unread = 0 }: ExplainedRow): keyof RowTexts | undefined {
  const { sendQ = 0 } = connection;
  if (isWindowShut(connection)) return waitsForRoom(connection);
  // What was never accepted has sent nothing.
  if (isOwned === false && listens && sendQ === 0) return 'waitsForAcceptOf';
  if (unread > 0) return 'waitsForReader';
  if (probesUnanswered(connection) > 0) return 'waitsForPeerAnswer';
  return sendQ > 0 ? 'waitsForPeerAck' : undefined;
}
