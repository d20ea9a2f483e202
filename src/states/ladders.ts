import type { RfcStateId } from './rfc-states.ts';

/** A side of a connection as a figure draws it. */
export type LadderSide = 'left' | 'right';

/** A state that a side enters at a moment. */
export interface LadderState {
  /** Moment, counted from 0 at the top. */
  readonly at: number;
  readonly state: RfcStateId;
  /** What the side does of itself at that moment: a call of its program, or a timer. */
  readonly cause?: 'open' | 'listen' | 'close' | 'timeout';
}

/** A segment on its way; segments that cross are sent before the other one arrives. */
export interface LadderSegment {
  readonly from: LadderSide;
  readonly sent: number;
  readonly arrives: number;
  readonly seq: number;
  readonly ack?: number;
  /** Control bits. */
  readonly ctl: readonly ('SYN' | 'ACK' | 'FIN')[];
}

/** An exchange of segments between two sides, with the states they pass through. */
export interface Ladder {
  readonly id: 'open' | 'close' | 'simultaneous-open' | 'simultaneous-close';
  /** Figure of RFC 9293 that it follows, with the same numbers. */
  readonly figure: number;
  readonly section: string;
  readonly left: readonly LadderState[];
  readonly right: readonly LadderState[];
  readonly segments: readonly LadderSegment[];
}

/** Connection set-up and close as RFC 9293 draws them, one by one and simultaneous. */
export const ladders: readonly Ladder[] = [
  {
    id: 'open',
    figure: 6,
    section: '3.5',
    left: [
      { at: 0, state: 'CLOSED' },
      { at: 1, state: 'SYN-SENT', cause: 'open' },
      { at: 3, state: 'ESTABLISHED' },
    ],
    right: [
      { at: 0, state: 'LISTEN', cause: 'listen' },
      { at: 2, state: 'SYN-RECEIVED' },
      { at: 4, state: 'ESTABLISHED' },
    ],
    segments: [
      { from: 'left', sent: 1, arrives: 2, seq: 100, ctl: ['SYN'] },
      { from: 'right', sent: 2, arrives: 3, seq: 300, ack: 101, ctl: ['SYN', 'ACK'] },
      { from: 'left', sent: 3, arrives: 4, seq: 101, ack: 301, ctl: ['ACK'] },
    ],
  },
  {
    id: 'close',
    figure: 12,
    section: '3.6',
    left: [
      { at: 0, state: 'ESTABLISHED' },
      { at: 1, state: 'FIN-WAIT-1', cause: 'close' },
      { at: 3, state: 'FIN-WAIT-2' },
      { at: 5, state: 'TIME-WAIT' },
      { at: 7, state: 'CLOSED', cause: 'timeout' },
    ],
    right: [
      { at: 0, state: 'ESTABLISHED' },
      { at: 2, state: 'CLOSE-WAIT' },
      { at: 4, state: 'LAST-ACK', cause: 'close' },
      { at: 6, state: 'CLOSED' },
    ],
    segments: [
      { from: 'left', sent: 1, arrives: 2, seq: 100, ack: 300, ctl: ['FIN', 'ACK'] },
      { from: 'right', sent: 2, arrives: 3, seq: 300, ack: 101, ctl: ['ACK'] },
      { from: 'right', sent: 4, arrives: 5, seq: 300, ack: 101, ctl: ['FIN', 'ACK'] },
      { from: 'left', sent: 5, arrives: 6, seq: 101, ack: 301, ctl: ['ACK'] },
    ],
  },
  {
    id: 'simultaneous-open',
    figure: 7,
    section: '3.5',
    left: [
      { at: 0, state: 'CLOSED' },
      { at: 1, state: 'SYN-SENT', cause: 'open' },
      { at: 3, state: 'SYN-RECEIVED' },
      { at: 5, state: 'ESTABLISHED' },
    ],
    right: [
      { at: 0, state: 'CLOSED' },
      { at: 1, state: 'SYN-SENT', cause: 'open' },
      { at: 3, state: 'SYN-RECEIVED' },
      { at: 5, state: 'ESTABLISHED' },
    ],
    segments: [
      { from: 'left', sent: 1, arrives: 3, seq: 100, ctl: ['SYN'] },
      { from: 'right', sent: 1, arrives: 3, seq: 300, ctl: ['SYN'] },
      { from: 'left', sent: 3, arrives: 5, seq: 100, ack: 301, ctl: ['SYN', 'ACK'] },
      { from: 'right', sent: 3, arrives: 5, seq: 300, ack: 101, ctl: ['SYN', 'ACK'] },
    ],
  },
  {
    id: 'simultaneous-close',
    figure: 13,
    section: '3.6',
    left: [
      { at: 0, state: 'ESTABLISHED' },
      { at: 1, state: 'FIN-WAIT-1', cause: 'close' },
      { at: 3, state: 'CLOSING' },
      { at: 5, state: 'TIME-WAIT' },
      { at: 6, state: 'CLOSED', cause: 'timeout' },
    ],
    right: [
      { at: 0, state: 'ESTABLISHED' },
      { at: 1, state: 'FIN-WAIT-1', cause: 'close' },
      { at: 3, state: 'CLOSING' },
      { at: 5, state: 'TIME-WAIT' },
      { at: 6, state: 'CLOSED', cause: 'timeout' },
    ],
    segments: [
      { from: 'left', sent: 1, arrives: 3, seq: 100, ack: 300, ctl: ['FIN', 'ACK'] },
      { from: 'right', sent: 1, arrives: 3, seq: 300, ack: 100, ctl: ['FIN', 'ACK'] },
      { from: 'left', sent: 3, arrives: 5, seq: 101, ack: 301, ctl: ['ACK'] },
      { from: 'right', sent: 3, arrives: 5, seq: 301, ack: 101, ctl: ['ACK'] },
    ],
  },
];

/** How a side came into the state that it is in at a moment. */
export function enteredAt(states: readonly LadderState[], moment: number): LadderState {
  const entered = states.findLast(({ at }) => at <= moment);
  if (!entered) throw new RangeError(`No state at moment ${moment}.`);
  return entered;
}

/** The state a side is in at a moment, the one it enters then included. */
export function stateAt(states: readonly LadderState[], moment: number): RfcStateId {
  return enteredAt(states, moment).state;
}
