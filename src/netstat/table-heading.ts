import type { Connection } from './connection.ts';
import { numberOf } from './read-row.ts';

/** What a column of a table holds, where its heading says so. */
type Meaning = 'local' | 'remote' | 'pid' | 'process' | 'recvQ' | 'sendQ' | undefined;

/** The columns of a table that somebody has put together, in their order. */
export type TableHeading = readonly Meaning[];

const names: readonly (readonly [Meaning, RegExp])[] = [
  ['local', /^local\b/i],
  ['remote', /^(?:foreign|remote|peer)\b/i],
  ['pid', /^(?:pid|owning ?process)$/i],
  ['process', /^(?:process|program|command)(?: name)?$/i],
  ['recvQ', /^recv-?q$/i],
  ['sendQ', /^send-?q$/i],
];

/** The longest line that is taken for a heading, in UTF-16 code units. */
const longestHeading = 300;

/** The cells of a line of a spreadsheet, of CSV or of Markdown. */
function cellsOf(line: string): readonly string[] {
  const separator = ['\t', '|', ';', ','].find((sign) => line.includes(sign));
  if (separator === undefined) return [];
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(separator)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** Reads the heading of a table of connections in columns of any order; undefined for every other line. */
export function tableHeading(line: string): TableHeading | undefined {
  if (line.length > longestHeading || !/\blocal\b/i.test(line)) return undefined;
  const meanings = cellsOf(line).map((cell) => names.find(([, name]) => name.test(cell))?.[0]);
  return meanings.length >= 3 && meanings.includes('local') && meanings.includes('remote') ? meanings : undefined;
}

/** What a row says by the heading above it; the row as it was read where its columns are others. */
export function underHeading(connection: Connection, heading: TableHeading, line: string): Connection {
  const cells = cellsOf(line);
  if (cells.length !== heading.length) return connection;
  const cell = (meaning: Meaning): string | undefined => {
    const found = cells[heading.indexOf(meaning)];
    return found === '' ? undefined : found;
  };
  const { localAddress, localPort, remoteAddress, remotePort, recvQ, sendQ, pid, process } = connection;
  return {
    ...connection,
    ...(heading.indexOf('remote') < heading.indexOf('local') && {
      localAddress: remoteAddress,
      localPort: remotePort,
      remoteAddress: localAddress,
      remotePort: localPort,
    }),
    recvQ: numberOf(cell('recvQ')) ?? recvQ,
    sendQ: numberOf(cell('sendQ')) ?? sendQ,
    pid: numberOf(cell('pid')) ?? pid,
    process: cell('process') ?? process,
  };
}
