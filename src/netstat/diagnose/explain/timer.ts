import { isWindowShut, rounded, type ExplainedRow, type Part, type Piece } from './explained-row.ts';

/** What the timer that runs will do. */
export function timer({ connection, state }: ExplainedRow): readonly Piece[] {
  if (connection.timer === undefined || state === 'LISTEN' || state === 'TIME-WAIT') return [];
  const { name, expires, retransmissions: count = 0 } = connection.timer;
  if (name === 'off') return state === 'CLOSED' ? [] : [['timerOff']];
  if (expires === undefined) return [];
  const left = timeLeft(expires);
  // `on`, and in net-tools with a number of its own: `on2`.
  if (name.startsWith('on')) {
    return [[count === 0 ? 'timerOn' : state === 'SYN-RECEIVED' ? 'timerOnSynAck' : 'timerOnAgain', { left, count }]];
  }
  if (isWindowShut(connection)) return [['timerPersist', { left }]];
  if (name === 'keepalive') return [['timerKeepalive', { left }]];
  return name === 'timewait' ? [['timerTimewait', { left }]] : [];
}

/** In how many seconds something happens; a timer that is about to fire has a few milliseconds left, or none. */
function timeLeft(expires: number): Part {
  const seconds = rounded(expires);
  return seconds > 0 ? ['secondsLeft', { seconds }] : ['momentLeft'];
}
