import type { Connection, LineKind, Snapshot, StateCount } from '../../../netstat/connection.ts';
import type { StateId } from '../../../states/states.ts';
import { mostSnapshots, mostUnread, type SnapshotPlace, type SnapshotTally } from './listing.ts';

/** Lines above a snapshot that are read with it: more than any tool prints headings and titles. */
const mostContext = 8;

/** Lines that say how what follows is to be read. */
const isContext: ReadonlySet<LineKind | 'row'> = new Set<LineKind | 'row'>(['command', 'heading', 'title']);

/** Collects what the parser finds, within the bounds of memory. */
export class Collector {
  readonly #limit: number;
  readonly #oldRows: number;
  /** The newest snapshots, by their places among the tallies. */
  readonly snapshots = new Map<number, Snapshot>();
  readonly tallies: SnapshotTally[] = [];
  readonly places: SnapshotPlace[] = [];
  readonly counts: StateCount[] = [];
  readonly unread: number[] = [];
  readonly headings: number[] = [];
  unreadCount = 0;
  /** Whether something was taken away in front of the line that is being read. */
  isInGutter = false;
  rows = 0;
  #keptRows = 0;
  /** Rows of the snapshot that is being read: all, and those kept. */
  #open = 0;
  #openKept = 0;
  #openInGutter = false;
  #openStates: Partial<Record<StateId, number>> = {};
  /** Where it begins, and the lines above in whose light it is read. */
  #from = 0;
  #first = 0;
  #context: readonly number[] = [];
  /** The line after the last row. */
  #after = 0;
  /** The first line since the last row that announces others. */
  #announced: number | undefined;
  #recent: number[] = [];

  /**
   * @param limit the most rows of one snapshot that are kept
   * @param oldRows rows that are kept of those before the newest one
   */
  constructor(limit: number, oldRows: number) {
    this.#limit = limit;
    this.#oldRows = oldRows;
  }

  /** A source begins at this line: what stands above has no say in it. */
  begin(line: number): void {
    this.#after = line;
    this.#announced = undefined;
    this.#recent = [];
  }

  recognised(kind: LineKind | 'row', line: number): void {
    if (kind === 'time') this.#announced ??= line;
    if (!isContext.has(kind)) return;
    this.#announced ??= line;
    if (kind === 'command') this.#recent = [];
    else if (this.headings.length < mostSnapshots) this.headings.push(line);
    this.#recent.push(line);
    if (this.#recent.length > mostContext) this.#recent.shift();
  }

  unparsed(line: number): void {
    this.unreadCount++;
    if (this.unread.length < mostUnread) this.unread.push(line);
  }

  /**
   * Counts a row; whether it may stay in memory.
   *
   * @param line the line that is being read, which is the last one of the row
   */
  keeps({ state, line: first }: Connection, line: number): boolean {
    if (this.#open === 0) {
      this.#from = Math.min(this.#after, first);
      this.#first = Math.min(this.#announced ?? first, first);
      this.#context = this.#recent.filter((above) => above < this.#from);
    }
    this.rows++;
    this.#open++;
    this.#openInGutter ||= this.isInGutter;
    this.#after = line + 1;
    this.#announced = undefined;
    if (state !== undefined) this.#openStates[state] = (this.#openStates[state] ?? 0) + 1;
    if (this.#openKept >= this.#limit) return false;
    this.#openKept++;
    return true;
  }

  close(snapshot: Snapshot): void {
    const { connections, ...head } = snapshot;
    if (this.tallies.length < mostSnapshots) {
      const { format, platform, takenAt, command } = head;
      this.places.push({
        head,
        rows: connections.length,
        from: this.#from,
        to: this.#after,
        context: this.#context,
        isInGutter: this.#openInGutter,
      });
      this.snapshots.set(this.tallies.length, snapshot);
      this.tallies.push({
        format,
        platform,
        ...(takenAt === undefined ? {} : { takenAt }),
        ...(command === undefined ? {} : { command }),
        rows: this.#open,
        states: this.#openStates,
        isCut: this.#openKept < this.#open,
        line: this.#first,
      });
      this.#keptRows += connections.length;
      this.#forget(connections.length);
    }
    this.#open = 0;
    this.#openKept = 0;
    this.#openInGutter = false;
    this.#openStates = {};
  }

  /** Forgets the oldest rows beside those of the newest snapshot. */
  #forget(newest: number): void {
    for (const [place, { connections }] of this.snapshots) {
      if (this.#keptRows - newest <= this.#oldRows) return;
      this.snapshots.delete(place);
      this.#keptRows -= connections.length;
    }
  }
}
