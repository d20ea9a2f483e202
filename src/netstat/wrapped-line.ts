import type { Connection } from './connection.ts';

/** What a row of a connection tracker says of the answers, on lines of its own; a firewall logs its addresses behind words in capitals. */
const answers = /^(?!.*[A-Z][ =]).*(?:(?:port|use|dst|src|mark|bytes)=|\[[AU])/;
/** What netstat -b of Windows says in its language where it may not tell the program: set in, as the program is. */
const noOwner = /^ {1,2}\D{9,80}$/;
/** A part of an address. */
const addressPart = /^[\da-f:.%]+$/i;

/** The rest of a port where a narrow window has broken a row of ss, and what ss prints behind it. */
export const restOfPort = /^\d{1,4}(?=$| +[a-z]+:)/;

/**
 * Puts the rest of a port to that of the row of ss above; whether the line is one. A row that is whole has blanks behind its
 * port, if nobody took them away.
 */
export function portGoesOn(row: Connection, above: string, text: string): boolean {
  const port = Number(`${row.remotePort}${restOfPort.exec(text)?.[0]}`);
  const isRest = port < 65_536 && above.endsWith(`:${row.remotePort}`);
  if (isRest) (row as { remotePort: number }).remotePort = port;
  return isRest;
}

/** The lines of a row that was broken, as one text; where a break may lie within a field it stays. */
export function joinedLines(lines: readonly string[]): string {
  const [first = ''] = lines;
  // A terminal breaks a row of a tracker anywhere; who writes a backslash does so between fields.
  return /\bsrc=|\\\s*$/.test(first)
    ? lines
        .map((line) => line.replace(/^(?=[a-z]+=|\[)/, ' ').replace(/\\\s*$/, ' '))
        .join('')
        .replace(/\s+/g, ' ')
    : lines.join('\n');
}

/**
 * Takes a line below a row that goes on with it; whether it is one.
 *
 * @param row is told what the line adds
 * @param columns where the addresses begin in the heading of PowerShell, which breaks what is too long for its column
 */
export function goesOn(format: string | undefined, row: Connection, text: string, columns: readonly number[]): boolean {
  if (format === 'conntrack') return answers.test(text);
  if (format === 'netstat-windows') return noOwner.test(text);
  const parts = format === 'powershell' ? Array.from(text.matchAll(/\S+/g)) : [];
  if (!parts.every(({ 0: part, index }) => addressPart.test(part) && columns.includes(index))) return false;
  // A row of PowerShell has both addresses.
  const ends = row as { localAddress: string; remoteAddress: string };
  for (const { 0: part, index } of parts) ends[index === columns[0] ? 'localAddress' : 'remoteAddress'] += part;
  return parts.length > 0;
}
