import type { Connection, Snapshot } from '../../../netstat/connection.ts';
import { Parser } from '../../../netstat/parser.ts';
import type { ReadSource, SnapshotPlace } from './listing.ts';
import { eachLine } from './source.ts';

/** The rows of the snapshots: a few are in memory, the others are read again from the text when they are asked for. */
export class SnapshotStore {
  readonly #sources: readonly ReadSource[];
  readonly #places: readonly SnapshotPlace[];
  /** Snapshots in memory, the one that was asked for last at the end. */
  readonly #kept: Map<number, Snapshot>;
  readonly #limit: number;

  /**
   * @param kept those in memory, by their places; the map is used from then on
   * @param limit rows that are kept in memory, and the most of one snapshot that are read
   */
  constructor(
    sources: readonly ReadSource[],
    places: readonly SnapshotPlace[],
    kept: Map<number, Snapshot>,
    limit: number,
  ) {
    this.#sources = sources;
    this.#places = places;
    this.#kept = kept;
    this.#limit = limit;
  }

  get length(): number {
    return this.#places.length;
  }

  /** Number of rows of a snapshot that are looked at. */
  rowsOf(place: number): number {
    return this.#places[place]?.rows ?? 0;
  }

  /** The snapshot of a place, oldest first; `undefined` where there is none. */
  async get(place: number): Promise<Snapshot | undefined> {
    const known = this.#kept.get(place);
    const where = this.#places[place];
    if (where === undefined) return undefined;
    const snapshot = known ?? (await this.#read(where));
    this.#kept.delete(place);
    this.#kept.set(place, snapshot);
    this.#forget();
    return snapshot;
  }

  /** The snapshot that holds a line; `undefined` where none does. */
  async at(line: number): Promise<Snapshot | undefined> {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.to ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return (this.#places[low]?.from ?? Infinity) <= line ? this.get(low) : undefined;
  }

  async #read({ head, rows, from, to, context, isInGutter }: SnapshotPlace): Promise<Snapshot> {
    const source = this.#sources.findLast(({ firstLine }) => firstLine <= from);
    const connections: Connection[] = [];
    if (source === undefined) return { ...head, connections };
    const parser = new Parser(
      {
        snapshot: () => undefined,
        unparsed: () => undefined,
        count: () => undefined,
        recognised: () => undefined,
        keeps: (connection) => {
          if (connections.length < rows) connections.push(connection);
          // The parser hands on a snapshot that has rows; none has to be kept twice.
          return false;
        },
      },
      { isInGutter },
    );
    const { firstLine } = source;
    const take = (text: string, line: number): void => {
      parser.line(text, line + firstLine);
    };
    for (const line of context) await eachLine(source, line - firstLine, line - firstLine + 1, take);
    await eachLine(source, from - firstLine, to - firstLine, take);
    parser.end();
    return { ...head, connections };
  }

  #forget(): void {
    let rows = 0;
    for (const { connections } of this.#kept.values()) rows += connections.length;
    for (const [place, { connections }] of this.#kept) {
      if (rows <= this.#limit || this.#kept.size <= 1) return;
      this.#kept.delete(place);
      rows -= connections.length;
    }
  }
}
