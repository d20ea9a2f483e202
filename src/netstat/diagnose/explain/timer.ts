import { isWindowShut, rounded, type ExplainedRow, type Piece } from './explained-row.ts';

/** What the timer that runs will do. */
export function timer({ connection, state }: ExplainedRow): readonly Piece[] {
  if (connection.timer === undefined || state === 'LISTEN' || state === 'TIME-WAIT') return [];
  const { name, expires, retransmissions: count = 0 } = connection.timer;
  const left = rounded(expires);
  // `on`, and in net-tools with a number of its own: `on2`.
  if (name.startsWith('on')) {
    return [[count === 0 ? 'timerOn' : state === 'SYN-RECEIVED' ? 'timerOnSynAck' : 'timerOnAgain', { left, count }]];
  }
  if (isWindowShut(connection)) return [['timerPersist', { left }]];
  if (name === 'keepalive') return [['timerKeepalive', { left }]];
  if (name === 'timewait') return [['timerTimewait', { left }]];
  return name === 'off' && state !== 'CLOSED' ? [['timerOff']] : [];
}
