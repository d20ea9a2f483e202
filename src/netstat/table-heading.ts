import type { Connection } from './connection.ts';
import { isOtherTalk } from './evidence/talk.ts';
import { numberOf } from './read-row.ts';
import { connectionOf, meaningOf, type Meaning as Property } from './records/socket-properties.ts';
import type { Read } from './stateless-row.ts';

/** What a column of a table holds, where its heading says so. */
type Meaning = 'protocol' | 'local' | 'remote' | 'pid' | 'process' | 'recvQ' | 'sendQ' | undefined;

/** The columns of a table that somebody has put together, in their order. */
export interface TableHeading {
  readonly meanings: readonly Meaning[];
  /** What each column says of a socket, where one is that of a port: then the heading alone tells how to read a row. */
  readonly properties: readonly (Property | undefined)[] | undefined;
  /** Whether a row is read so where no layout is known that it has: both ends are named, each in one column. */
  readonly isLast: boolean;
  /** Whose names they are: those of Get-NetTCPConnection, of psutil's netstat.py, or anybody's. */
  readonly tool: 'powershell' | 'psutil' | 'table';
  /** Whether a column names processes. */
  readonly hasProcess: boolean;
}

const names: readonly (readonly [Meaning, RegExp])[] = [
  ['protocol', /^proto(?:col)?$/i],
  ['local', /^local\b/i],
  ['remote', /^(?:foreign|remote|peer)\b/i],
  ['pid', /^(?:pid|owning ?process)$/i],
  ['process', /^(?:process|program|command)(?: name)?$/i],
  ['recvQ', /^recv-?q$/i],
  ['sendQ', /^send-?q$/i],
];

/** The longest line that is taken for a heading, in UTF-16 code units. */
const longestHeading = 1200;
/** Names of columns of Get-NetTCPConnection that say nothing of a socket, and stand between those that do. */
const passing = /^(?:AppliedSetting|CreationTime|OffloadState)$/;
/** netstat.py of psutil. */
const psutil = /^Proto +Local address +Remote address +Status +PID +Program name\s*$/;
/** What asks for columns, and is no heading of theirs. */
const query = /\b(?:select|from|format)\b|[{}=]/i;
/** A time that Windows prints in a cell. */
const printedTime = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} +\d{1,2}:\d\d:\d\d(?: [AP]M)?/g;

