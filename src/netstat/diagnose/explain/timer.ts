import { isWindowShut, probesUnanswered, rounded, type ExplainedRow, type Part, type Piece } from './explained-row.ts';

/** What the timer that runs will do. */
export function timer(row: ExplainedRow): readonly Piece[] {
  const { connection, state } = row;
  if (connection.timer === undefined || state === 'LISTEN' || state === 'TIME-WAIT') return [];
  const { name, expires, retransmissions: count = 0 } = connection.timer;
  if (name === 'off') return state === 'CLOSED' ? [] : [['timerOff']];
  if (expires === undefined) return [];
  const left = timeLeft(expires);
  // `on`, and in net-tools with a number of its own: `on2`.
  if (name.startsWith('on')) {
    return [[count === 0 ? 'timerOn' : state === 'SYN-RECEIVED' ? 'timerOnSynAck' : 'timerOnAgain', { left, count }]];
  }
  const isUnanswered = probesUnanswered(connection) > 0;
  if (isWindowShut(connection)) return [[isUnanswered ? 'timerPersistUnanswered' : 'timerPersist', { left, count }]];
  if (name === 'keepalive') return [[isUnanswered ? 'timerKeepaliveUnanswered' : 'timerKeepalive', { left, count }]];
  return name === 'timewait' ? [['timerTimewait', { left }]] : [];
}

/** From here on a time is told in minutes, in seconds. */
const minutesFrom = 120;

/** In how long something happens; a timer that is about to fire has a few milliseconds left, or none. */
function timeLeft(expires: number): Part {
  if (expires >= minutesFrom) return ['minutesLeft', { minutes: Math.round(expires / 60) }];
  const seconds = rounded(expires);
  return seconds > 0 ? ['secondsLeft', { seconds }] : ['momentLeft'];
}
