import type { Connection, LineKind, Snapshot, StateCount, UnparsedLine } from './connection.ts';
import type { PlatformId } from '../states/platforms.ts';
import type { StateId } from '../states/states.ts';
import { countsIn } from './count-line.ts';
import { readings } from './formats/readings.ts';
import { esxcli } from './formats/esxcli.ts';
import { procNet, procRow, readProcRow } from './formats/proc-net.ts';
import { isTcpWord } from './columns.ts';
import { asksForProcesses, lineKind } from './line-kind.ts';
import { isLongRecord, longestLine, longestRecord, mayBegin, plainOf } from './line-text.ts';
import { platformOf } from './platform.ts';
import type { Pattern } from './pattern.ts';
import { numberOf, readBelow, readRow } from './read-row.ts';
import { logFields } from './records/log-fields.ts';
import { RecordReader } from './records/record-reader.ts';
import { snmpRow } from './records/snmp-row.ts';
import type { RecordRow } from './records/socket-properties.ts';
import { timeIn } from './printed-time.ts';
import { RowMatcher } from './row.ts';
import { columnsOf, fieldsOf, readLine } from './row-fields.ts';
import { Scanner, type Candidate } from './scan.ts';
import { filterOf, otherAsked } from './evidence/section-sign.ts';
import { statelessRow, type Read } from './stateless-row.ts';
import { SummaryLines } from './summary-lines.ts';
import { namedRow, tableHeading, underHeading, type TableHeading } from './table-heading.ts';
import { wordOf } from './words.ts';

/** What is kept of a command, in UTF-16 code units. */
const longestCommand = 1000;
/** Lines that one wrapped row may take. */
const mostParts = 3;

/** A row that says of itself that it is one of TCP, and a heading of sockets with addresses: both end a section of others. */
const namesTcp = /(?<![\w/.])(?:tcp|TCP)\d{0,2}\s/;
const toybox: PlatformId = 'linux,android/toybox netstat';
const solarisTitle = /^\s*TCP: ?(?:IPv([46]))?\s*$/;
/** The address of a device is none of a host, and its last part no port. */
const bluetooth = /^\s*(?:l2cap|rfcomm)\s/;
const worldId = / +\d+ +[a-z]/y;
const endsUnix = /local[ _]?address|^COMMAND\s+PID\s/i;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Draft extends Mutable<Omit<Snapshot, 'connections'>> {
  connections: Connection[];
}

/** What the parser hands on as it goes. */
export interface Sink {
  snapshot(snapshot: Snapshot): void;
  unparsed(line: UnparsedLine): void;
  count(count: StateCount): void;
  recognised(kind: LineKind | 'row'): void;
  /** Asked for every row: whether it stays in its snapshot. Who reads more than memory holds counts rows here. */
  keeps?(connection: Connection): boolean;
}

/** Reads a text line by line. */
export class Parser {
  readonly #sink: Sink;
  readonly #maxRows: number;
  #current: Draft | undefined;
  /** What stands above the next snapshot. */
  #takenAt: string | undefined;
  #command: string | undefined;
  #commandAsks = false;
  #headingAsks = false;
  /** Format whose heading was seen last. */
  #heading: string | undefined;
  /** Whether the heading seen last is that of Toybox, which writes `Name` in capitals. */
  #isToybox = false;
  /** Columns of the table that somebody has put together. */
  #columns: TableHeading | undefined;
  /** Headings and titles above the rows of the current snapshot: seeing one again begins the next. */
  #seen = new Set<string>();
  #isBoundary = true;
  #section: 'unix' | 'other' | 'tcp' = 'tcp';
  /** What a title of Solaris says of the rows below it, which do not say it themselves. */
  #titled: Pick<Connection, 'protocol' | 'family'> | undefined;
  /** The protocol that the command asked for alone, where it is another than TCP. */
  #otherAsked: string | undefined;
  /** The one state that the command asked for. */
  #filter: StateId | undefined;
  /** Lines that may be the first parts of a wrapped row. */
  #held: { line: number; text: string; raw: string; read: Read | undefined }[] = [];
  /** Layout of the last row. */
  #above: Pattern | undefined;
  readonly #records = new RecordReader();
  /** Lines that are properties of a socket, or of something else: those below them tell. */
  #doubtful: { readonly raw: string; readonly line: number }[] = [];
  readonly #summaries = new SummaryLines();