/** The cells of a line of a spreadsheet, of CSV or of Markdown. */
function cellsOf(line: string): readonly string[] {
  const separator = ['\t', '|', ';', ','].find((sign) => line.includes(sign));
  if (separator === undefined) return [];
  // The first cell of a spreadsheet may be empty, or the last.
  const bare = separator === '\t' ? line : line.trim().replace(/^\||\|$/g, '');
  return bare.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

const platforms = {
  powershell: 'windows/Get-NetTCPConnection',
  psutil: 'python/psutil',
  table: undefined,
} as const;

/** The cells of a line of PowerShell, which parts them by blanks. */
function wordsOf(line: string): readonly string[] {
  return line.replace(printedTime, '-').trim().split(/\s+/);
}

/** Reads the heading of a table of connections in columns of any order; undefined for every other line. */
export function tableHeading(line: string): TableHeading | undefined {
  if (line.length > longestHeading || !/local|remote/i.test(line) || query.test(line)) return undefined;
  if (psutil.test(line))
    return {
      meanings: [],
      properties: ['protocol', 'local', 'remote', 'state', 'pid', 'process'],
      isLast: false,
      tool: 'psutil',
      hasProcess: true,
    };
  const separated = cellsOf(line);
  const cells = separated.length >= 3 ? separated : wordsOf(line);
  const named = cells.map(meaningOf);
  // A full list of properties has others that end as this one does.
  const state = cells.findIndex((cell) => /^state$/i.test(cell));
  const properties = named.map((property, index) =>
    property === 'state' && state >= 0 && index !== state ? undefined : property,
  );
  const isWindows = cells.some((cell) => /^(?:Local|Remote)(?:Address|Port)$/.test(cell));
  const has = (...wanted: Property[]): boolean => wanted.some((property) => properties.includes(property));
  const isNamed =
    (cells === separated
      ? has('localPort')
      : isWindows && cells.every((cell, index) => named[index] !== undefined || passing.test(cell))) &&
    has('state', 'remote', 'remotePort') &&
    has('localPort', 'state');
  const meanings = separated.map((cell) => names.find(([, name]) => name.test(cell))?.[0]);
  const isTable = meanings.length >= 3 && meanings.includes('local') && meanings.includes('remote');
  if (!isNamed && !isTable) return undefined;
  const isLast = !isNamed && state >= 0 && !isOtherTalk(line);
  return {
    meanings: isTable ? meanings : [],
    properties: isNamed
      ? properties
      : isLast
        ? meanings.map((meaning, index) => (index === state ? 'state' : meaning))
        : undefined,
    isLast,
    tool: isWindows ? 'powershell' : 'table',
    hasProcess: isNamed ? has('pid', 'process') : meanings.includes('pid') || meanings.includes('process'),
  };
}

/** Reads a row by nothing but the heading above it; undefined where its cells are others, or no ends of a connection. */
export function namedRow({ properties, tool }: TableHeading, text: string, line: number): Read | undefined {
  if (properties === undefined || text.length > longestHeading) return undefined;
  const separated = cellsOf(text);
  const isSeparated = separated.length === properties.length;
  const cells = isSeparated ? separated : wordsOf(text);
  const last = properties.length - 1;
  // A name may have blanks in it, or be missing.
  const isFit = properties[last] === 'process' ? cells.length >= last : cells.length === last + 1;
  if (!isFit) return undefined;
  const values = new Map<Property, string>();
  for (const [index, property] of properties.entries()) {
    const value = index === last ? cells.slice(index).join(' ') : cells[index];
    if (property !== undefined && value !== undefined && !/^[-?]?$/.test(value)) values.set(property, value);
  }
  if (tool === 'psutil') {
    if (!/^(?:tcp|udp)6?$/.test(values.get('protocol') ?? '')) return undefined;
    for (const end of ['local', 'remote'] as const) {
      const [, address, port] = /^(.+):([^:]+)$/.exec(values.get(end) ?? '') ?? [];
      if (address !== undefined && port !== undefined) values.set(end, address).set(`${end}Port`, port);
    }
  }
  const isEnd = ['local', 'remote'].every((end) => {
    const address = values.get(end as Property) ?? '*';
    const port = values.get(`${end}Port` as Property) ?? '*';
    return (
      /^(?:\*|[\da-f.]*[.:][\da-f.:]*(?:%[\w-]+)?|[\w-]+\.[\w.-]+)$/i.test(address) && /^(?:\*|\d{1,5})$/.test(port)
    );
  });
  const token = values.get('state') ?? '';
  // osquery has the names of PowerShell, and the words of the system it runs on.
  const format = tool === 'powershell' && /[A-Z]{2}/.test(token) ? 'table' : tool;
  const trust = { powershell: 'windows', psutil: 'sure', table: 'any' } as const;
  const connection = isEnd ? connectionOf(values, line, trust[format]) : undefined;
  // Between blanks any few words could stand there.
  if (connection === undefined || (!isSeparated && format !== 'psutil' && connection.state === undefined))
    return undefined;
  return { format, platform: platforms[format], connection, isWhole: true };
}

/** What a row says by the heading above it; the row as it was read where its columns are others. */
export function underHeading(connection: Connection, { meanings: heading }: TableHeading, line: string): Connection {
  const cells = heading.length === 0 ? [] : cellsOf(line);
  if (cells.length === 0 || cells.length !== heading.length) return connection;
  const cell = (meaning: Meaning): string | undefined => {
    const found = cells[heading.indexOf(meaning)];
    return /^[-?]?$/.test(found ?? '') ? undefined : found;
  };
  const { localAddress, localPort, remoteAddress, remotePort, recvQ, sendQ, pid, process } = connection;
  const protocol = /^(?:tcp|udp)6?$/.exec(cell('protocol')?.toLowerCase() ?? '')?.[0] ?? connection.protocol;
  return {
    ...connection,
    // A layout may end before the column of the protocol.
    protocol,
    ...(protocol?.startsWith('udp') && { state: undefined }),
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
