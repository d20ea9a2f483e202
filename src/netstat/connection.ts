import type { PlatformId } from '../states/platforms.ts';
import type { StateId } from '../states/states.ts';

/** The timer column of a row. */
export interface Timer {
  /** `on`, `keepalive`, `timewait`, `probe`, `persist` or `off`. */
  readonly name: string;
  /** Seconds until it fires. */
  readonly expires?: number;
  /** Retransmissions so far. */
  readonly retransmissions?: number;
}

/** One row of a listing. Every field is `undefined` where the tool printed none. */
export interface Connection {
  /** Protocol word in lower case, such as `tcp`. */
  readonly protocol: string | undefined;
  /** Address family of the socket, where the row tells. */
  readonly family: 'ipv4' | 'ipv6' | undefined;
  /** Canonical id of the state. */
  readonly state: StateId | undefined;
  /** The state as printed. */
  readonly token: string | undefined;
  readonly localAddress: string | undefined;
  /** A number, or the service name as printed. */
  readonly localPort: number | string | undefined;
  readonly remoteAddress: string | undefined;
  readonly remotePort: number | string | undefined;
  /** Recv-Q: bytes, or on a LISTEN row of Linux the accept backlog. */
  readonly recvQ: number | undefined;
  /** Send-Q: bytes, or on a LISTEN row of ss the backlog limit. */
  readonly sendQ: number | undefined;
  readonly pid: number | undefined;
  readonly process: string | undefined;
  readonly timer: Timer | undefined;
  /** Line of the row in the text, 0-based. */
  readonly line: number;
}

/** The rows that one run of a tool printed. */
export interface Snapshot {
  /** Name of the layout, as in the table of formats. */
  readonly format: string;
  readonly platform: PlatformId | undefined;
  /** The time printed above the rows, as written. */
  readonly takenAt?: string;
  readonly connections: readonly Connection[];
}

/** A line that no format could read. */
export interface UnparsedLine {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
}

/** What a text holds. */
export interface Parsed {
  readonly snapshots: readonly Snapshot[];
  readonly unparsed: readonly UnparsedLine[];
}
