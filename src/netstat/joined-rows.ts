import { furtherRow, lineEnd, nextRow } from './expressions/joined-lines.ts';
import { otherEnds } from './read-row.ts';
import { RowMatcher } from './row.ts';
import { Scanner } from './scan.ts';
import type { Read } from './stateless-row.ts';

/** No row is shorter, in UTF-16 code units. */
const shortestRow = 20;

/** A capital letter, as every state in a row has but for some of SNMP, or an end: a look that spares most rows the next ones. */
const stateOrEnd = /[\d*:\]][:.][\d*]+|[A-Z]/;

/** Whether a text has a row around a state. */
function hasRow(text: string): boolean {
  const scanner = new Scanner(text);
  const rows = new RowMatcher(text);
  while (scanner.advance()) if (rows.match(scanner.start, scanner.end)) return true;
  return false;
}

/** Whether the rest of a line, which was not read, has the beginning of a row or a state; the timers of ss have small letters. */
export function hasMore(rest: string): boolean {
  const scanner = new Scanner(rest);
  furtherRow.lastIndex = 0;
  return furtherRow.test(rest) || (scanner.advance() && /[A-Z]/.test(scanner.token));
}

/**
 * The rows of a line: several where a text has lost its line breaks.
 *
 * @param read reads the first row of a text
 * @returns nothing in the place of a row that could not be read
 */
export function rowsIn(text: string, read: (text: string) => Read | undefined): readonly (Read | undefined)[] {
  const reads: (Read | undefined)[] = [];
  furtherRow.lastIndex = shortestRow;
  for (const part of furtherRow.test(text) || lineEnd.test(text) ? text.split(nextRow) : [text]) {
    let rest = part;
    do {
      const found = read(rest);
      if (found || (rest !== text && hasMore(rest))) reads.push(found);
      if (!found) break;
      rest = rest.slice(found.end ?? rest.length);
    } while (stateOrEnd.test(rest) && (otherEnds.test(rest) || hasRow(rest)));
  }
  return reads.some((read) => read) ? reads : [];
}
