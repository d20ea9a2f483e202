import type { Snapshot, StateCount } from '../../../netstat/connection.ts';
import type { PlatformId } from '../../../states/platforms.ts';
import type { StateId } from '../../../states/states.ts';
import type { Encoding } from '../input/decoder.ts';
import type { LineIndex } from './line-index.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { Source } from './source.ts';

/** The most rows of one snapshot that are looked at; of a larger one the first are, and the rest is counted. */
export const mostRows = 300_000;

/** Rows that stay in memory beside those of the newest snapshot; older ones are read again when they are looked at. */
export const mostOldRows = 30_000;

/** The most snapshots whose counts are kept. */
export const mostSnapshots = 20_000;

/** The most lines without a reading that are remembered one by one. */
export const mostUnread = 100_000;

/** A source that was read. */
export interface ReadSource extends Source {
  readonly encoding: Encoding;
  /** Whether the encoding was certain. */
  readonly isSure: boolean;
  readonly index: LineIndex;
  /** The line of the whole listing at which this source begins, 0-based. */
  readonly firstLine: number;
  readonly rows: number;
}

/** How many rows of each state one snapshot has. */
export interface SnapshotTally {
  readonly format: string;
  readonly platform: PlatformId | undefined;
  readonly takenAt?: string;
  readonly command?: string;
  readonly rows: number;
  readonly states: Readonly<Partial<Record<StateId, number>>>;
  /** Only the first of its rows are looked at. */
  readonly isCut: boolean;
  /** The line it begins with: its time, command or heading, or its first row. */
  readonly line: number;
}

/** What a snapshot is without its rows, and where they are. */
export interface SnapshotPlace {
  readonly head: Omit<Snapshot, 'connections'>;
  /** Rows that are looked at. */
  readonly rows: number;
  /** The line after the rows of the snapshot before it, and the line after its own last row. */
  readonly from: number;
  readonly to: number;
  /** Lines above it in whose light its rows are read: a command, headings, titles. */
  readonly context: readonly number[];
  /** Whether something that is none of its text stands in front of its lines. */
  readonly isInGutter: boolean;
}

/** Everything that was read. Lines are those of all sources one after the other, 0-based. */
export interface Listing {
  readonly sources: readonly ReadSource[];
  readonly lines: number;
  readonly rows: number;
  /** Every snapshot, oldest first. */
  readonly tallies: readonly SnapshotTally[];
  /** Their rows. */
  readonly snapshots: SnapshotStore;
  /** Sockets per state where the text is a summary. */
  readonly counts: readonly StateCount[];
  /** Lines that were not understood, ascending, the first {@link mostUnread} of them. */
  readonly unread: readonly number[];
  readonly unreadCount: number;
  /** Lines that name a table or its columns: what stands below them is read in their light. */
  readonly headings: readonly number[];
}
