import { otherEnds } from './read-row.ts';
import type { Read } from './stateless-row.ts';

/** How a row begins that names its protocol first. */
const rowStart = String.raw`\s(?:(?:tcp|udp)\w{0,2}\s+\d+\s+\d+\s+\S*[:.]|(?:TCP|UDP)\s+\S+:\d+\s+\S+:)`;
/** A look that spares most lines the next one. */
const furtherRow = new RegExp(rowStart, 'g');
/**
 * What parts a row from the next, where a text has lost its line breaks: those of netstat show where they begin. The BSDs and AIX
 * have the address of a control block in front, which is no row, and IPVS minutes and seconds.
 */
const nextRow = new RegExp(`(?<=\\S)(?<!\\d:\\d\\d)\\s*(?=${rowStart})(?<=[.:].{0,300})`);
/** No row is shorter, in UTF-16 code units. */
const shortestRow = 20;

/**
 * The rows of a line: several where a text has lost its line breaks.
 *
 * @param read reads the first row of a text
 */
export function rowsIn(text: string, read: (text: string) => Read | undefined): readonly Read[] {
  const reads: Read[] = [];
  furtherRow.lastIndex = shortestRow;
  for (let rest of furtherRow.test(text) ? text.split(nextRow) : [text]) {
    do {
      const found = read(rest);
      if (found === undefined) break;
      reads.push(found);
      rest = rest.slice(found.end ?? rest.length);
    } while (otherEnds.test(rest));
  }
  return reads;
}
