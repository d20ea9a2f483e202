import type { Connection, Snapshot } from './connection.ts';
import { parse } from './parse.ts';

/** A piece of a page's text around a token that may stand in a row. */
export interface TextWindow {
  readonly text: string;
  /** Offset of the token's first UTF-16 code unit in `text`, 0-based. */
  readonly at: number;
  /** No more text stands before it, or after it: a listing that reaches its edge is whole. */
  readonly isWholeAbove: boolean;
  readonly isWholeBelow: boolean;
}

/** The row a token stands in, and what is known of the listing around it. */
export interface RowAt {
  readonly connection: Connection;
  /** Every row of the listing that can be seen; where that is not all of it, see {@link RowAt.isWhole}. */
  readonly snapshot: Snapshot;
  /** No row of the listing lies outside the window, so that what is missing in it is missing on the machine. */
  readonly isWhole: boolean;
}

const property = /^[\s-]*["']?[A-Za-z][\w .-]{0,31}["']?\s*[:=]/;

/** Lines without a row that part a listing from what stands before and after it. */
const apart = 4;

/**
 * The row that a token in a text stands in.
 *
 * @param token as it is spelled in the text at `window.at`
 * @returns undefined where no row was read there, or where the row has another word for its state
 */
export function rowAt(window: TextWindow, token: string): RowAt | undefined {
  return rowIn(window, token) ?? rowInCutJson(window, token);
}

/** Arrays in which what is left of a cut line is read: each end of an object or array that began before it ends one. */
const around = '['.repeat(6);

/** The row of a token in JSON of one line, which began before the window. */
function rowInCutJson({ text, at, isWholeAbove, isWholeBelow }: TextWindow, token: string): RowAt | undefined {
  const start = text.indexOf('{');
  if (isWholeAbove || start < 0 || start > at || text.lastIndexOf('\n', at) >= 0) return undefined;
  const window = { text: around + text.slice(start), at: around.length + at - start, isWholeAbove, isWholeBelow };
  return rowIn(window, token);
}

function rowIn(window: TextWindow, token: string): RowAt | undefined {
  const { text, at, isWholeAbove, isWholeBelow } = window;
  const line = lineOf(text, at);
  const { snapshots, unparsed } = parse(text);
  const rows = rowsOf(snapshots, token);
  // The row of the line, or of one of the two above it: a row may be wrapped, and bears the number of its first line.
  const near = [line, line - 1, line - 2]
    .map((from) => rows.filter(({ connection }) => connection.line === from))
    .find(({ length }) => length > 0);
  // JSON may be one line or give each property a line, and a listing may have lost its line breaks: the rows that end before
  // the token are not its own.
  const row = near?.length === 1 ? near[0] : rows[rowsOf(parse(text.slice(0, at)).snapshots, token).length];
  const from = row?.connection.line ?? Infinity;
  // No row goes on behind a line that belongs to none, but for properties that say nothing of a socket.
  const isBreak = (left: { readonly line: number; readonly text: string }): boolean =>
    left.line === line || (left.line >= from && left.line < line && !property.test(left.text));
  if (!row || from > line || unparsed.some(isBreak)) return undefined;
  const { snapshot, connection } = row;
  const [first = 0, last = 0] = [snapshot.connections[0]?.line, snapshot.connections.at(-1)?.line];
  const isWhole =
    (isWholeAbove || snapshot.command !== undefined || first >= apart) &&
    (isWholeBelow || last <= lineOf(text, text.length) - apart);
  return { connection, snapshot, isWhole };
}

/** The rows that have one word for their state, in order of the text. */
function rowsOf(snapshots: readonly Snapshot[], token: string): { snapshot: Snapshot; connection: Connection }[] {
  return snapshots.flatMap((snapshot) =>
    snapshot.connections
      // pf has a word for each peer, which are two to the reader: `ESTABLISHED:FIN_WAIT_2`.
      .filter((connection) => connection.token === token || connection.token?.split(':').includes(token))
      .map((connection) => ({ snapshot, connection })),
  );
}

/** The line an offset lies in, 0-based. */
function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
