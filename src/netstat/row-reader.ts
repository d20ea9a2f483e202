import type { PlatformId } from '../states/platforms.ts';
import { esxcli } from './formats/esxcli.ts';
import { procNet, readProcRow } from './formats/proc-net.ts';
import type { ListingContext } from './listing-context.ts';
import type { Pattern } from './pattern.ts';
import { platformOf } from './platform.ts';
import { isOfTcp } from './protocol.ts';
import { numberOf, readRow } from './read-row.ts';
import { logFields } from './records/log-fields.ts';
import { snmpRow } from './records/snmp-row.ts';
import { RowMatcher } from './row.ts';
import { columnsOf, fieldsOf, readLine } from './row-fields.ts';
import { Scanner, type Candidate } from './scan.ts';
import { statelessRow, type Read } from './stateless-row.ts';
import { namedRow, underHeading } from './table-heading.ts';
import { wordOf } from './words.ts';

/** A row that says of itself that it is one of TCP, which ends a section of others. */
const namesTcp = /(?<![\w/.])(?:tcp|TCP)\d{0,2}\s/;
/** The address of a device or a guest is none of a host, and its last part no port. */
const bluetooth = /^\s*(?:l2cap|rfcomm|[pv]_\w{3}|xdp)\s/;
const worldId = / +\d+ +[a-z]/y;

/** The snapshot that rows are put in. */
interface OpenRows {
  readonly platform?: PlatformId | undefined;
}

/** Reads rows, each as what stands above it says. */
export class RowReader {
  readonly #context: ListingContext;
  /** Layout of the last row. */
  #above: Pattern | undefined;

  constructor(context: ListingContext) {
    this.#context = context;
  }

  /** Reads a line that is a row, or the first part of one. Of several rows in it, that is the first. */
  read(text: string, line: number, open: OpenRows | undefined): Read | undefined {
    const { columns } = this.#context;
    const named = columns?.readsRows === 'first' ? namedRow(columns, text, line) : undefined;
    if (named !== undefined) return named;
    const read = this.#rowBelow(text, line, open) ?? this.row(text, line);
    if (columns === undefined) return read;
    if (read === undefined) return columns.readsRows === 'last' ? namedRow(columns, text, line) : undefined;
    return read.isWhole && read.format !== 'ss'
      ? { ...read, connection: underHeading(read.connection, columns, text) }
      : read;
  }

  /** Reads a line that has the layout of the row above. */
  #rowBelow(text: string, line: number, open: OpenRows | undefined): Read | undefined {
    const pattern = this.#above;
    const context = this.#context;
    if (pattern === undefined || open === undefined || context.isBoundary || context.section === 'unix') return;
    const found = readLine(pattern, text);
    if (found === undefined || isEsxi(pattern, text, found.end)) return;
    const token = found.values[columnsOf(pattern).indexOf('X') + 1] ?? '';
    const word = wordOf(token);
    // An UNCONN below is not of TCP without a Netid column, see #rowAt.
    if (word === undefined || (word.spelling === 'UNCONN' && pattern.opensWithState)) return;
    return {
      format: pattern.format.name,
      platform: open.platform ?? pattern.format.platform,
      end: found.end,
      connection: readRow(text, line, pattern, found, { token: word.spelling === token ? word.spelling : token, word }),
      isWhole: true,
    };
  }

  /** Reads a row of any layout, which may have been wrapped: its lines are joined by line breaks. */
  row(text: string, line: number): Read | undefined {
    if ((this.#context.section === 'unix' && !namesTcp.test(text)) || bluetooth.test(text)) return undefined;
    const proc = readProcRow(text, line);
    if (proc !== undefined)
      return { format: procNet.name, platform: procNet.platform, connection: proc, isWhole: true };
    const rows = new RowMatcher(text);
    const scanner = new Scanner(text);
    let first: Read | undefined;
    while (scanner.advance()) {
      const read = this.#rowAt(rows, text, line, scanner.candidate);
      // A trace names the old state first; the row is about the new one.
      if (read?.format === 'tcpstates') return read;
      if (first !== undefined) break;
      first = read;
    }
    if (first !== undefined) return first;
    const stateless = statelessRow(text, line, this.#context.heading);
    if (stateless !== undefined) return this.#filtered(stateless);
    return text.includes('=') ? (snmpRow(text, line) ?? logFields(text, line)) : undefined;
  }

  #rowAt(rows: RowMatcher, text: string, line: number, candidate: Candidate): Read | undefined {
    const { start, end, word, token } = candidate;
    const row = rows.match(start, end);
    if (row === undefined) return undefined;
    const { pattern, isTcp } = row;
    const { format } = pattern;
    const found = fieldsOf(row, text);
    // ss draws a SCTP association under its listener, macOS repeats the connections of MPTCP.
    if (this.#context.section === 'other' && /^(?:cisco|table)$/.test(format.name)) return undefined;
    const isDrawn = text.startsWith('`- ', start - 3);
    const isOther =
      !isTcp || (format.name === 'ss' && pattern.opensWithState && (this.#context.otherAsked !== undefined || isDrawn));
    // osquery has the columns of PowerShell, and the words of the system it runs on.
    const isSql = format.name === 'powershell' && /[A-Z]{2}/.test(token);
    // Nor may a row that keeps one end alone, or none, say how the next is read: it has a column for whatever stands there.
    const isPlain = !isOther && !row.isLoose && !isSql && format.name !== 'tcpstates' && !pattern.isOneEnded;
    // Where a row has less than its listing has, the next is looked at anew.
    this.#above = isPlain && format.name === this.#context.formatName(format.name) ? pattern : undefined;
    // pf prints a word for each peer; the row keeps both, and its state is that of the first.
    const pair = pattern.wrapped === ':' ? text.slice(row.start, row.end) : undefined;
    const right = pair && wordOf(pair.split(':')[1] ?? '');
    const connection = readRow(text, line, pattern, found, {
      token: pair ?? token,
      // Without a Netid column UNCONN is a socket of UDP far more often than one of TCP that is bound only.
      word: isOther || (word.spelling === 'UNCONN' && pattern.opensWithState) ? undefined : word,
    });
    return {
      format: isSql ? 'table' : format.name,
      platform: isSql ? undefined : platformOf(text, candidate, format),
      end: found.end,
      connection: {
        ...connection,
        // A world may have no name.
        ...(this.#context.heading === esxcli.name &&
          isEsxi(pattern, text, found.end) && { pid: numberOf(/\d+/.exec(text.slice(found.end))?.[0]) }),
        ...(isOther && isTcp && { protocol: isDrawn ? 'sctp' : this.#context.otherAsked }),
        ...(right && !isOther && { peerState: right.state }),
      },
      isWhole: !pattern.isCut && (format.name !== 'conntrack' || connection.localPort !== undefined),
    };
  }

  /** A row of `ss state X` has the state that the command asks for, where it asks for one. */
  #filtered(read: Read): Read {
    const { connection, format } = read;
    if (format !== 'ss' || this.#context.filter === undefined || !isOfTcp(connection)) return read;
    return { ...read, connection: { ...connection, state: this.#context.filter } };
  }
}

/** Whether a row that begins as one of Linux has a World ID behind its state, which ESXi prints without a slash. */
function isEsxi({ format }: Pattern, text: string, end: number): boolean {
  worldId.lastIndex = end;
  return format.name === 'netstat-linux' && worldId.test(text);
}
