import type { StateId } from '../../../states/states.ts';
import type { Connection, Snapshot } from '../../connection.ts';
import type { RowPlatform } from '../row-platform.ts';
import type { RowTexts } from '../texts/en/row-texts.ts';

/** A part of a sentence before it is written: its name, and the values of its blanks. */
export type Part = readonly [text: keyof RowTexts, blanks?: Readonly<Record<string, string | number>>];

/** A sentence before it is written; a part may fill one of its blanks. */
export type Piece = readonly [
  text: keyof RowTexts,
  blanks?: Readonly<Record<string, string | number | Part | undefined>>,
];

/** What the sentences about one row are made from. */
export interface ExplainedRow {
  readonly connection: Connection;
  readonly state: StateId;
  readonly snapshot: Snapshot;
  /** The system of the listing; `null` where its layout does not tell. */
  readonly platform: RowPlatform | null;
  readonly isLinux: boolean;
  /** Bytes that the local program has not read; `undefined` where the listing does not tell. */
  readonly unread: number | undefined;
  /** Whether a process holds the socket; `undefined` where the listing does not tell. */
  readonly isOwned: boolean | undefined;
  /** Whether the local port listens. */
  readonly listens: boolean;
}

/**
 * Whether the timer of a row is the one of a closed window: `persist` in ss, `probe` in netstat. It runs too where nothing is under
 * way for another reason, as on a machine without a route (net/ipv4/tcp_output.c, tcp_write_xmit): then no probe is answered.
 */
export function isWindowShut({ timer }: Pick<Connection, 'timer'>): boolean {
  return timer?.name === 'persist' || timer?.name === 'probe';
}

/**
 * How many probes, of keepalive or of a shut window, the peer has left without an answer: any ACK sets the count of Linux to 0
 * (net/ipv4/tcp_input.c, tcp_ack: icsk_probes_out). The connection ends where the count has come to its limit (tcp_probe_timer
 * and tcp_keepalive_timer in net/ipv4/tcp_timer.c).
 */
export function probesUnanswered({ timer }: Connection): number {
  return timer?.name === 'keepalive' || isWindowShut({ timer }) ? (timer?.retransmissions ?? 0) : 0;
}

/** Seconds as they are worth reading: tenths below ten, whole ones above. */
export function rounded(seconds: number): number {
  return seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
}
