import { Parser } from '../../../netstat/parser.ts';
import { Collector } from './collector.ts';
import { mostOldRows, mostRows, type Listing, type ReadSource } from './listing.ts';
import { SnapshotStore } from './snapshot-store.ts';
import { SourceError } from './source-error.ts';
import { headOf, readSource, sizeOf, type Source } from './source.ts';

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
  /** The most rows of one snapshot that are looked at. */
  readonly limit?: number;
  /** Rows of older snapshots that stay in memory. */
  readonly oldRows?: number;
}

/** A line longer than this, in bytes, is no line of a listing. */
const longLine = 1_000_000;

/**
 * Reads sources one after the other; each begins a snapshot of its own.
 *
 * Memory stays bounded whatever the size: rows beyond the limit are counted and forgotten, and those of older snapshots
 * are read again when they are asked for.
 *
 * @throws SourceError where a source is no text that can be read; what `signal` was aborted with
 */
export async function readListing(
  sources: readonly Source[],
  { progress, signal, limit = mostRows, oldRows = mostOldRows }: ReadListingOptions = {},
): Promise<Listing> {
  const collector = new Collector(limit, oldRows);
  const size = sources.reduce((sum, source) => sum + sizeOf(source), 0);
  const read: ReadSource[] = [];
  let before = 0;
  let line = 0;
  /** The line that is being read; those behind it wait. */
  let reading = 0;
  for (const source of sources) {
    const { name } = source;
    const bytes = sizeOf(source);
    if (bytes === 0) throw new SourceError(name, 'empty');
    const { encoding, isSure, binary } = await headOf(source).catch(() => {
      throw new SourceError(name, 'unreadable');
    });
    if (binary !== undefined) throw new SourceError(name, binary);
    const firstLine = line;
    collector.begin(line);
    const rowsBefore = collector.rows;
    const seen = { text: false };
    const parser = new Parser({
      reads: (at, length) => {
        reading = at;
        collector.isInGutter = length > 0;
      },
      snapshot: (snapshot) => {
        collector.close(snapshot);
      },
      unparsed: ({ line: unread }) => {
        collector.unparsed(unread);
      },
      count: (count) => collector.counts.push(count),
      recognised: (kind) => {
        collector.recognised(kind, reading);
      },
      keeps: (connection) => collector.keeps(connection, reading),
    });
    const index = await readSource(source, encoding, {
      line: (text) => {
        seen.text ||= text.trim() !== '';
        parser.line(text, line++);
      },
      progress: (done) => progress?.({ bytes: before + done, size, rows: collector.rows }),
      ...(signal === undefined ? {} : { signal }),
    }).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error instanceof DOMException ? new SourceError(name, 'unreadable') : error;
    });
    parser.end();
    if (!seen.text) throw new SourceError(name, 'empty');
    if (index.lines === 1 && bytes > longLine && collector.rows === rowsBefore) throw new SourceError(name, 'one-line');
    before += bytes;
    read.push({ ...source, encoding, isSure, index, firstLine, rows: collector.rows - rowsBefore });
  }
  const { tallies, counts, unread, unreadCount, headings, rows } = collector;
  const snapshots = new SnapshotStore(read, collector.places, collector.snapshots, limit);
  return { sources: read, lines: line, rows, snapshots, tallies, counts, unread, unreadCount, headings };
}
