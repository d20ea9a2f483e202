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

/** The rows that begin in a line: of JSON, all may stand in one. */
export async function rowsIn(listing: Listing, line: number): Promise<readonly Connection[]> {
  return (await listing.snapshots.at(line))?.connections.filter((row) => row.line === line) ?? [];
}

/** The row that a line has, or that it is a part of; undefined where it is none. */
export async function rowOf(
  listing: Listing,
  line: number,
  choice: RowChoice,
): Promise<{ readonly connection: Connection; readonly snapshot: Snapshot } | undefined> {
  const [snapshot, rows] = await Promise.all([listing.snapshots.at(line), rowsIn(listing, line)]);
  if (typeof choice === 'number' || rows.length === 1) {
    const connection = rows[typeof choice === 'number' ? choice : 0];
    return snapshot && connection && { connection, snapshot };
  }
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