  /** @param maxRows a snapshot with more rows is handed on in parts */
  constructor(sink: Sink, maxRows = Infinity) {
    this.#sink = sink;
    this.#maxRows = Math.max(1, maxRows);
  }

  /** Takes the next line, without its line break. */
  line(raw: string, line: number): void {
    const text = plainOf(raw);
    const isLong = isLongRecord(raw) || (raw.length > longestLine && this.#records.isOpen);
    const record = this.#records.line(isLong ? raw.slice(0, longestRecord) : text, line, this.#addRecord);
    this.#doubt(this.#records.listFrom);
    if (record === 'maybe') {
      this.#doubtful.push({ raw, line });
      return;
    }
    if (record !== undefined) {
      this.#release();
      for (const _ of this.#doubtful.splice(0)) this.#sink.recognised('row');
      // What was read of a line that was cut are not all of its sockets.
      if (raw.length > (isLong ? longestRecord : longestLine)) this.#unparsed(raw, line, text);
      else this.#sink.recognised(record);
      return;
    }
    this.#read(text, raw, line);
  }

  /** Reads the lines above `before` that were properties of something else than a socket. */
  #doubt(before: number): void {
    for (let [next] = this.#doubtful; next !== undefined && next.line < before; [next] = this.#doubtful) {
      this.#doubtful.shift();
      this.#read(plainOf(next.raw), next.raw, next.line);
    }
  }

  #read(text: string, raw: string, line: number): void {
    const columns = this.#columns;
    const read = (columns && namedRow(columns, text, line)) ?? this.#rowBelow(text, line) ?? this.#row(text, line);
    if (read?.isWhole === true) {
      this.#release();
      if (this.#section === 'unix') this.#section = 'tcp';
      this.#add(columns ? { ...read, connection: underHeading(read.connection, columns, text) } : read);
      return;
    }
    if (this.#held.length > 0 && read === undefined) {
      const whole = this.#joined(text);
      if (whole) return;
    }
    const begins = mayBegin(text);
    // The long report of z/OS has a number of the connection beside the state, and the ends on lines of their own.
    const isId = begins && this.#heading === 'zos';
    if (read === undefined && !isId && this.#plain(text, raw, line)) return;
    if (read !== undefined || begins) {
      if (read !== undefined || this.#held.length === 0) this.#release();
      this.#held.push({ line, text, raw, read });
      if (this.#held.length >= mostParts) this.#release();
      return;
    }
    this.#release();
    this.#unparsed(raw, line, text);
  }

  /** Hands on what is left. */
  end(): void {
    this.#doubt(Infinity);
    this.#release();
    this.#summaries.end();
    this.#records.end(this.#addRecord);
    this.#close();
  }

  readonly #addRecord = (record: RecordRow): void => {
    this.#add({ ...record, isWhole: true }, 0);
  };

  /** Lists a line that is none that is read, behind those that wait before it. */
  #unparsed(raw: string, line: number, text: string): void {
    const listed = (): void => {
      this.#list(raw, line);
    };
    if (this.#summaries.isWaiting) this.#summaries.take(text, line, [], listed);
    else {
      this.#summaries.pass(text);
      listed();
    }
  }

  #list(raw: string, line: number): void {
    this.#sink.unparsed({ line, text: raw.slice(0, longestLine) });
  }

  #add({ format, platform, connection: row }: Read, lines = 1): void {
    const isTitled = this.#titled !== undefined && format === 'netstat-solaris' && row.protocol === undefined;
    const connection = isTitled ? { ...row, ...this.#titled, family: this.#titled?.family ?? row.family } : row;
    this.#summaries.passRow();
    const name = this.#formatName(format);
    const known =
      name === esxcli.name ? esxcli.platform : this.#isToybox && format === 'netstat-linux' ? toybox : platform;
    if (this.#current === undefined || this.#isBoundary || !isSame(this.#current.format, name)) {
      this.#close();
      this.#current = {
        format: name,
        platform: known,
        ...(this.#takenAt === undefined ? {} : { takenAt: this.#takenAt }),
        ...(this.#command === undefined ? {} : { command: this.#command }),
        // Every row of Windows has an id where one was asked for.
        hasProcessColumn:
          this.#commandAsks || this.#headingAsks || (name === 'netstat-windows' && connection.pid !== undefined),
        connections: [],
      };
      this.#headingAsks = false;
      this.#takenAt = undefined;
      this.#isBoundary = false;
    }
    this.#current.platform ??= known;
    if (this.#sink.keeps?.(connection) ?? true) {
      if (this.#current.connections.length >= this.#maxRows) {
        this.#sink.snapshot({ ...this.#current, isContinued: true });
        this.#current = { ...this.#current, connections: [] };
      }
      this.#current.connections.push(connection);
    }
    for (let part = 0; part < lines; part++) this.#sink.recognised('row');
  }

  /** Rows that several layouts share belong to the one whose heading stands above. */
  #formatName(format: string): string {
    if (this.#heading === undefined || this.#heading === format) return format;
    if (format === 'table' || (this.#heading === esxcli.name && format === 'netstat-linux')) return this.#heading;
    return format;
  }

  #close(): void {
    if (this.#current !== undefined && this.#current.connections.length > 0) this.#sink.snapshot(this.#current);
    this.#current = undefined;
  }

  /** Gives up on the lines held back. */
  #release(): void {
    if (this.#held.length === 0) return;
    for (const { line, raw, text, read } of this.#held.splice(0)) {
      if (read !== undefined) this.#add(read);
      else if (!this.#plain(text, raw, line)) this.#unparsed(raw, line, text);
    }
  }

  /** Tries the line as the rest of those held back. */
  #joined(text: string): boolean {
    const [first] = this.#held;
    if (first === undefined) return false;
    const joined = [...this.#held.map((part) => part.text), text].join('\n');
    const read = this.#row(joined, first.line);
    if (read?.isWhole !== true) return false;
    const parts = this.#held.length + 1;
    this.#held = [];
    this.#add(read, parts);
    return true;
  }

  /** Reads a line that has the layout of the row above. */
  #rowBelow(text: string, line: number): Read | undefined {
    const pattern = this.#above;
    if (pattern === undefined || this.#current === undefined || this.#isBoundary || this.#section === 'unix') return;
    const found = readLine(pattern, text);
    if (found === undefined || isEsxi(pattern, text, found.end)) return;
    const token = found.values[columnsOf(pattern).indexOf('X') + 1] ?? '';
    const word = wordOf(token);
    // An UNCONN below is not of TCP without a Netid column, see #rowAt.
    if (word === undefined || (word.spelling === 'UNCONN' && pattern.opensWithState)) return;
    return {
      format: pattern.format.name,
      platform: this.#current.platform ?? pattern.format.platform,
      connection: readRow(text, line, pattern, found, { token: word.spelling === token ? word.spelling : token, word }),
      isWhole: true,
    };
  }

  #row(text: string, line: number): Read | undefined {
    if (text.length < 8 || (this.#section === 'unix' && !namesTcp.test(text)) || bluetooth.test(text)) return undefined;
    const proc = procRow(text);
    if (proc !== undefined) {
      return { format: procNet.name, platform: procNet.platform, connection: readProcRow(proc, line), isWhole: true };
    }
    const rows = new RowMatcher(text);
    const scanner = new Scanner(text);
    let first: Read | undefined;
    for (let candidate = scanner.next(); candidate !== undefined; candidate = scanner.next()) {
      const read = this.#rowAt(rows, text, line, candidate);
      // A trace names the old state first; the row is about the new one.
      if (read?.format === 'tcpstates') return read;
      first ??= read;
    }
    if (first !== undefined) return first;
    const stateless = statelessRow(text, line, this.#heading);
    if (stateless !== undefined) return this.#filtered(stateless);
    const fields = text.includes('=') ? (snmpRow(text, line) ?? logFields(text, line)) : undefined;
    return fields === undefined ? undefined : { ...fields, isWhole: true };
  }

  #rowAt(rows: RowMatcher, text: string, line: number, candidate: Candidate): Read | undefined {
    const { start, end, word } = candidate;
    const row = rows.match(start, end);
    if (row === undefined) return undefined;
    const { pattern, isTcp } = row;
    const { format } = pattern;
    const found = fieldsOf(row, text);
    // ss draws a SCTP association under its listener, macOS repeats the connections of MPTCP.
    if (this.#section === 'other' && format.name === 'cisco') return undefined;
    const isDrawn = text.startsWith('`- ', start - 3);
    const isOther =
      !isTcp || (format.name === 'ss' && pattern.opensWithState && (this.#otherAsked !== undefined || isDrawn));
    // osquery has the columns of PowerShell, and the words of the system it runs on.
    const isSql = format.name === 'powershell' && /[A-Z]{2}/.test(text.slice(start, end));
    // Nor may a row that keeps one end alone, or none, say how the next is read: it has a column for whatever stands there.
    const isPlain = !isOther && !row.isLoose && !isSql && format.name !== 'tcpstates' && hasBothEnds(pattern);
    // Where a row has less than its listing has, the next is looked at anew.
    this.#above = isPlain && format.name === this.#formatName(format.name) ? pattern : undefined;
    const right = pattern.wrapped === ':' ? wordOf(text.slice(row.start, row.end).split(':')[1] ?? '') : undefined;
    const connection = readRow(text, line, pattern, found, {
      // pf prints a word for each peer; the row keeps both, and its state is that of the first.
      token: pattern.wrapped === ':' ? text.slice(row.start, row.end) : text.slice(start, end),
      // Without a Netid column UNCONN is a socket of UDP far more often than one of TCP that is bound only.
      word: isOther || (word.spelling === 'UNCONN' && pattern.opensWithState) ? undefined : word,
    });
    // A world may have no name.
    const world =
      this.#heading === esxcli.name && isEsxi(pattern, text, found.end)
        ? { pid: numberOf(/\d+/.exec(text.slice(found.end))?.[0]) }
        : undefined;
    return {
      format: isSql ? 'table' : format.name,
      platform: isSql ? undefined : platformOf(text, candidate, format),
      connection: {
        ...connection,
        ...world,
        ...(isOther && isTcp ? { protocol: isDrawn ? 'sctp' : this.#otherAsked } : {}),
        ...(right === undefined || isOther ? {} : { peerState: right.state }),
      },
      isWhole: !pattern.isCut,
    };
  }

  /** A row of `ss state X` has the state that the command asks for, where it asks for one. */
  #filtered(read: Read): Read {
    const { connection, format } = read;
    if (format !== 'ss' || this.#filter === undefined) return read;
    if (connection.protocol !== undefined && !isTcpWord(connection.protocol)) return read;
    return { ...read, connection: { ...connection, state: this.#filter } };
  }

  /** Whether the line is the program of the row of netstat right above, which has none; the row is told. */
  #isProgramOf(text: string, line: number): boolean {
    const row = this.#current?.connections.at(-1);
    if (row?.pid !== undefined || row?.line !== line - 1 || this.#current?.format !== 'netstat-linux') return false;
    return readBelow(this.#current.format, row, text);
  }

  #plain(text: string, raw: string, line: number): boolean {
    const plain = lineKind(text, this.#current !== undefined);
    const columns = plain === undefined || plain.kind === 'heading' ? tableHeading(text) : undefined;
    if (plain === undefined) {
      if (columns !== undefined) {
        this.#columns = columns;
        this.#heading = undefined;
        this.#isBoundary = true;
        this.#headingAsks = columns.hasProcess;
        return this.#note('heading');
      }
      if (this.#isProgramOf(text, line)) return this.#note('detail');
      // A name alone may be a path that was wrapped; a sentence is no socket.
      if (this.#section !== 'tcp' && /[\d/@]/.test(text)) {
        this.#sink.recognised(this.#section);
        return true;
      }
      return this.#counts(text, line, () => {
        this.#list(raw, line);
      });
    }
    const { kind, opens, asked, isMachine = false } = plain;
    // A property of JSON is a count where it is named as a state.
    if (
      /^ *".*: *\d+,? *$/.test(text) &&
      this.#counts(text, line, () => {
        this.#sink.recognised(kind);
      })
    )
      return true;
    // A log has the time in front of each.
    if (
      kind === 'time' &&
      asked === undefined &&
      this.#counts(text, line, () => {
        this.#sink.recognised(kind);
      })
    )
      return true;
    this.#summaries.pass(text);
    // A row that might go on in this line does not, and belongs to what is above.
    if (kind !== 'blank') this.#release();
    const [title, version] = solarisTitle.exec(text) ?? [];
    if (title !== undefined)
      this.#titled = { protocol: 'tcp', family: version === undefined ? undefined : version === '6' ? 'ipv6' : 'ipv4' };
    else if (opens !== undefined) this.#titled = undefined;
    if (opens !== undefined) this.#section = opens;
    else if (kind === 'heading' && this.#section === 'unix' && endsUnix.test(text)) this.#section = 'tcp';
    const row = kind === 'detail' ? this.#current?.connections.at(-1) : undefined;
    if (row !== undefined) readBelow(this.#current?.format, row, text);
    if (kind === 'time' || kind === 'command' || isMachine) this.#isBoundary = true;
    if (kind === 'time') this.#takenAt = timeIn(text);
    if (asked !== undefined || kind === 'heading' || kind === 'title') this.#columns = undefined;
    if (kind === 'heading' && columns !== undefined) {
      this.#columns = columns;
      this.#headingAsks ||= columns.hasProcess;
    }
    if (asked !== undefined) {
      // Without a heading (-H) the command alone says that rows without a state are those of ss.
      this.#heading = /\bss\s/.test(asked) ? 'ss' : undefined;
      this.#isToybox = false;
      this.#command = (kind === 'command' ? raw.trim() : asked).slice(0, longestCommand);
      this.#commandAsks = asksForProcesses(asked);
      this.#otherAsked = otherAsked(asked);
      this.#filter = this.#otherAsked === undefined ? filterOf(asked) : undefined;
    } else if (kind === 'heading' || kind === 'title') {
      const key = text.trim();
      if (this.#seen.has(key) && this.#current !== undefined) {
        this.#isBoundary = true;
        this.#seen = new Set();
      }
      this.#seen.add(key);
      if (asksForProcesses(text)) this.#headingAsks = true;
      if (procNet.heading.test(text)) this.#heading = procNet.name;
      const known = readings.find(({ heading }) => heading?.test(text) === true);
      if (known !== undefined) {
        this.#heading = known.format.name;
        this.#isToybox = text.includes('PID/Program Name');
      }
      if (kind === 'heading' && this.#section === 'other') return this.#note(kind);
    }
    return this.#note(kind);
  }

  #note(kind: LineKind): true {
    this.#sink.recognised(kind);
    return true;
  }

  /**
   * Takes a line that may be one of a summary.
   *
   * @param denied called where it turns out to be none
   */
  #counts(text: string, line: number, denied: () => void): boolean {
    const found = countsIn(text);
    if (found.length === 0) return false;
    this.#release();
    this.#summaries.take(text, line, found, (counts) => {
      for (const count of counts) this.#sink.count(count);
      if (counts.length > 0) this.#sink.recognised('count');
      else denied();
    });
    return true;
  }
}

/** Whether the addresses and ports of both ends are kept of a row. */
function hasBothEnds(pattern: Pattern): boolean {
  const columns = columnsOf(pattern).join(' ');
  return /g|.l.*.f/.test(columns);
}

/** Whether a row that begins as one of Linux has a World ID behind its state, which ESXi prints without a slash. */
function isEsxi({ format }: Pattern, text: string, end: number): boolean {
  worldId.lastIndex = end;
  return format.name === 'netstat-linux' && worldId.test(text);
}

/** Whether two rows belong to one listing. */
function isSame(current: string, next: string): boolean {
  return current === next || next === 'table';
}
