import type { RfcStateId } from '../rfc-states.ts';
import type { Segment } from './segment.ts';

/** A segment that was sent and is not yet acknowledged. */
export interface Sent {
  readonly seq: number;
  readonly length: number;
  readonly syn?: boolean;
  readonly fin?: boolean;
}

/** What differs between stacks, all within RFC 9293. */
export interface StackOptions {
  /** Answers a SYN, or a RST that is not exactly at RCV.NXT, with a challenge ACK (RFC 5961, sections 3 and 4). */
  readonly hasChallengeAck: boolean;
  /** Takes a new connection out of TIME-WAIT (RFC 9293, section 3.6.1, MAY-2). */
  readonly mayReopen: boolean;
  /** Ignores a RST in TIME-WAIT (RFC 1337, section 3, fix F1). */
  readonly ignoresResetInTimeWait: boolean;
  /** Octets that can wait for the program to read them; the window when it is empty. */
  readonly buffer: number;
  /** Most octets of text in one segment. */
  readonly mss: number;
}

/**
 * One end of a connection: its transmission control block (RFC 9293, section 3.3.1) as plain data. Times are not in it:
 * which timers run follows from what is in it, see `timersOf`.
 */
export interface Endpoint {
  readonly state: RfcStateId;
  /** How the connection came about; decides where a RST or SYN leads in SYN-RECEIVED. */
  readonly opening?: 'active' | 'passive';
  /** Initial send sequence number, of this connection or of the next one. */
  readonly iss: number;
  /** SND.UNA: the oldest number that is not acknowledged. */
  readonly sendUnacknowledged: number;
  /** SND.NXT */
  readonly sendNext: number;
  /** SND.WND */
  readonly sendWindow: number;
  /** SND.WL1: sequence number of the segment that last set the send window. */
  readonly windowSeq: number;
  /** SND.WL2: acknowledgment number of that segment. */
  readonly windowAck: number;
  /** IRS: the other side's initial sequence number. */
  readonly irs: number;
  /** RCV.NXT */
  readonly receiveNext: number;
  /** Octets from SEND calls that are not yet in a segment. */
  readonly unsent: number;
  /** A CLOSE waits for them, or for the connection. */
  readonly closePending: boolean;
  /** The other side sent a FIN that was taken. */
  readonly finReceived: boolean;
  /** Octets in order that the program has not read. */
  readonly unread: number;
  /** Segments that wait for others before them, or for ESTABLISHED (SHLD-31). */
  readonly held: readonly Segment[];
  /** The retransmission queue, oldest first. */
  readonly retransmit: readonly Sent[];
  /** Times the oldest was sent again since something was acknowledged. */
  readonly retries: number;
  readonly options: StackOptions;
}

/** What a present-day stack does, with a window that is easy to follow. */
export const usualOptions: StackOptions = {
  hasChallengeAck: true,
  mayReopen: false,
  ignoresResetInTimeWait: false,
  buffer: 1000,
  mss: 500,
};

/** An end without a connection; `iss` is the number with which it will begin. */
export function closedEndpoint(iss: number, options: StackOptions = usualOptions): Endpoint {
  return {
    state: 'CLOSED',
    iss,
    sendUnacknowledged: iss,
    sendNext: iss,
    sendWindow: 0,
    windowSeq: 0,
    windowAck: 0,
    irs: 0,
    receiveNext: 0,
    unsent: 0,
    closePending: false,
    finReceived: false,
    unread: 0,
    held: [],
    retransmit: [],
    retries: 0,
    options,
  };
}

/** RCV.WND: what the buffer can still take. */
export function receiveWindow({ options, unread }: Endpoint): number {
  return Math.max(options.buffer - unread, 0);
}

/** A timer of an endpoint (RFC 9293, sections 3.8.1, 3.8.6.1, 3.6.1). */
export type Timer = 'retransmission' | 'persist' | 'time-wait';

/** The timers that run. */
export function timersOf({ state, retransmit, unsent, sendWindow }: Endpoint): readonly Timer[] {
  if (state === 'TIME-WAIT') return ['time-wait'];
  if (state === 'CLOSED' || state === 'LISTEN') return [];
  const [oldest] = retransmit;
  const isOpen = state !== 'SYN-SENT' && state !== 'SYN-RECEIVED';
  if (isOpen && sendWindow === 0 && (oldest === undefined ? unsent > 0 : oldest.length > 0)) return ['persist'];
  return oldest === undefined ? [] : ['retransmission'];
}
