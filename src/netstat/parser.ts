import { clean } from './clean.ts';
import type { Connection, LineKind, Snapshot, StateCount, UnparsedLine } from './connection.ts';
import type { PlatformId } from '../states/platforms.ts';
import { readings } from './formats/readings.ts';
import { procNet, procRow, readProcRow } from './formats/proc-net.ts';
import { asksForProcesses, lineKind } from './line-kind.ts';
import { platformOf } from './platform.ts';
import { portOf, readRow } from './read-row.ts';
import { RecordReader, type RecordRow } from './records.ts';
import { Pattern, RowMatcher } from './row.ts';
import { shapeOf } from './runs.ts';
import { Scanner, type Candidate } from './scan.ts';
import { asksForOther } from './sections.ts';
import { stateOf, wordOf } from './words.ts';

/** Longest part of a line that is read; longer lines are no listings. */
export const longestLine = 65_536;
/** Blanks of all kinds, and table rules, which are read as a blank within a line. */
const blanks = /[\r\n\xa0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Lines that one wrapped row may take. */
const mostParts = 3;

interface Stateless {
  readonly pattern: Pattern;
  /** For a row of TCP, and for one of another protocol. */
  readonly forms: readonly RegExp[];
}

const stateless: readonly Stateless[] = readings.flatMap(({ format, stateless: rows }) =>
  (rows ?? []).map((row) => {
    const pattern = new Pattern(format, row);
    return {
      pattern,
      forms: pattern.hasProtocol ? [pattern.stateless(true), pattern.stateless(false)] : [pattern.stateless(true)],
    };
  }),
);
const withProtocol = stateless.filter(({ pattern }) => pattern.hasProtocol);

/** A row read from a line. */
interface Read {
  readonly format: string;
  readonly platform: PlatformId | undefined;
  readonly connection: Connection;
  /** Whether it has everything its layout prints. */
  readonly isWhole: boolean;
}

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
  #current: Draft | undefined;
  /** What stands above the next snapshot. */
  #takenAt: string | undefined;
  #command: string | undefined;
  #commandAsks = false;
  #headingAsks = false;
  /** Format whose heading was seen last. */
  #heading: string | undefined;
  /** Headings and titles above the rows of the current snapshot: seeing one again begins the next. */
  #seen = new Set<string>();
  #isBoundary = true;
  #section: 'unix' | 'other' | 'tcp' = 'tcp';
  #isUdpTable = false;
  /** Lines that may be the first parts of a wrapped row. */
  #held: { line: number; text: string; raw: string; read: Read | undefined }[] = [];
  /** Layout of the last row. */
  #above: Pattern | undefined;
  readonly #records = new RecordReader();

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Takes the next line, without its line break. */
  line(raw: string, line: number): void {
    const text = plainOf(raw);
    if (this.#records.line(text, line, this.#addRecord)) {
      this.#release();
      this.#sink.recognised('row');
      return;
    }
    const read = this.#rowBelow(text, line) ?? this.#row(text, line);
    if (read?.isWhole === true) {
      this.#release();
      this.#add(read);
      return;
    }
    if (this.#held.length > 0 && read === undefined) {
      const whole = this.#joined(text);
      if (whole) return;
    }
    if (read === undefined && this.#plain(text, raw, line)) return;
    if (read !== undefined || mayBegin(text)) {
      if (read !== undefined || this.#held.length === 0) this.#release();
      this.#held.push({ line, text, raw, read });
      if (this.#held.length >= mostParts) this.#release();
      return;
    }
    this.#release();
    this.#sink.unparsed({ line, text: raw.slice(0, longestLine) });
  }

  /** Hands on what is left. */
  end(): void {
    this.#release();
    this.#records.end(this.#addRecord);
    this.#close();
  }

  readonly #addRecord = (record: RecordRow): void => {
    this.#add({ ...record, isWhole: true }, 0);
  };

  #add({ format, platform, connection }: Read, lines = 1): void {
    const name = this.#formatName(format);
    if (this.#current === undefined || this.#isBoundary || !isSame(this.#current.format, name)) {
      this.#close();
      this.#current = {
        format: name,
        platform,
        ...(this.#takenAt === undefined ? {} : { takenAt: this.#takenAt }),
        ...(this.#command === undefined ? {} : { command: this.#command }),
        hasProcessColumn: this.#commandAsks || this.#headingAsks,
        connections: [],
      };
      this.#headingAsks = false;
      this.#takenAt = undefined;
      this.#isBoundary = false;
    }
    this.#current.platform ??= platform;
    if (this.#sink.keeps?.(connection) ?? true) this.#current.connections.push(connection);
    for (let part = 0; part < lines; part++) this.#sink.recognised('row');
  }

  /** Rows that several layouts share belong to the one whose heading stands above. */
  #formatName(format: string): string {
    if (this.#heading === undefined || this.#heading === format) return format;
    if (format === 'table' || (this.#heading === 'esxcli' && format === 'netstat-linux')) return this.#heading;
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
      else if (!this.#plain(text, raw, line)) this.#sink.unparsed({ line, text: raw.slice(0, longestLine) });
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
    const found = pattern.readLine(text);
    if (found === undefined) return;
    const token = found.values[pattern.columns.indexOf('X') + 1] ?? '';
    const word = wordOf(token);
    if (word === undefined) return;
    return {
      format: pattern.format.name,
      platform: this.#current.platform ?? pattern.format.platform,
      connection: readRow(text, line, pattern, found, { token: word.spelling === token ? word.spelling : token, word }),
      isWhole: true,
    };
  }

  #row(text: string, line: number): Read | undefined {
    if (this.#section === 'unix' || text.length < 8) return undefined;
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
    return first ?? this.#statelessRow(text, line);
  }

  #rowAt(rows: RowMatcher, text: string, line: number, candidate: Candidate): Read | undefined {
    const { start, end, word } = candidate;
    const row = rows.match(start, end);
    if (row === undefined) return undefined;
    const { pattern, isTcp } = row;
    const { format } = pattern;
    const found = pattern.read(text, row.start, row.end, isTcp, row.isLoose);
    const isOther = !isTcp || (this.#isUdpTable && format.name === 'ss' && pattern.opensWithState);
    this.#above = !isOther && !row.isLoose && pattern.readsLines && format.name !== 'tcpstates' ? pattern : undefined;
    const connection = readRow(text, line, pattern, found, {
      // pf prints a word for each peer; the row keeps both, and its state is that of the first.
      token: pattern.wrapped === ':' ? text.slice(row.start, row.end) : text.slice(start, end),
      word: isOther ? undefined : word,
    });
    return {
      format: format.name,
      platform: platformOf(text, candidate, format),
      connection: isOther && isTcp ? { ...connection, protocol: 'udp' } : connection,
      isWhole: true,
    };
  }

  #statelessRow(text: string, line: number): Read | undefined {
    const known = stateless.filter(({ pattern }) => pattern.format.name === this.#heading);
    for (const { pattern, forms } of [...known, ...withProtocol]) {
      for (const [index, form] of forms.entries()) {
        const found = form.exec(text.length > 600 ? text.slice(0, 600) : text);
        if (found === null || found.index > 200) continue;
        const end = found.index + found[0].length;
        const connection = readRow(text, line, pattern, { values: found, end }, undefined);
        const foreign =
          pattern.format.name === 'netstat-windows' ? foreignState(text.slice(end), connection) : undefined;
        return {
          format: pattern.format.name,
          platform: pattern.format.platform,
          connection: foreign === undefined ? connection : { ...connection, ...foreign },
          // A TCP row of these layouts should have a state: it may come on the next line.
          isWhole: index === 1 || foreign !== undefined || pattern.format.rows.length === 0,
        };
      }
    }
    return undefined;
  }

  #plain(text: string, raw: string, line: number): boolean {
    const plain = lineKind(text, this.#current !== undefined);
    if (plain === undefined) {
      if (this.#section !== 'tcp') {
        this.#sink.recognised(this.#section);
        return true;
      }
      return this.#counts(text, line);
    }
    const { kind, opens } = plain;
    if (opens !== undefined) this.#section = opens;
    if (kind === 'time') {
      this.#isBoundary = true;
      this.#takenAt = raw.trim();
    } else if (kind === 'command') {
      this.#isBoundary = true;
      this.#heading = undefined;
      this.#command = raw.trim();
      this.#commandAsks = asksForProcesses(text);
      this.#isUdpTable = asksForOther(text);
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
      if (known !== undefined) this.#heading = known.format.name;
      if (kind === 'heading' && this.#section === 'other') return this.#note(kind);
    }
    return this.#note(kind);
  }

  #note(kind: LineKind): true {
    this.#sink.recognised(kind);
    return true;
  }

  /** Reads a line of a summary. */
  #counts(text: string, line: number): boolean {
    if (text.length > 400) return false;
    const scanner = new Scanner(text);
    let found = false;
    for (let candidate = scanner.next(); candidate !== undefined; candidate = scanner.next()) {
      const { start, end, word } = candidate;
      // The counters of ss -s stand in parentheses, several to a line.
      const isSummary = /^(?:estab|synrecv|timewait)$/.test(word.spelling) && text.startsWith('TCP:');
      const shape = isSummary ? 'count' : shapeOf(text, candidate);
      if (shape === undefined) continue;
      const isOne = shape === 'bare' || shape === 'cut';
      const number = isOne
        ? undefined
        : (/^["'`*)\]]{0,3}\s*(?:[:=|,]|=>|→)?\s*["'`]?(\d[\d,.]*)/.exec(text.slice(end))?.[1] ??
          /(\d[\d,.]*)[\s|x×:"'`*]*(?:connections? in )?$/.exec(text.slice(0, start))?.[1]);
      const count = Number((number ?? (isOne ? '1' : '')).replace(/[,.](?=\d{3})/g, ''));
      if (Number.isSafeInteger(count) && (number !== undefined || isOne)) {
        found = true;
        this.#sink.count({ state: stateOf(word, undefined), token: text.slice(start, end), count, line });
      }
    }
    if (found) this.#sink.recognised('count');
    return found;
  }
}

/** Anything but what a row is made of on most systems. */
const unusual = /[^\t\x20-\x7e]/;

/** A line made plain for reading. */
function plainOf(raw: string): string {
  const line = raw.length > longestLine ? raw.slice(0, longestLine) : raw;
  return unusual.test(line) ? clean(line).text.replace(blanks, ' ') : line;
}

/** Whether two rows belong to one listing. */
function isSame(current: string, next: string): boolean {
  return current === next || next === 'table';
}

/** Whether a line may be the first part of a row that was wrapped. */
function mayBegin(text: string): boolean {
  return (
    /[\d*\]a-f][:.](?:\d{1,5}|\*)\s*$|^\s*(?:tcp|TCP|ESTAB|LISTEN|[A-Z]+-[A-Z]+)\S*\s+\d/.test(text.slice(0, 400)) &&
    text.length < 400
  );
}

/**
 * The state of a Windows row in a language that is not known: a foreign endpoint with port 0 means a listener in
 * every language.
 */
function foreignState(rest: string, { protocol, remotePort }: Connection): Partial<Connection> | undefined {
  const token = /^\s+([^\s\d]\S*)/.exec(rest)?.[1];
  if (token === undefined || protocol !== 'tcp') return undefined;
  const pid = /^\s+\S+\s+(\d+)\s*$/.exec(rest)?.[1];
  return {
    token,
    ...(remotePort === 0 ? { state: 'LISTEN' } : {}),
    ...(pid === undefined ? {} : { pid: portOf(pid) as number }),
  };
}
