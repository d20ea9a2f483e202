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

/** Lines without a row that part a listing from what stands before and after it. */
const apart = 4;

/**
 * The row that a token in a text stands in.
 *
 * @param token as it is spelled in the text at `window.at`
 * @returns undefined where no row was read there, or where the row has another word for its state
 */
export function rowAt(window: TextWindow, token: string): RowAt | undefined {
  const { text, at, isWholeAbove, isWholeBelow } = window;
  const line = lineOf(text, at);
  const { snapshots } = parse(text);
  // A row may be wrapped over three lines; it bears the number of its first.
  for (const from of [line, line - 1, line - 2]) {
    for (const snapshot of snapshots) {
      const connection = snapshot.connections.find((row) => row.line === from && row.token === token);
      if (!connection) continue;
      const lines = snapshot.connections.map((row) => row.line);
      const [first = 0, last = 0] = [lines[0], lines.at(-1)];
      const isWhole =
        (isWholeAbove || snapshot.command !== undefined || first >= apart) &&
        (isWholeBelow || last <= lineOf(text, text.length) - apart);
      return { connection, snapshot, isWhole };
    }
  }
  return undefined;
}

/** The line an offset lies in, 0-based. */
function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
