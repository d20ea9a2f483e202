import type { Connection, Snapshot } from '../../../netstat/connection.ts';
import { isSamePair } from '../../../netstat/open-snapshot.ts';
import { rowAt } from '../../../netstat/row-at.ts';
import type { Listing } from './listing.ts';
import { linesOf } from './text-lines.ts';

/** Which row of a line: its place among those that begin there, or a word of it and where the word begins in the line. */
export type RowChoice = number | { readonly token: string; readonly start: number };

/** Lines around one that may belong to its row: JSON and PowerShell give each property a line. */
const around = 64;
/** UTF-16 code units of these lines that a card takes the time to read. */
const most = 1_000_000;

/** A row with the snapshot it is in. */
interface FoundRow {
  readonly connection: Connection;
  readonly snapshot: Snapshot;
}

/** What a line has of rows. */
export interface RowsOfLine {
  /** The one that was chosen, or that the line is a part of; undefined where it is none. */
  readonly row: FoundRow | undefined;
  /** How many rows begin in the line: of JSON, all may stand in one. */
  readonly count: number;
}

/** The rows of a line, and the one of them that is chosen. */
export async function rowsOf(listing: Listing, line: number, choice: RowChoice): Promise<RowsOfLine> {
  const snapshot = await listing.snapshots.at(line);
  const rows = snapshot?.connections.filter((row) => row.line === line) ?? [];
  const count = rows.length;
  if (typeof choice !== 'number' && count !== 1) return { row: await rowOfWord(listing, line, choice), count };
  const connection = rows[typeof choice === 'number' ? choice : 0];
  return { row: snapshot && connection && { connection, snapshot }, count };
}

/** The row that a word stands in. */
async function rowOfWord(
  listing: Listing,
  line: number,
  choice: Exclude<RowChoice, number>,
): Promise<FoundRow | undefined> {
  // JSON in one line has many rows in it, JSON with a line for each property has many lines in a row.
  const from = Math.max(0, line - around);
  const lines = await linesOf(listing, from, line + around + 1);
  const above = lines.slice(0, line - from).map((text) => `${text}\n`);
  const text = lines.join('\n');
  if (text.length > most) return undefined;
  const window = { text, at: above.join('').length + choice.start, isWholeAbove: false, isWholeBelow: false };
  const own = rowAt(window, choice.token)?.connection;
  if (!own) return undefined;
  const whole = await listing.snapshots.at(from + own.line);
  const connection = whole?.connections.find(
    (row) => row.line === from + own.line && row.token === own.token && isSamePair(own, row),
  );
  return whole && connection && { connection, snapshot: whole };
}
