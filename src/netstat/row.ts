import type { Format } from './formats/format.ts';
import { formats } from './formats/formats.ts';

// Every quantifier below is bounded and no two neighbours can match the same character, so a pattern looks at a few
// hundred characters around a word at most, once.
// Markdown puts a backslash before a star; who asks for help puts `<port>` for a port, `<host>` for an address.
const port = String.raw`(?:\d{1,5}|\\?\*|[a-zA-Z][\w+-]{0,31}|<\w[\w-]{0,31}>)`;
const zone = String.raw`(?:%[\w.-]{1,24})?`;
const ipv4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}${zone}`;
const ipv6 = String.raw`[\da-fA-F:.]{0,48}:[\da-fA-F.]{0,16}${zone}`;
const notClock = String.raw`(?!\d\d?:\d\d:\d\d(?![\d:]))`;
const hasLetter = String.raw`(?=[\d.<-]{0,40}[a-zA-Z_])`;
const colonEndpoint = String.raw`${notClock}(?:\*|${ipv4}|\[[\w:.*%-]{1,72}\]${zone}|${ipv6}):${port}`;
const dotEndpoint = String.raw`${notClock}(?:\*|${ipv4}|${ipv6})\.${port}`;
const word = String.raw`[^\s|,";\u2500-\u257f]{1,128}`;

/** What the first letter of {@link Format.rows} stands for. */
const looks: Readonly<Record<string, string>> = {
  d: String.raw`\d{1,20}`,
  h: String.raw`(?:0x)?[\da-fA-F]{6,16}`,
  a: String.raw`(?:${colonEndpoint}|${hasLetter}(?:[\w.-][\w./-]{0,127}|<\w[\w.-]{0,31}>):${port})`,
  b: String.raw`(?:${dotEndpoint}|${hasLetter}[\w-]{1,64}(?:\.[\w-]{0,64}){0,9}\.${port})`,
  A: colonEndpoint,
  B: dotEndpoint,
  z: String.raw`[\w.*:]{1,64}\.\.${port}`,
  f: String.raw`(?:${colonEndpoint}|[\da-fA-F:.]{2,48}${zone}\[\w{1,31}\])`,
  g: String.raw`[^\s|,";\u2500-\u257f]{1,100}[:.]${port}(?:<?->|→)[^\s|,";\u2500-\u257f]{1,100}[:.]${port}`,
  i: String.raw`${notClock}(?:\*|${ipv4}|[\da-fA-F]{0,4}:[\da-fA-F:.]{1,48}${zone})`,
  o: String.raw`(?:\d{1,5}|\*)`,
  q: String.raw`(?:[\dA-F]{4}|\d{1,9}\/\d{1,9}\/\d{1,9})`,
  t: String.raw`\d{1,6}:\d\d`,
  s: String.raw`src=${word}`,
  n: String.raw`[a-zA-Z_][^\s|,";\u2500-\u257f]{0,99}`,
  w: word,
  c: String.raw`(?:[A-Z][A-Z_\d-]{1,31}|\d{1,3})`,
  e: String.raw`(?:<?[-=]{1,3}>|→)`,
  r: String.raw`[A-Z]?>`,
  k: String.raw`[\w.:*]{1,64}\((?:\d{1,5}|\*)\)`,
  v: port,
};

const tcp: Readonly<Record<string, string>> = {
  p: 'tcp(?:v?[46]|46|64|\\(4/6\\))?|TCP(?:v?[46])?|toe[46]?',
  P: 'TCP(?:v?[46])?',
};
const other: Readonly<Record<string, string>> = {
  p: 'udp(?:v?[46]|46|l6?|lite6?)?|UDP(?:v?[46]|LITE)?|raw[46]?|RAW|sctp[46]?|SCTP|dccp[46]?|DCCP|icmp(?:v?6|46)?|ICMP(?:v?6)?|unix|u_(?:str|dgr|seq)|[pv]_(?:raw|dgr|str)|nl|ti_..|xdp|mptcp|ax25|x25|rose|netrom|ipx|l2cap|rfcomm|igmp|gre|esp|ah|ospf|divert4?|ip',
  P: 'UDP(?:v?[46])?',
};

/** Whether a protocol word is one of TCP. */
export function isTcpWord(field: string): boolean {
  return /^(?:tcp|toe)/i.test(field);
}

/** A protocol word that is none of TCP, right before a state or at the beginning of its line. */
const otherBefore = new RegExp(`(?<=(?<![\\w./])(?:${other['p'] ?? ''})[ \\t\\xa0|]{1,40})`, 'y');
const otherLine = new RegExp(`^[\\s>|"'\u2500-\u257f]{0,40}(?:${other['p'] ?? ''})[\\s|]`);

/** An endpoint that is surely one, alone in its field. */
export const endpointAlone = new RegExp(`^(?:${colonEndpoint}|${dotEndpoint})$`);

/** Blanks within a line, and what parts the cells of a table, of CSV and of JSON. */
const separators = ' \\t\\r\\xa0\\u2000-\\u200a\\u202f\\u205f\\u3000|,";\\u2500-\\u257f';
const gap = `[${separators}]{1,400}`;
// A row that was cut in two in a quoted mail has the mark of the quotation in front of its second half.
const looseGap = `[\\n>${separators}]{1,400}`;

// What the field next to a state is, so that most patterns need not be tried.
const number = 1;
const endpoint = 2;
const name = 4;
const anything = number | endpoint | name;

/** What may stand before a protocol word: no part of a name or path, but a line break that was written out. */
const beginning = String.raw`(?:(?<![\w./])|(?<=\\[nrt]))`;

/** What a column may be, by the first letter of its notation. */
const neighbours: Readonly<Record<string, number>> = {
  d: number,
  o: number | endpoint,
  h: number | name,
  t: endpoint,
  a: endpoint,
  b: endpoint,
  A: endpoint,
  B: endpoint,
  z: endpoint,
  f: endpoint,
  g: endpoint,
  i: endpoint,
  s: endpoint,
};

const numberBefore = new RegExp(`(?<=(?<![^\\s|,";\\u2500-\\u257f])\\d{1,20}${looseGap})`, 'y');
const endpointBefore = new RegExp(`(?<=[:.*][^\\s|,";\\u2500-\\u257f]{0,64}${looseGap})`, 'y');
const numberAfter = new RegExp(`[*)]?${looseGap}\\d{1,20}(?![^\\s|,";\\u2500-\\u257f])`, 'y');
const endpointAfter = new RegExp(`[*)]?${looseGap}[^\\s|,";\\u2500-\\u257f]{0,64}?[:.*]`, 'y');

function classify(text: string, at: number, isNumber: RegExp, isEndpoint: RegExp): number {
  isNumber.lastIndex = at;
  if (isNumber.test(text)) return number;
  isEndpoint.lastIndex = at;
  return isEndpoint.test(text) ? endpoint : name;
}

/** What may follow the last field. */
const rowEnd = '(?![^\\s|,";\\u2500-\\u257f)`<])';
/** A word that may be a state, as far as what may stand next to it. */
const stateWord = '([^\\s|,";():*`<\\u2500-\\u257f]{1,40})(?![^\\s|,";():*`<\\u2500-\\u257f])';

/** A pattern in one of its forms. */
interface Expressions {
  /** Looks back from the state. */
  readonly left: RegExp | undefined;
  /** Looks on from it. */
  readonly right: RegExp | undefined;
}

function isAt(expression: RegExp | undefined, text: string, at: number): boolean {
  if (expression === undefined) return true;
  expression.lastIndex = at;
  return expression.test(text);
}

/** What stands in the columns of a row. */
export interface RowFields {
  /** The value of {@link Pattern.columns} `[i]` is `values[i + 1]`, as in the match of an expression. */
  readonly values: readonly (string | undefined)[];
  /** Offset after the row's last field or its state. */
  readonly end: number;
}

/** A row of a format, ready for matching. */
export class Pattern {
  readonly format: Format;
  /** What stands around the state: parentheses, the colon of a pair, or nothing. */
  readonly wrapped: string;
  readonly hasProtocol: boolean;
  /** Whether the row holds an address and port or two, and so may be spread over lines. */
  readonly mayWrap: boolean;
  /** Whether the state is the first column. */
  readonly opensWithState: boolean;
  /** Whether the row tells of a change, from one state to another. */
  readonly hasTwoStates: boolean;
  /** Whether the row has one endpoint alone. */
  readonly isOneEnded: boolean;
  /** The evidence, in words. */
  readonly why: string;
  /** What may stand before and after the state: bits. */
  readonly before: number;
  readonly after: number;
  /** The columns that are read, in the notation of {@link Format.rows}; `X` stands for the state. */
  readonly columns: readonly string[];
  readonly #left: readonly string[];
  readonly #right: readonly string[];
  #whole: RegExp | undefined;
  readonly #forms: (Expressions | undefined)[] = [];
  #lax: Expressions | undefined;

  constructor(format: Format, row: string) {
    const columns = row.split(' ');
    const state = columns.findIndex((column) => column.startsWith('X'));
    this.format = format;
    this.why = `row of ${format.name}`;
    this.wrapped = columns[state]?.slice(1) ?? '';
    this.hasProtocol = /[pP]p/.test(row);
    this.mayWrap = /[abzAB]f|if/.test(row);
    this.opensWithState = state === 0;
    this.columns = columns
      .filter((column) => !column.endsWith('-'))
      .map((column) => (column.startsWith('X') ? 'X' : column));
    this.hasTwoStates = columns.includes('c-');
    this.isOneEnded = !/.f|g/.test(row);
    this.#left = columns.slice(0, Math.max(0, state));
    this.#right = columns.slice(state + 1);
    this.before = neighbours[this.#left.at(-1)?.[0] ?? ''] ?? anything;
    this.after = neighbours[this.#right[0]?.[0] ?? ''] ?? anything;
  }

  /**
   * Reads the row around the state at `start`…`end`.
   *
   * @param isTcp whether the protocol word is to be one of TCP, or one of something else
   * @param isLoose whether line breaks may lie between the fields and inside an address
   */
  fits(text: string, start: number, end: number, isTcp: boolean, isLoose: boolean): boolean {
    const { left, right } = this.#form(isTcp, isLoose);
    return isAt(left, text, start) && isAt(right, text, end);
  }

  /** Whether a row next to one that fits has its layout: the same columns, looked at less closely. */
  resembles(text: string, start: number, end: number): boolean {
    const { left, right } = (this.#lax ??= this.#compile(lax, laxGap));
    return isAt(left, text, start) && isAt(right, text, end);
  }

  /** The fields of a row that {@link fits}. */
  read(text: string, start: number, end: number, isTcp: boolean, isLoose: boolean): RowFields {
    const { left, right } = this.#form(isTcp, isLoose);
    if (left !== undefined) left.lastIndex = start;
    if (right !== undefined) right.lastIndex = end;
    const before = left?.exec(text) ?? [''];
    const after = right?.exec(text) ?? [''];
    return {
      values: [...before, text.slice(start, end), ...after.slice(1)],
      end: right === undefined ? end : right.lastIndex,
    };
  }

  /** Whether {@link readLine} may be asked: the state is one word, and the row shows where it begins. */
  get readsLines(): boolean {
    return this.wrapped !== ':' && (this.hasProtocol || this.wrapped === '');
  }

  /**
   * Reads a line that is a row of TCP, without a look for its state first; nothing where it may be something else.
   *
   * Meant for the line below a row of this layout: layouts that resemble each other are not told apart.
   */
  readLine(text: string): RowFields | undefined {
    const expression = (this.#whole ??= this.#compileWhole());
    expression.lastIndex = 0;
    const values = expression.exec(text);
    return values === null ? undefined : { values, end: expression.lastIndex };
  }

  #compileWhole(): RegExp {
    const column = (one: string) => strict(one, true, false);
    const left = [this.hasProtocol ? '' : '^\\s*', ...this.#left.map((one) => column(one) + gap)].join('');
    const right = this.#right.map((one) => gap + column(one)).join('');
    const end = this.wrapped === ')' ? '(?=\\))' : `(?!\\*?:)${right === '' ? '' : `[*)]?${right}${rowEnd}`}`;
    return new RegExp(`${left}${this.wrapped === ')' ? '\\(' : ''}${stateWord}${end}`, 'g');
  }

  #form(isTcp: boolean, isLoose: boolean): Expressions {
    const index = (isTcp ? 1 : 0) + (isLoose ? 2 : 0);
    return (this.#forms[index] ??= this.#compile((column) => strict(column, isTcp, isLoose), isLoose ? looseGap : gap));
  }

  #compile(column: (column: string) => string, between = gap): Expressions {
    const left = this.#left.map(column).join(between);
    const right = this.#right.map(column).join(between);
    return {
      left: left === '' ? undefined : new RegExp(`(?<=${edgeOf(this.#left[0])}${left}${between})`, 'y'),
      right: right === '' ? undefined : new RegExp(`[*)]?${between}${right}${rowEnd}`, 'y'),
    };
  }

  /** An expression for the row of a format that prints no state; something may stand in front of it. */
  stateless(isTcp: boolean): RegExp {
    return new RegExp(
      `${edgeOf(this.#right[0])}${this.#right.map((column) => strict(column, isTcp, false)).join(gap)}(?![^\\s|,";\\u2500-\\u257f])`,
    );
  }
}

/** An address that goes on in the next line: digits and colons, or a name with dots. */
const brokenEndpoint = String.raw`(?=[^\s.:]{0,40}[.:])(?:[\da-fA-F:.[%\]]{1,64}|\w[\w-]{0,63}\.[\w.-]{0,64})\n(?![A-Z]{3})(?:(?=[\w.\]%-]{0,64}[\d:*])|(?<=:\n))[\w:.\]%*-]{1,64}`;

/** A field as a row of its format has it. */
function strict(column: string, isTcp: boolean, isLoose: boolean): string {
  const letter = column[0] ?? 'w';
  const protocol = (isTcp ? tcp : other)[letter];
  let source = protocol === undefined ? (looks[letter] ?? word) : `${beginning}(?:${protocol})`;
  if (isLoose && /[abAB]/.test(letter)) source = `(?:${source}|${brokenEndpoint})`;
  return column.endsWith('-') ? `(?:${source})` : `(${source})`;
}

/**
 * A field where the row above has shown the layout. No two neighbours can match the same character, so nothing is
 * tried twice, and without bounds it is faster.
 */
function lax(column: string): string {
  const letter = column[0] ?? 'w';
  if (/[aA]/.test(letter)) return '[^\\s|,";\\u2500-\\u257f]+:[^\\s|,";\\u2500-\\u257f:]+';
  if (/[bB]/.test(letter)) return '[^\\s|,";\\u2500-\\u257f]+\\.[^\\s|,";\\u2500-\\u257f.]+';
  if (letter === 'i') return '[^\\s|,";\\u2500-\\u257f]*[.:*][^\\s|,";\\u2500-\\u257f]*';
  if (/[do]/.test(letter)) return '[\\d*]+';
  if (letter === 'g') return '[^\\s|,";\\u2500-\\u257f]+->[^\\s|,";\\u2500-\\u257f]+';
  const protocol = tcp[letter];
  return protocol === undefined ? (looks[letter] ?? word) : `${beginning}(?:${protocol})`;
}

const laxGap = `[${separators}]+`;

/** The first field may have something in front of it only when it is a protocol word: `file:12:tcp`. */
function edgeOf(column = ''): string {
  return /^[pP]/.test(column) ? '' : '(?<![^\\s|,";\\u2500-\\u257f])';
}

/** A row recognised around a state. */
export interface Row {
  readonly pattern: Pattern;
  readonly isTcp: boolean;
  readonly isLoose: boolean;
  /** Where the state, with the other half of its pair, begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Every row of every format that has a state. */
const patterns: readonly Pattern[] = formats.flatMap((format) => format.rows.map((row) => new Pattern(format, row)));

const withProtocol = patterns.filter(({ hasProtocol }) => hasProtocol);

/** A row that names its protocol is believed before one that does not. */
const attempts: readonly (readonly [readonly Pattern[], boolean])[] = [
  [withProtocol, true],
  [withProtocol, false],
  [patterns.filter(({ hasProtocol }) => !hasProtocol), true],
];

const touches = new Uint8Array(0x10000);
for (const unit of '\0\t\n\r |,";():*[]`<\'\xa0\u202f\u205f\u3000') touches[unit.charCodeAt(0)] = 1;
touches.fill(1, 0x2000, 0x200b).fill(1, 0x2500, 0x2580);

/** What diff and grep leave in front of a row that begins with its state. */
const linePrefix = /(?:^|\n)(?:[-+]|[^\s:]{0,40}?\d{1,9}-)$/;
/** What may follow a state and is no blank: a line break that was written out, marks of `cat -A`, the end of a sentence. */
const lineEnding = /^(?:\\[nrt]|\^M|\$(?:\n|$)|…|\.{1,3}(?:\s|$))/;
/** Characters that one row takes at most. */
const oneRow = 400;

/** How far the next row of a listing may be, for its neighbour's word to count. */
const near = 600;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Recognises the rows of listings, one state word at a time. */
export class RowMatcher {
  readonly #text: string;
  #last: Pattern | undefined;
  /** A row of the layout of the one above: one object for all of them. */
  #below: Mutable<Row> | undefined;
  #end = 0;
  /** Where the state of the last row ends. */
  #stateEnd = 0;
  /** The first line break after that. */
  #lineEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The row that has its state at `start`…`end`, or nothing; it holds until the next is asked for. */
  match(start: number, end: number): Row | undefined {
    const text = this.#text;
    const before = start === 0 ? 0 : text.charCodeAt(start - 1);
    const after = end === text.length ? 0 : text.charCodeAt(end);
    // What touches a state in a row: a separator, a parenthesis, the colon of a pair, the star of FreeBSD.
    if (touches[before] === 0 && !linePrefix.test(text.slice(Math.max(0, start - 48), start))) return undefined;
    if (touches[after] === 0 && !lineEnding.test(text.slice(end, end + 8))) return undefined;
    if (before === 40) return this.#single(this.#search(start - 1, end, ')'));
    if (before === 91 && after === 93) return this.#single(this.#search(start - 1, end + 1, ''));
    if (before === 58 || after === 58) {
      const pair = halves(text, start, end);
      const row = pair === undefined ? undefined : this.#search(pair[0], pair[1], ':');
      if (row !== undefined) return row;
      // `BOUND:445` is a host and its port.
      if (after === 58 && /\S/.test(text.charAt(end + 1))) return undefined;
    }
    return this.#single(this.#search(start, end, ''));
  }

  /** A row has one state: what stands in a later column of it is none. */
  #single(row: Row | undefined): Row | undefined {
    if (row === undefined || row.pattern.hasTwoStates) return row;
    const text = this.#text;
    const { pattern, start, end, isTcp, isLoose } = row;
    const from = this.#stateEnd;
    if (this.#lineEnd < from) {
      const lineEnd = text.indexOf('\n', from);
      this.#lineEnd = lineEnd === -1 ? Infinity : lineEnd;
    }
    if (start - from < oneRow && from > 0 && (isLoose || this.#lineEnd > start)) {
      const rest = text.slice(from, end + oneRow);
      const at = start - from;
      if (!pattern.fits(rest, at, end - from, isTcp, isLoose) && !pattern.resembles(rest, at, end - from))
        return undefined;
    }
    this.#stateEnd = end;
    return row;
  }

  /** Whether the line of a row that names no protocol begins with one that is not TCP, or names it before the state. */
  #isOther(start: number): boolean {
    if (isAt(otherBefore, this.#text, start)) return true;
    const head = this.#text.slice(Math.max(0, start - oneRow), start);
    return otherLine.test(head.slice(head.lastIndexOf('\n') + 1));
  }

  #search(start: number, end: number, wrapped: string): Row | undefined {
    const text = this.#text;
    const last = this.#last;
    if (last?.wrapped === wrapped && start - this.#end < near && last.resembles(text, start, end)) {
      this.#end = end;
      const row = (this.#below ??= { pattern: last, isTcp: true, isLoose: false, start, end });
      row.pattern = last;
      // A protocol word stands on the same line.
      row.isTcp = !last.opensWithState || text.charCodeAt(start - 1) === 10 || !isAt(otherBefore, text, start);
      row.start = start;
      row.end = end;
      return row;
    }
    const left = classify(text, start, numberBefore, endpointBefore);
    const right = classify(text, end, numberAfter, endpointAfter);
    // In prose there is a word on either side; some rows have the name of a service there and end with the state.
    const isAmongWords =
      (left & right & name) !== 0 && wrapped === '' && !/\d/.test(text.slice(Math.max(0, start - 12), start));
    if (isAmongWords && !/^[ \t\r]{0,40}(?:\n|$)/.test(text.slice(end, end + 42))) return undefined;
    // A row on one line comes before one that is spread over several: a terminal that is too narrow breaks rows,
    // and a table whose cells stand one to a line has a break after each.
    for (const isLoose of isAmongWords ? [false] : [false, true]) {
      for (const [candidates, isTcp] of attempts) {
        for (const pattern of candidates) {
          // The nearest field may be the end of an address that was cut in two.
          if ((pattern.before & (isLoose ? left | endpoint : left)) === 0 || (pattern.after & right) === 0) continue;
          if (pattern.wrapped !== wrapped || (isLoose && !pattern.mayWrap)) continue;
          if (!pattern.fits(text, start, end, isTcp, isLoose)) continue;
          if (!pattern.hasProtocol && this.#isOther(start)) return { pattern, isTcp: false, isLoose, start, end };
          if (isTcp && !isLoose) {
            this.#last = pattern;
            this.#end = end;
          }
          return { pattern, isTcp, isLoose, start, end };
        }
      }
    }
    return undefined;
  }
}

/** The whole of `A:B` when the word at `start`…`end` is one half of it. */
function halves(text: string, start: number, end: number): [number, number] | undefined {
  const from = /[A-Z][A-Z_0-9]{2,12}:$/.exec(text.slice(Math.max(0, start - 16), start))?.[0].length;
  if (from !== undefined) return [start - from, end];
  const to = /^:[A-Z][A-Z_0-9]{2,12}/.exec(text.slice(end, end + 16))?.[0].length;
  return to === undefined ? undefined : [start, end + to];
}
