import type { Connection } from './connection.ts';
import { isOtherTalk } from './evidence/other-talk.ts';
import { isOfTcp } from './protocol.ts';
import { numberOf } from './read-row.ts';
import {
  meaningOf,
  recordOf,
  windowsName,
  type Meaning as Property,
  type Properties,
} from './records/socket-properties.ts';
import type { Read } from './stateless-row.ts';
import { wordOf } from './words.ts';

/** The columns of a table that somebody has put together, in their order. */
export interface TableHeading {
  /** What each column says of a socket. */
  readonly columns: readonly (Property | undefined)[];
  /**
   * When a row is read by the heading alone: before its layout is looked for, because a column is that of a port; where no
   * layout was found; or never, because the two ends are not in one column each.
   */
  readonly readsRows: 'first' | 'last' | 'never';
  /** Whose names they are: those of Get-NetTCPConnection, of psutil's netstat.py, or anybody's. */
  readonly tool: 'powershell' | 'psutil' | 'table';
  /** Whether a column names processes. */
  readonly hasProcess: boolean;
}

/** The longest line that is taken for a heading, in UTF-16 code units. */
const longestHeading = 1200;
/** Names of columns of Get-NetTCPConnection that say nothing of a socket, and stand between those that do. */
const passing = /^(?:AppliedSetting|CreationTime|OffloadState|index)$/;
/** netstat.py of psutil. */
const psutil = /^Proto +Local address +Remote address +Status /;
/** What asks for columns, and is no heading of theirs. */
const query = /\b(?:select|format|from)\b|[{}=]/i;
/** A time that Windows prints in a cell. */
const printedTime = /\d+[-/.]\d+[-/.]\d+ +\d+:\d\d:\d\d(?: [AP]M)?/g;

