import type { Connection, Snapshot } from './connection.ts';
import { esxcli } from './formats/esxcli.ts';
import type { ListingContext } from './listing-context.ts';
import { timeIn } from './printed-time.ts';
import type { Read } from './stateless-row.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Draft extends Mutable<Omit<Snapshot, 'connections'>> {
  connections: Connection[];
}

/** Where snapshots go. */
interface SnapshotSink {
  snapshot(snapshot: Snapshot): void;
  /** Asked for every row: whether it stays in its snapshot. Who reads more than memory holds counts rows here. */
  keeps?(connection: Connection): boolean;
}

/** The snapshot that rows are put in, and where one ends and the next begins. */
export class OpenSnapshot {
  readonly #context: ListingContext;
  readonly #sink: SnapshotSink;
  readonly #maxRows: number;
  #draft: Draft | undefined;
  /** The row that opened the snapshot. */
  #first: Connection | undefined;
  #hasTcp = false;
  #hasTcp4 = false;

  /** @param maxRows a snapshot with more rows is handed on in parts */
  constructor(context: ListingContext, sink: SnapshotSink, maxRows: number) {
    this.#context = context;
    this.#sink = sink;
    this.#maxRows = Math.max(1, maxRows);
  }

  /** What it is so far; nothing where there is none. */
  get draft(): Snapshot | undefined {
    return this.#draft;
  }

  /** Puts a row in, where it belongs to the snapshot, or begins the next with it. */
  add({ format, platform, connection: row }: Read): void {
    const context = this.#context;
    const { titled, front, command } = context;
    const isTitled = titled !== undefined && format === 'netstat-solaris' && row.protocol === undefined;
    const connection = isTitled ? { ...row, ...titled, family: titled.family ?? row.family } : row;
    const name = context.formatName(format);
    const known = name === esxcli.name ? esxcli.platform : platform;
    if (
      !this.#draft ||
      context.isBoundary ||
      !isSame(this.#draft, name, connection) ||
      isAgain(this.#first, connection, name)
    ) {
      this.close();
      this.#first = connection;
      const takenAt = context.takenAt ?? (clock.test(front) ? timeIn(front) : undefined);
      this.#draft = {
        format: name,
        platform: known,
        ...(takenAt !== undefined && { takenAt }),
        ...(command !== undefined && { command }),
        hasProcessColumn: context.hasProcesses,
        connections: [],
      };
      this.#hasTcp = this.#hasTcp4 = false;
      context.open();
    }
    if (this.#draft.format === 'table') this.#draft.format = name;
    // Every row of Windows has an id where one was asked for.
    this.#draft.hasProcessColumn ||= name === 'netstat-windows' && connection.pid !== undefined;
    this.#draft.platform ??= known;
    this.#tell(this.#draft, row);
    if (this.#sink.keeps?.(connection) === false) return;
    if (this.#draft.connections.length >= this.#maxRows) {
      this.#sink.snapshot({ ...this.#draft, isContinued: true });
      this.#draft = { ...this.#draft, connections: [] };
    }
    this.#draft.connections.push(connection);
  }

  /** Says of which system the snapshot is, where several have its layout and its heading, or one more row, tells. */
  #tell(draft: Draft, { protocol }: Connection): void {
    const { told } = this.#context;
    if (!/-(?:bsd|linux)$/.test(draft.format)) return;
    this.#hasTcp ||= protocol === 'tcp';
    this.#hasTcp4 ||= protocol === 'tcp4';
    if (told !== undefined) draft.platform = told ?? undefined;
    // tcp beside tcp4 is a socket of both families on AIX; macOS has no tcp.
    else if (this.#hasTcp && draft.format === 'netstat-bsd' && draft.platform !== 'openbsd/netstat')
      draft.platform = this.#hasTcp4 ? 'aix/netstat' : undefined;
  }

  /** Hands the snapshot on. */
  close(): void {
    if (this.#draft?.connections.length) this.#sink.snapshot(this.#draft);
    this.#draft = undefined;
  }
}

/** A time of day. */
const clock = /\d:\d\d:\d/;

/**
 * Whether a row of a format belongs to the listing above it. Of what was selected by hand the first row may have lost its
 * beginning, which told the tool, and the last one its end: `TCP 10.0.3.17:5` is no row of lsof below rows of Windows.
 */
function isSame({ format, connections }: Draft, next: string, { protocol, state, remotePort }: Connection): boolean {
  return (
    format === next ||
    next === 'table' ||
    (format === 'table' && connections.length < 2) ||
    (protocol === 'tcp' && !state && !remotePort)
  );
}

/** The pair of sockets that identifies a connection (RFC 9293, section 4), what differs most often first. */
const socketPair = ['remotePort', 'remoteAddress', 'localPort', 'localAddress'] as const;

/** Whether two rows have one pair of sockets. */
export function isSamePair(one: Connection, other: Connection): boolean {
  return socketPair.every((field) => one[field] === other[field]);
}

/**
 * Whether a connection is the one that its snapshot began with: no tool of those lists one twice, and a loop whose rows were
 * picked by grep has no heading.
 */
function isAgain(first: Connection | undefined, row: Connection, format: string): boolean {
  return (
    first !== undefined && isSamePair(row, first) && Number(row.remotePort) > 0 && /^ss$|^netstat-[blw]/.test(format)
  );
}
