import type { PlatformId } from '../states/platforms.ts';
import type { Connection } from './connection.ts';
import { esxcli } from './formats/esxcli.ts';
import { procNet, readProcRow } from './formats/proc-net.ts';
import { table } from './formats/table.ts';
import { tcpstates } from './formats/tcpstates.ts';
import type { ListingContext } from './listing-context.ts';
import { isAt, type Pattern } from './pattern.ts';
import { platformOf } from './platform.ts';
import { isOfTcp } from './protocol.ts';
import { numberOf, readRow } from './read-row.ts';
import { logFields } from './records/log-fields.ts';
import { snmpRow } from './records/snmp-row.ts';
import { RowMatcher, type Row } from './row.ts';
import { columnsOf, fieldsOf, readLine } from './row-fields.ts';
import { Scanner, type Candidate } from './scan.ts';
import { statelessRow, type Read } from './stateless-row.ts';
import { namedRow, underHeading } from './table-heading.ts';
import { wordOf, type Word } from './words.ts';

/** A row that says of itself that it is one of TCP, which ends a section of others. */
const namesTcp = /(?<![\w/.])(?:tcp|TCP)\d{0,2}\s/;
/**
 * Rows with ends that are none of a socket of TCP: the address of a device, a guest or a path is none of a host, and its last part no port;
 * macOS repeats the connections of MPTCP, as `tcp4/01`.
 */
const otherEnded = /^\s*(?:l2cap|rfcomm|[puv]_\w{3}|xdp)\s|\b(?:mp)?tcp\d?\/\d/;
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
    if (word === undefined || isUnbound(word, pattern, context)) return;
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
    if ((this.#context.section === 'unix' && !namesTcp.test(text)) || otherEnded.test(text)) return undefined;
    const proc = readProcRow(text, line);
    if (proc !== undefined)
      return { format: procNet.name, platform: procNet.platform, connection: proc, isWhole: true };
    const rows = new RowMatcher(text);
    const scanner = new Scanner(text);
    let first: Read | undefined;
    for (let isFirst = true; scanner.advance(); isFirst = false) {
      const read = this.#rowAt(rows, text, line, scanner.candidate, isFirst);
      // A trace names the old state first; the row is about the new one.
      if (read?.format === tcpstates.name) return read;
      if (first !== undefined) break;
      first = read;
    }
    if (first !== undefined) return first;
    const stateless = statelessRow(text, line, this.#context.heading);
    if (stateless !== undefined) return this.#filtered(stateless);
    return snmpRow(text, line) ?? logFields(text, line);
  }

  /**
   * Reads the row around a state, where there is one.
   *
   * @param isFirst no other state stands before it: the addresses in the line above a state are those of the state there
   */
  #rowAt(rows: RowMatcher, text: string, line: number, candidate: Candidate, isFirst: boolean): Read | undefined {
    const { start, end, word, token } = candidate;
    const row = rows.match(start, end);
    if (row === undefined || (row.isLoose && !isFirst)) return undefined;
    const { pattern, isTcp } = row;
    const { format } = pattern;
    const found = fieldsOf(row, text);
    const asked = this.#asked(pattern, text, start);
    const isOther = !isTcp || asked !== undefined;
    // osquery has the columns of PowerShell, and the words of the system it runs on.
    const isSql = format.name === 'powershell' && /[A-Z]{2}/.test(token);
    this.#above = !isOther && !isSql && this.#isPlain(row) ? pattern : undefined;
    // pf prints a word for each peer; the row keeps both, and its state is that of the first.
    const pair = pattern.wrapped === ':' ? text.slice(row.start, row.end) : undefined;
    const connection = readRow(text, line, pattern, found, {
      token: pair ?? token,
      word: isOther || isUnbound(word, pattern, this.#context) ? undefined : word,
    });
    return {
      format: isSql ? table.name : pattern.hasTwoStates ? tcpstates.name : format.name,
      platform: isSql ? undefined : platformOf(text, candidate, format),
      end: found.end,
      connection: {
        ...connection,
        ...this.#worldOf(pattern, text, found.end),
        ...(isOther ? isTcp && { protocol: asked } : pair && peerOf(pair)),
      },
      isWhole: !pattern.isCut && (format.name !== 'conntrack' || connection.localPort !== undefined),
    };
  }

  /** The protocol of a row of ss that does not name it and is none of TCP: an association of SCTP is drawn under its listener. */
  #asked({ format, opensWithState }: Pattern, text: string, start: number): string | undefined {
    if (format.name !== 'ss' || !opensWithState) return undefined;
    return text.startsWith('`- ', start - 3) ? 'sctp' : this.#context.otherAsked;
  }

  /**
   * Whether a row says how the next is read: none that keeps one end alone, or none, as it has a column for whatever stands
   * there; and where it has less than its listing has, the next is looked at anew.
   */
  #isPlain({ pattern, isLoose }: Row): boolean {
    const { name } = pattern.format;
    return !isLoose && !pattern.hasTwoStates && !pattern.isOneEnded && name === this.#context.formatName(name);
  }

  /** The process of a row of ESXi, whose world may have no name. */
  #worldOf(pattern: Pattern, text: string, end: number): Partial<Connection> | undefined {
    return this.#context.heading === esxcli.name && isEsxi(pattern, text, end)
      ? { pid: numberOf(/\d+/.exec(text.slice(end))?.[0]) }
      : undefined;
  }

  /** A row of `ss state X` has the state that the command asks for, where it asks for one. */
  #filtered(read: Read): Read {
    const { connection, format } = read;
    if (format !== 'ss' || this.#context.filter === undefined || !isOfTcp(connection)) return read;
    return { ...read, connection: { ...connection, state: this.#context.filter } };
  }
}

/**
 * Whether a word stands for a socket of UDP: without a Netid column UNCONN does far more often than for one of TCP that is bound
 * only, which `ss -tB` lists.
 */
function isUnbound({ spelling }: Word, { opensWithState }: Pattern, { command = '' }: ListingContext): boolean {
  return spelling === 'UNCONN' && opensWithState && !/ss -\w*t/.test(command);
}

/** The state of the second of two peers. */
function peerOf(pair: string): Pick<Connection, 'peerState'> | undefined {
  const word = wordOf(pair.split(':')[1] ?? '');
  return word && { peerState: word.state };
}

/** Whether a row that begins as one of Linux has a World ID behind its state, which ESXi prints without a slash. */
function isEsxi({ format }: Pattern, text: string, end: number): boolean {
  return format.name === 'netstat-linux' && isAt(worldId, text, end);
}
