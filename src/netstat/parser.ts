import type { Connection, LineKind, Snapshot, StateCount, UnparsedLine } from './connection.ts';
import { countsIn } from './count-line.ts';
import { rowMark } from './expressions/row-mark.ts';
import { Gutter } from './gutter.ts';
import { HeldLines, isAlone, type Line } from './held-lines.ts';
import { sharedIndent } from './indent.ts';
import { hostPrefix } from './host-prefix.ts';
import { hasMore, rowsIn } from './joined-rows.ts';
import { lineKind, type PlainLine } from './line-kind.ts';
import { longestLine, longestRecord, mayBegin, plainOf } from './line-text.ts';
import { ListingContext } from './listing-context.ts';
import { LogMessages } from './log-messages.ts';
import { OpenSnapshot } from './open-snapshot.ts';
import { readBelow } from './read-row.ts';
import { RecordReader } from './records/record-reader.ts';
import { RowReader } from './row-reader.ts';
import { processAndId, type Read } from './stateless-row.ts';
import { SummaryLines } from './summary-lines.ts';
import { tableHeading } from './table-heading.ts';
import { wordOf } from './words.ts';
import { goesOn, portGoesOn, restOfPort } from './wrapped-line.ts';

/** Names of machines, and how many they are: `web[1-2] (2)`. */
const machines = /^[a-z][\w.[\],-]{0,200}(?: \(\d+\))?\s*$/;

/** A row of ss that was broken behind its queues. */
const stateAndQueues = /^[A-Z][A-Z\d-]+ +\d+ +\d+\s*$/;