/** The cells of a line of a spreadsheet, of CSV or of Markdown. */
function cellsOf(line: string): readonly string[] {
  const separator = ['\t', '|', ';', ','].find((sign) => line.includes(sign));
  if (separator === undefined) return [];
  // The first cell of a spreadsheet may be empty, or the last.
  const bare = separator === '\t' ? line : line.trim().replace(/^\||\|$/g, '');
  return bare.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** The cells of a line of PowerShell, which parts them by blanks. */
function wordsOf(line: string): readonly string[] {
  return line.replace(printedTime, '-').trim().split(/\s+/);
}

/** Reads the heading of a table of connections in columns of any order; undefined for every other line. */
export function tableHeading(line: string): TableHeading | undefined {
  if (line.length > longestHeading || !/local|remote/i.test(line) || query.test(line)) return undefined;
  if (psutil.test(line))
    return {
      columns: ['protocol', 'local', 'remote', 'state', 'pid', 'process'],
      readsRows: 'first',
      tool: 'psutil',
      hasProcess: true,
    };
  const separated = cellsOf(line);
  const cells = separated.length >= 3 ? separated : wordsOf(line);
  const named = cells.map((cell) => meaningOf(cell));
  // A full list of properties has others that end as this one does.
  const state = cells.findIndex((cell) => /^state$/i.test(cell));
  const columns = named.map((property, index) =>
    property === 'state' && state >= 0 && index !== state ? undefined : (property ?? endOf(cells[index])),
  );
  // snmptable -Cb leaves the beginning out that all columns share.
  const isWindows = cells.some((cell) => windowsName.test(cell)) && !line.includes('RemPort');
  const has = (...wanted: Property[]): boolean => wanted.some((property) => columns.includes(property));
  const isNamed =
    (cells === separated
      ? has('localPort')
      : cells.every((cell, index) => named[index] !== undefined || passing.test(cell))) &&
    has('state', 'remote', 'remotePort') &&
    has('localPort', 'state');
  if (!isNamed && !(cells === separated && has('local') && has('remote'))) return undefined;
  return {
    columns,
    readsRows: isNamed ? 'first' : state >= 0 && !isOtherTalk(line) ? 'last' : 'never',
    tool: isWindows ? 'powershell' : 'table',
    hasProcess: has('pid', 'process'),
  };
}

/** The end that a column is of, where it has more words than that: `Local address:port`. */
function endOf(cell = ''): Property | undefined {
  return /^local\b/i.test(cell) ? 'local' : /^(?:foreign|remote|peer)\b/i.test(cell) ? 'remote' : undefined;
}

/** Reads a row by nothing but the heading above it; undefined where its cells are others, or no ends of a connection. */
export function namedRow({ columns, tool }: TableHeading, text: string, line: number): Read | undefined {
  if (text.length > longestHeading) return undefined;
  const separated = cellsOf(text);
  const isSeparated = separated.length === columns.length;
  const values = valuesOf(columns, isSeparated ? separated : wordsOf(text));
  if (values === undefined || (tool === 'psutil' && !partsEnds(values)) || !hasEnds(values)) return undefined;
  const row = recordOf(tool, values, line);
  // Between blanks any few words could stand there.
  return isSeparated || tool === 'psutil' || row?.connection.state !== undefined ? row : undefined;
}

/** The cells that say something, by what their columns are; undefined where there are more of them, or fewer. */
function valuesOf(columns: TableHeading['columns'], cells: readonly string[]): Properties | undefined {
  const last = columns.length - 1;
  // A name may have blanks in it, or be missing.
  if (columns[last] === 'process' ? cells.length < last : cells.length !== last + 1) return undefined;
  const values: Properties = {};
  for (const [index, property] of columns.entries()) {
    const value = index === last ? cells.slice(index).join(' ') : cells[index];
    if (property !== undefined && value !== undefined && !/^[-?]?$/.test(value)) values[property] = value;
  }
  return values;
}

const ends = ['local', 'remote'] as const;

/** Parts the addresses and ports that psutil prints as one; whether the row is that of a protocol it knows. */
function partsEnds(values: Properties): boolean {
  if (!/^(?:tcp|udp)6?$/.test(values.protocol ?? '')) return false;
  for (const end of ends) {
    const [, address, port] = /^(.+):([^:]+)$/.exec(values[end] ?? '') ?? [];
    if (address !== undefined) [values[end], values[`${end}Port`]] = [address, port];
  }
  return true;
}

/** Whether both ends are addresses and ports, as far as they are told. */
function hasEnds(values: Readonly<Properties>): boolean {
  return ends.every(
    (end) =>
      /^(?:\*|[\da-f.]*[.:][\da-f.:]*(?:%[\w-]+)?|[\w-]+\.[\w.-]+)$/i.test(values[end] ?? '*') &&
      /^(?:\*|\d{1,5})$/.test(values[`${end}Port`] ?? '*'),
  );
}

/** What a row says by the heading above it; the row as it was read where its columns are others. */
export function underHeading(connection: Connection, { columns }: TableHeading, line: string): Connection {
  const values = valuesOf(columns, cellsOf(line));
  if (values === undefined) return connection;
  const { localAddress, localPort, remoteAddress, remotePort } = connection;
  const protocol = /^(?:tcp|udp)6?$/.exec(values.protocol?.toLowerCase() ?? '')?.[0] ?? connection.protocol;
  const word = wordOf(values.state ?? '');
  return {
    ...connection,
    // Another column may have the word of a state too.
    ...(word && isOfTcp(connection) && { state: word.state, token: values.state }),
    // A layout may end before the column of the protocol.
    protocol,
    ...(protocol?.startsWith('udp') && { state: undefined }),
    ...(/\bremote\b.*\blocal\b/.test(columns.join()) && {
      localAddress: remoteAddress,
      localPort: remotePort,
      remoteAddress: localAddress,
      remotePort: localPort,
    }),
    recvQ: numberOf(values.recvQ) ?? connection.recvQ,
    sendQ: numberOf(values.sendQ) ?? connection.sendQ,
    pid: numberOf(values.pid) ?? connection.pid,
    process: values.process ?? connection.process,
  };
}
