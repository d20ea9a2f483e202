import type { Connection } from '../../../netstat/connection.ts';
import type { Phase } from '../../../states/state-facts.ts';
import type { StateId } from '../../../states/states.ts';
import { cellText, columns, compareKeys, sortKey, type Column } from './columns.ts';
import { grouped, phaseOf, type Grouping } from './groups.ts';

/** What the reader wants to see of the rows. */
export interface TableQuery {
  /** Words that must all stand somewhere in the row. */
  readonly filter: string;
  /** Only rows of these states; all where it is empty. */
  readonly states: readonly StateId[];
  readonly sort?: { readonly column: Column; readonly descending: boolean };
  readonly group?: Grouping;
  /** Keys of the groups that are unfolded. */
  readonly unfolded: readonly string[];
}

/** One line of the table: a row, or the heading of a group. */
export type TableItem =
  | {
      readonly kind: 'row';
      readonly state: StateId | undefined;
      readonly phase: Phase;
      /** Line in the text, 0-based. */
      readonly line: number;
      /** Place among the rows of that line, 0-based. */
      readonly place: number;
      /** Texts in the order of {@link columns}. */
      readonly cells: readonly string[];
    }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly count: number;
      readonly isUnfolded: boolean;
      readonly phases: Readonly<Partial<Record<Phase, number>>>;
    };

/** One state is written with either: `CLOSE_WAIT`, `CLOSE-WAIT`. */
const folded = (text: string): string => text.toLowerCase().replaceAll('_', '-');

function matches(connection: Connection, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { state = '', localAddress = '', localPort = '', remoteAddress = '', remotePort = '' } = connection;
  const text = folded(
    columns
      .map((column) => (column === 'line' ? '' : cellText(connection, column)))
      // As the tools print it, IPv6 in brackets or not.
      .concat(state, `${localAddress}:${localPort} ${remoteAddress}:${remotePort}`)
      .concat(localAddress.includes(':') ? `[${localAddress}]:${localPort} [${remoteAddress}]:${remotePort}` : '')
      .join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Rows sorted, filtered and grouped; its items are looked at in slices. */
export class TableView {
  readonly #connections: readonly Connection[];
  /** Indexes of the rows that are shown, in their order. */
  readonly #rows: number[];
  /** Number of a row from 0 on, or of a group from -1 downwards. */
  readonly #items: number[];
  readonly #groups: ReturnType<typeof grouped>;
  readonly #unfolded: ReadonlySet<string>;

  constructor(connections: readonly Connection[], { filter, states, sort, group, unfolded }: TableQuery) {
    this.#connections = connections;
    const words = folded(filter).split(/\s+/).filter(Boolean);
    const wanted = new Set(states);
    const rows: number[] = [];
    for (const [at, connection] of connections.entries())
      if ((wanted.size === 0 || (connection.state && wanted.has(connection.state))) && matches(connection, words))
        rows.push(at);
    if (sort) {
      const keys = connections.map((connection) => sortKey(connection, sort.column));
      const direction = sort.descending ? -1 : 1;
      // What was not printed stays last in both directions.
      rows.sort((one, other) => {
        const [a, b] = [keys[one], keys[other]];
        return a === undefined || b === undefined ? compareKeys(a, b) : compareKeys(a, b) * direction;
      });
    }
    this.#rows = rows;
    this.#unfolded = new Set(unfolded);
    this.#groups = group ? grouped(connections, rows, group) : [];
    this.#items = group
      ? this.#groups.flatMap(({ key, rows: own }, at) => (this.#unfolded.has(key) ? [-1 - at, ...own] : [-1 - at]))
      : rows;
  }

  /** Number of rows that are left by the filter. */
  get rows(): number {
    return this.#rows.length;
  }

  /** Number of items: rows that are not folded away, and headings of groups. */
  get length(): number {
    return this.#items.length;
  }

  get groups(): number {
    return this.#groups.length;
  }

  /** The rows that are left, sorted, the folded ones too. */
  get connections(): Connection[] {
    return this.#rows.flatMap((row) => this.#connections[row] ?? []);
  }

  /** Place of the row of a line among the items; -1 where it is not shown. */
  indexOfLine(line: number): number {
    return this.#items.findIndex((item) => item >= 0 && this.#connections[item]?.line === line);
  }

  slice(from: number, to: number): TableItem[] {
    return this.#items.slice(from, to).flatMap((item): TableItem[] => {
      if (item < 0) {
        const group = this.#groups[-1 - item];
        if (group === undefined) return [];
        const { key, rows, phases } = group;
        return [{ kind: 'group', key, count: rows.length, isUnfolded: this.#unfolded.has(key), phases }];
      }
      const connection = this.#connections[item];
      if (connection === undefined) return [];
      const { state, line } = connection;
      const cells = columns.map((column) => cellText(connection, column));
      let place = 0;
      while (this.#connections[item - place - 1]?.line === line) place++;
      return [{ kind: 'row', state, phase: phaseOf(connection), line, place, cells }];
    });
  }
}

/** The columns in which any row has something. */
export function filledColumns(connections: readonly Connection[]): Column[] {
  const missing = new Set<Column>(columns);
  for (const connection of connections) {
    for (const column of missing) if (cellText(connection, column) !== '') missing.delete(column);
    if (missing.size === 0) break;
  }
  return columns.filter((column) => !missing.has(column));
}

/** Rows whose texts decide how wide the columns are. */
const measured = 3000;
/** The widest column, in characters; what is longer is cut on the screen. */
const widest = 40;

/** {@link filledColumns} with the number of characters each is wide. */
export function shownColumns(connections: readonly Connection[]): {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
} {
  const shown = filledColumns(connections);
  const widths = shown.map((column) => {
    let width = 0;
    for (const connection of connections.slice(0, measured))
      width = Math.max(width, cellText(connection, column).length);
    return Math.min(width, widest);
  });
  return { columns: shown, widths };
}
