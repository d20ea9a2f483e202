import type { Connection, Snapshot, StateCount } from '../../../netstat/connection.ts';
import { Parser } from '../../../netstat/parser.ts';
import type { StateId } from '../../../states/states.ts';
import type { BinaryKind } from '../input/file-kind.ts';
import { mostRows, mostSnapshots, mostUnread, type Listing, type ReadSource, type SnapshotTally } from './listing.ts';
import { headOf, readSource, type Source } from './source.ts';

/** Why a source cannot be read as a text. */
export class SourceError extends Error {
  readonly source: string;
  readonly reason: BinaryKind | 'empty' | 'one-line' | 'unreadable';

  constructor(source: string, reason: SourceError['reason']) {
    super(`${source}: ${reason}`);
    this.source = source;
    this.reason = reason;
  }
}

/** How far the reading is. */
export interface ReadProgress {
  /** Bytes read, and of how many. */
  readonly bytes: number;
  readonly size: number;
  readonly rows: number;
}

/** How a listing is read. */
export interface ReadListingOptions {
  readonly progress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
  /** The most rows that are kept in memory. */
  readonly limit?: number;
}

/** A line longer than this, in bytes, is no line of a listing. */
const longLine = 1_000_000;

/** Collects what the parser finds, within the bounds of memory. */
class Collector {
  readonly #limit: number;
  snapshots: Snapshot[] = [];
  readonly tallies: SnapshotTally[] = [];
  readonly counts: StateCount[] = [];
  readonly unread: number[] = [];
  readonly headings: number[] = [];
  unreadCount = 0;
  rows = 0;
  #keptRows = 0;
  /** Rows of the snapshot that is being read: all, and those kept. */
  #open = 0;
  #openKept = 0;
  #openStates: Partial<Record<StateId, number>> = {};

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a row; whether it may stay in memory. */
  keeps({ state }: Connection): boolean {
    this.rows++;
    this.#open++;
    if (state !== undefined) this.#openStates[state] = (this.#openStates[state] ?? 0) + 1;
    if (this.#openKept >= this.#limit) return false;
    this.#openKept++;
    while (this.#keptRows + this.#openKept > this.#limit && this.snapshots.length > 0) this.#forgetOldest();
    return true;
  }

  close(snapshot: Snapshot): void {
    const { format, platform, takenAt } = snapshot;
    if (this.tallies.length < mostSnapshots)
      this.tallies.push({
        format,
        platform,
        ...(takenAt === undefined ? {} : { takenAt }),
        rows: this.#open,
        states: this.#openStates,
        isCut: this.#openKept < this.#open,
      });
    this.snapshots.push(snapshot);
    this.#keptRows += snapshot.connections.length;
    this.#open = 0;
    this.#openKept = 0;
    this.#openStates = {};
  }

  /** Says of every tally where its rows are. */
  settle(): void {
    const dropped = this.tallies.length - this.snapshots.length;
    for (const [at, tally] of this.tallies.entries()) if (at >= dropped) tally.kept = at - dropped;
  }

  #forgetOldest(): void {
    this.#keptRows -= this.snapshots.shift()?.connections.length ?? 0;
  }
}

/**
 * Reads sources one after the other; each begins a snapshot of its own.
 *
 * Memory stays bounded whatever the size: rows beyond the limit are counted and forgotten, the oldest snapshots first.
 *
 * @throws SourceError where a source is no text that can be read; what `signal` was aborted with
 */
export async function readListing(
  sources: readonly Source[],
  { progress, signal, limit = mostRows }: ReadListingOptions = {},
): Promise<Listing> {
  const collector = new Collector(limit);
  const size = sources.reduce((sum, { blob }) => sum + blob.size, 0);
  const read: ReadSource[] = [];
  let before = 0;
  // The next line; the one that is being read is the line before it.
  let line = 0;
  for (const source of sources) {
    const { name, blob } = source;
    if (blob.size === 0) throw new SourceError(name, 'empty');
    const { encoding, isSure, binary } = await headOf(source).catch(() => {
      throw new SourceError(name, 'unreadable');
    });
    if (binary !== undefined) throw new SourceError(name, binary);
    const firstLine = line;
    const rowsBefore = collector.rows;
    const seen = { text: false };
    const parser = new Parser({
      snapshot: (snapshot) => {
        collector.close(snapshot);
      },
      unparsed: ({ line: unread }) => {
        collector.unreadCount++;
        if (collector.unread.length < mostUnread) collector.unread.push(unread);
      },
      count: (count) => collector.counts.push(count),
      recognised: (kind) => {
        if ((kind === 'heading' || kind === 'title') && collector.headings.length < mostSnapshots)
          collector.headings.push(line - 1);
      },
      keeps: (connection) => collector.keeps(connection),
    });
    const index = await readSource(source, encoding, {
      line: (text) => {
        seen.text ||= text.trim() !== '';
        parser.line(text, line++);
      },
      progress: (bytes) => progress?.({ bytes: before + bytes, size, rows: collector.rows }),
      ...(signal === undefined ? {} : { signal }),
    }).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error instanceof DOMException ? new SourceError(name, 'unreadable') : error;
    });
    parser.end();
    if (!seen.text) throw new SourceError(name, 'empty');
    if (index.lines === 1 && blob.size > longLine && collector.rows === rowsBefore)
      throw new SourceError(name, 'one-line');
    before += blob.size;
    read.push({ ...source, encoding, isSure, index, firstLine, rows: collector.rows - rowsBefore });
  }
  collector.settle();
  const { snapshots, tallies, counts, unread, unreadCount, headings, rows } = collector;
  return { sources: read, lines: line, rows, snapshots, tallies, counts, unread, unreadCount, headings };
}