/** The end of a row that a narrow window has broken; a state that it may have torn, and that of the row would be another, but for that of a change. */
const endAndState = /^\S+ \([A-Z]/;
const torn = /(?<!> )(?:CLOSE|FIN.WAIT)$/;
/** The name of a file, as grep puts it in front of what it found. */
const fileInFront = /\S+\.[a-z]{3}(?=[:-])/;

/** What the parser hands on as it goes. */
export interface Sink {
  snapshot(snapshot: Snapshot): void;
  unparsed(line: UnparsedLine): void;
  count(count: StateCount): void;
  recognised(kind: LineKind | 'row'): void;
  /**
   * Called before a line is read, in order; it may come later than the line, where those below it have to tell.
   *
   * @param length how much of it stands in front of its text, in UTF-16 code units
   */
  reads?(line: number, length: number): void;
  /** Asked for every row: whether it stays in its snapshot. Who reads more than memory holds counts rows here. */
  keeps?(connection: Connection): boolean;
}

/** How a {@link Parser} reads. */
interface ParserOptions {
  /** A snapshot with more rows is handed on in parts. */
  readonly maxRows?: number | undefined;
  /** Whether something is known to stand in front of the lines, because more of them were seen before. */
  readonly isInGutter?: boolean;
}

/** Reads a text line by line. */
export class Parser {
  readonly #sink: Sink;
  readonly #gutter: Gutter;
  readonly #indentOf = sharedIndent();
  readonly #context = new ListingContext();
  readonly #rows = new RowReader(this.#context);
  readonly #snapshot: OpenSnapshot;
  readonly #held: HeldLines;
  readonly #messages = new LogMessages(this.#context);
  /** The line above. */
  #above = '';
  readonly #records = new RecordReader();
  /** Lines that are properties of a socket, or of something else: those below them tell. */
  #doubtful: Line[] = [];
  /** What stood in front of the last line of one of several machines, without blanks around it. */
  #host = '';
  /** The last line that was a rule. */
  #ruleAt = NaN;
  /** The last number that stood alone on a line. */
  #lineNumber = 0;
  readonly #summaries = new SummaryLines();

  constructor(sink: Sink, { maxRows = Infinity, isInGutter = false }: ParserOptions = {}) {
    this.#sink = sink;
    this.#gutter = new Gutter(
      (written, number, start, end) => {
        const from = start + this.#indentOf(written.slice(start, end));
        sink.reads?.(number, from);
        this.#context.front = written.slice(0, start);
        this.#take(written, number, written.slice(from, end));
      },
      rowMark,
      isInGutter,
    );
    this.#snapshot = new OpenSnapshot(this.#context, sink, maxRows);
    this.#held = new HeldLines(this.#rows, this.#add, (line) => {
      if (!this.#plain(line)) this.#unparsed(line);
    });
  }

  /** Takes the next line, without its line break. */
  line(written: string, number: number): void {
    this.#gutter.line(written, number);
  }

  /** Takes a line without what stood in front of it. */
  #take(written: string, number: number, raw: string): void {
    const plain = plainOf(raw);
    const host = hostPrefix(plain, this.#host);
    const line = { number, written, raw, text: plain.slice(host.length) };
    const name = host.trim() || (fileInFront.exec(this.#context.front)?.[0] ?? this.#host);
    if (name !== this.#host) {
      this.#held.release();
      this.#context.isBoundary = true;
      this.#host = name;
    }
    if (this.#messages.repeats(line.text)) this.#note('detail');
    else if (!this.#isOfRecord(line)) this.#read(this.#messages.read(line));
    this.#above = line.text;
  }

  /** Takes a line that is a part of a record of properties; whether it is one, or may be. */
  #isOfRecord(line: Line): boolean {
    const { raw, text, number } = line;
    const whole = raw.length > longestLine ? raw.slice(0, longestRecord) : text;
    const record = this.#records.line(whole, number, this.#addRecord);
    this.#doubt(this.#records.listFrom);
    if (record === undefined) return false;
    if (record === 'maybe') {
      this.#doubtful.push(line);
      return true;
    }
    this.#held.release();
    for (const _ of this.#doubtful.splice(0)) this.#sink.recognised('row');
    // What was read of a line that was cut are not all of its sockets.
    this.#rowLine(line, raw.length > longestRecord, record);
    return true;
  }

  /** Reads the lines above `before` that were properties of something else than a socket. */
  #doubt(before: number): void {
    for (let next = this.#doubtful[0]; next && next.number < before; next = this.#doubtful[0]) {
      this.#doubtful.shift();
      this.#read(next);
    }
  }

  #read(line: Line): void {
    const context = this.#context;
    const { text, number } = line;
    const reads = rowsIn(text, (part) => this.#rows.read(part, number, this.#snapshot.draft));
    const [read] = reads;
    // What is left of a row of lsof looks like one of a table.
    if (endAndState.test(text) && this.#joins(line, 'lsof')) return;
    if ((read?.isWhole && !torn.test(text)) || reads.length > 1) {
      this.#held.release();
      if (context.section === 'unix') context.section = 'tcp';
      for (const one of reads) if (one) this.#add(one, 0);
      this.#rowLine(line, reads.includes(undefined));
      return;
    }
    const isHead = stateAndQueues.test(text);
    if (!read?.isWhole && !isHead && this.#joins(line)) return;
    if (isAlone(text)) this.#held.opener = number;
    const begins = mayBegin(text);
    // The long report of z/OS has a number of the connection beside the state, ss the queues, and either the ends on lines
    // of their own.
    const isState = begins && (context.heading === 'zos' || isHead);
    if (read === undefined && !isState && this.#plain(line)) return;
    if (read !== undefined || begins) {
      if (read !== undefined || isHead) this.#held.release();
      this.#held.hold(line, read);
      return;
    }
    this.#held.release();
    this.#unparsed(line);
  }

  /** Takes a line that is the last part of a row; whether it is one. */
  #joins(line: Line, format?: string): boolean {
    const rest = this.#held.join(line.text, format);
    if (rest === undefined) return false;
    // A paragraph that was filled has the beginning of the next row there.
    this.#rowLine(line, hasMore(rest));
    return true;
  }

  /** Hands on what is left. */
  end(): void {
    this.#gutter.end();
    this.#doubt(Infinity);
    this.#held.release();
    this.#summaries.end();
    this.#records.end(this.#addRecord);
    this.#snapshot.close();
  }

  readonly #addRecord = (record: Read): void => {
    this.#add(record, 0);
  };

  /** Counts a line that carries rows, or a property of one; lists it where it has more than was read. */
  #rowLine(line: Line, isShort: boolean, kind: LineKind | 'row' = 'row'): void {
    if (isShort) this.#unparsed(line);
    else this.#sink.recognised(kind);
  }

  /** Lists a line that is none that is read, behind those that wait before it. */
  #unparsed(line: Line): void {
    const { text, number } = line;
    if (this.#summaries.isWaiting) {
      this.#summaries.take(text, number, [], () => {
        this.#list(line);
      });
      return;
    }
    this.#summaries.pass(text);
    this.#list(line);
  }

  #list({ number, written }: Line): void {
    this.#sink.unparsed({ line: number, text: written.slice(0, longestLine) });
  }

  /** @param lines how many lines the row takes */
  readonly #add = (read: Read, lines = 1): void => {
    this.#summaries.passRow();
    this.#snapshot.add(read);
    for (let part = 0; part < lines; part++) this.#sink.recognised('row');
  };

  /** Whether the line goes on with the row above; the row is told. */
  #goesOn({ text, number }: Line): boolean {
    // A row without a state may have waited for one.
    if (restOfPort.test(text)) this.#held.release();
    const snapshot = this.#snapshot.draft;
    const row = snapshot?.connections.at(-1);
    if (row === undefined || row.line < number - 4) return false;
    if (snapshot?.format === 'ss')
      return (
        row.line === number - 1 &&
        ![snapshot.connections.length - 1, snapshot.connections.length, this.#lineNumber].includes(Number(text) - 1) &&
        // A terminal breaks what stands behind the ends too.
        (portGoesOn(row, this.#above, text) || /^\S*\)/.test(text)) &&
        readBelow('ss', row, this.#above + text)
      );
    return snapshot?.format === 'netstat-linux'
      ? // The program stands right below the row.
        row.pid === undefined && row.line === number - 1 && readBelow(snapshot.format, row, text)
      : goesOn(snapshot?.format, row, text, this.#context.addressColumns);
  }

  /** Takes a line that is no row; whether it is known what it is. */
  #plain(line: Line): boolean {
    const plain = lineKind(line.text, this.#snapshot.draft !== undefined);
    // A table whose cells stand one to a line has its states so.
    if (plain?.kind === 'detail' && wordOf(line.text.trim())) return false;
    return plain === undefined ? this.#unknown(line) : this.#known(line, plain);
  }

  /** Takes a line that no layout announces: a heading of somebody's own, what goes on from above, a count. */
  #unknown(line: Line): boolean {
    const context = this.#context;
    const { text, number } = line;
    const columns = tableHeading(text);
    if (columns !== undefined) {
      context.table(columns);
      return this.#note('heading');
    }
    if (this.#goesOn(line) || this.#isLineNumber(text)) return this.#note('detail');
    // dshbak and clush -b print the names of machines between two rules.
    if (this.#ruleAt === number - 1 && machines.test(text)) {
      context.isBoundary = true;
      return this.#note('title');
    }
    // A name alone may be a path that was wrapped; a sentence is no socket.
    if (context.section !== 'tcp' && /[\d/@*]/.test(text)) return this.#note(context.section);
    const isCount = this.#counts(line, () => {
      this.#list(line);
    });
    // lsof -p lists every file of a process.
    return isCount || (context.heading === 'lsof' && processAndId.test(text) && !mayBegin(text) && this.#note('other'));
  }

  /** Whether a line is a number alone that follows the last such line: viewers and tables have them beside their lines. */
  #isLineNumber(text: string): boolean {
    if (!/^ *\d{1,6} *$/.test(text)) return false;
    const last = this.#lineNumber;
    this.#lineNumber = Number(text);
    return this.#lineNumber === last + 1;
  }

  #known(line: Line, plain: PlainLine): true {
    const { text, number, raw } = line;
    const { kind, asked } = plain;
    // A property of JSON is a count where it is named as a state, and a log has the time in front of each.
    const mayCount = /^ *".*: *\d+,? *$/.test(text) || (kind === 'time' && asked === undefined);
    if (mayCount && this.#counts(line, () => this.#note(kind))) return true;
    if (kind === 'rule') this.#ruleAt = number;
    this.#summaries.pass(text);
    // A row that might go on in this line does not, and belongs to what is above.
    if (kind !== 'blank') this.#held.release();
    const open = this.#snapshot.draft;
    const row = open?.connections.at(-1);
    if (row && kind === 'detail') readBelow(open?.format, row, text);
    this.#context.note(plain, text, raw, kind === 'heading' ? tableHeading(text) : undefined, open !== undefined);
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
  #counts({ text, number }: Line, denied: () => void): boolean {
    const found = countsIn(text);
    if (found.length === 0) return false;
    this.#held.release();
    this.#summaries.take(text, number, found, (counts) => {
      for (const count of counts) this.#sink.count(count);
      if (counts.length > 0) this.#note('count');
      else denied();
    });
    return true;
  }
}
