import type { PlatformId } from '../states/platforms.ts';
import type { StateId } from '../states/states.ts';

/** The timer column of a row. */
export interface Timer {
  /** `on`, `keepalive`, `timewait`, `probe`, `persist` or `off`. */
  readonly name: string;
  /** Seconds until it fires. */
  readonly expires?: number;
  /** Retransmissions so far; of `keepalive`, `persist` and `probe` the probes that nobody has answered. */
  readonly retransmissions?: number;
}

/** The queues of a listener, as `netstat -L` prints them. */
export interface ListenQueue {
  /** Connections that wait to be accepted. */
  readonly length: number;
  /** Connections whose handshake is not done yet. */
  readonly incomplete: number;
  /** The limit that `listen()` was given. */
  readonly limit: number;
}

/** One row of a listing. Every field is `undefined` where the tool printed none. */
export interface Connection {
  /** Protocol word in lower case, such as `tcp`. */
  readonly protocol: string | undefined;
  /** Address family of the socket, where the row tells. */
  readonly family: 'ipv4' | 'ipv6' | undefined;
  /** Canonical id of the state; `undefined` where none was printed, and in rows of other protocols than TCP. */
  readonly state: StateId | undefined;
  /** pf alone has a word for each peer: the state of the right one, where `state` is that of the left one. */
  readonly peerState?: StateId;
  /** pf alone tells by an arrow which end sent the first packet. */
  readonly opener?: 'local' | 'remote' | undefined;
  /** The state as printed. */
  readonly token: string | undefined;
  /** As printed, without brackets; a tool may have cut it. */
  readonly localAddress: string | undefined;
  /** A number, the service name as printed, or `*`. */
  readonly localPort: number | string | undefined;
  readonly remoteAddress: string | undefined;
  readonly remotePort: number | string | undefined;
  /** Recv-Q: bytes, or on a LISTEN row of Linux the accept backlog. */
  readonly recvQ: number | undefined;
  /** Send-Q: bytes, or on a LISTEN row of ss the backlog limit. */
  readonly sendQ: number | undefined;
  readonly pid: number | undefined;
  readonly process: string | undefined;
  /** How many processes hold the socket, where the tool lists more than one: {@link process} is the first of them. */
  readonly holders?: number | undefined;
  readonly timer: Timer | undefined;
  readonly listenQueue: ListenQueue | undefined;
  /** Line of the row in the text, 0-based. */
  readonly line: number;
}

/** How many sockets a summary counts in one state. */
export interface StateCount {
  readonly state: StateId;
  readonly token: string;
  readonly count: number;
  /** 0-based. */
  readonly line: number;
}

/** The rows that one run of a tool printed. */
export interface Snapshot {
  /** Name of the layout, as in the table of formats. */
  readonly format: string;
  /**
   * The system, as far as its rows and headings tell; the layout of Linux is that of net-tools unless something tells BusyBox
   * or Toybox, and `undefined` stands for rows that several systems print alike.
   */
  readonly platform: PlatformId | undefined;
  /**
   * The time printed above the rows, as written; in a log, which may take its time, that in front of the first of them: the listing
   * was taken from then on.
   */
  readonly takenAt?: string;
  /** The command line above the rows, as written; a very long one is cut. */
  readonly command?: string;
  /** Whether the output has a column of processes, as its heading or command says. */
  readonly hasProcessColumn: boolean;
  /** Whether more rows of the same listing come with the next snapshot: `maxRows` of `parseStream`. */
  readonly isContinued?: true;
  readonly connections: readonly Connection[];
}

/** A line that no format could read, or that is too long to be read to its end. */
export interface UnparsedLine {
  /** 0-based. */
  readonly line: number;
  /** The line as written; a very long one is cut. */
  readonly text: string;
}

/**
 * What a line that is no row was recognised as: `blank`, a table's `heading`, a section's `title`, a `rule`, a
 * `time`, a `command`, a row of a `unix` socket or of something `other` that has no address and port, a `detail` of the row above,
 * or a `count` of sockets.
 */
export type LineKind =
  | 'blank'
  | 'heading'
  | 'title'
  | 'rule'
  | 'time'
  | 'command'
  | 'unix'
  | 'other'
  | 'detail'
  | 'count';

/** What a text holds. Every line is a row of a snapshot, counted in `recognised`, or listed in `unparsed`. */
export interface Parsed {
  readonly snapshots: readonly Snapshot[];
  readonly unparsed: readonly UnparsedLine[];
  /** Sockets per state where the text is a summary. */
  readonly counts: readonly StateCount[];
  /** Lines of each kind that are no rows. */
  readonly recognised: Readonly<Record<LineKind, number>>;
  /** Lines that carry rows; a row that was wrapped takes several, and several may stand in one that lost its line breaks. */
  readonly rowLines: number;
}
