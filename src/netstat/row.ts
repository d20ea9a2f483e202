import { FieldWalker, Kind, kindOf } from './fields.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/formats.ts';

/** A field of a pattern, ready for matching. */
export interface Column {
  /** First letter of the format's notation: what it looks like. */
  readonly looks: string;
  /** Second letter: what it means. */
  readonly means: string;
  /** Bits of `Kind` one of which the field needs, 0 where it takes more than that to tell. */
  readonly bits: number;
}

/** A row of a format, ready for matching. */
export interface Pattern {
  readonly format: Format;
  /** Columns before the state, the nearest first. */
  readonly left: readonly Column[];
  /** Columns after the state. */
  readonly right: readonly Column[];
  /** The character that has to stand next to the state: `(`, `:` or none. */
  readonly wrapped: string;
}

const bits: Readonly<Record<string, number>> = {
  d: Kind.number,
  h: Kind.hex,
  a: Kind.colonEndpoint,
  b: Kind.dotEndpoint,
  i: Kind.address,
  o: Kind.port,
  t: Kind.time,
  w: Kind.word,
};

/** What `Kind` does not tell by itself. */
const looks: Readonly<Record<string, RegExp>> = {
  z: /^[^:]+\.\.\w+$/,
  f: /\[(?:\d+|\w+)\]$|:(?:\d+|\*|[a-z]\w*)$/,
  '>': /^\S+:\S+->\S+:\S+$/,
  q: /^(?:[\dA-F]{4}|\d+\/\d+\/\d+)$/,
  s: /^src=/,
  n: /^[A-Za-z_]/,
};

/** Reads the notation of {@link Format.rows}. */
export function compile(format: Format, row: string): Pattern {
  const columns = row.split(' ').map((column) => ({
    looks: column[0] ?? 'w',
    means: column[1] ?? '',
    bits: bits[column[0] ?? ''] ?? 0,
  }));
  const state = columns.findIndex((column) => column.looks === 'X');
  return {
    format,
    left: columns.slice(0, Math.max(0, state)).reverse(),
    right: columns.slice(state + 1),
    wrapped: columns[state]?.means.replace('-', '') ?? '',
  };
}

/** A field of a recognised row. */
export interface RowField {
  readonly column: Column;
  readonly start: number;
  readonly end: number;
}

/** Where a recognised row stands. */
export interface RowSpan {
  readonly fields: readonly RowField[];
  /** Offset of its first field. */
  readonly start: number;
  /** Offset after its last field or its state. */
  readonly end: number;
}

const patterns: readonly Pattern[] = formats.flatMap((format) => format.rows.map((row) => compile(format, row)));

/** Protocol words of TCP rows. */
const tcp = /^(?:tcp(?:v?4|v?6|46|64)?|TCP(?:v?[46])?|toe[46]?)$/;
/** Protocol words that say a row is about something else. */
const other =
  /^(?:udp(?:v?4|v?6|46|l|l6|lite6?)?|UDP(?:v?[46])?|UDPLITE|raw[46]?|RAW|sctp[46]?|SCTP|dccp[46]?|DCCP|icmp(?:v?6|46)?|ICMP(?:v?6)?|unix|u_(?:str|dgr|seq)|[pv]_(?:raw|dgr|str)|nl|ti_\w+|xdp|mptcp|ax25|x25|rose|netrom|ipx|l2cap|rfcomm|igmp|gre|esp|ah|ospf|divert4?|ip)$/;
const protocolWord = /(?<![\w./])[A-Za-z]\w*$/;

/** `1` for a protocol word of TCP, `-1` for one of another protocol, `0` for none. */
export function protocolOf(field: string): number {
  if (tcp.test(field)) return 1;
  if (other.test(field)) return -1;
  // `file:12:tcp`, `+tcp`, `>tcp`: what grep, diff and mail put in front.
  const word = field.length < 100 ? protocolWord.exec(field)?.[0] : undefined;
  if (word === undefined || word === field) return 0;
  return tcp.test(word) ? 1 : other.test(word) ? -1 : 0;
}

/** The fields on one side of a word, read as far as somebody asks. */
class Side {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly kinds: number[] = [];
  readonly breaks: number[] = [];
  count = 0;
  #isOver = false;
  readonly #walker: FieldWalker;
  readonly #isLeft: boolean;

  constructor(text: string, isLeft: boolean) {
    this.#walker = new FieldWalker(text);
    this.#isLeft = isLeft;
  }

  from(start: number, end: number): void {
    this.#walker.from(start, end);
    this.count = 0;
    this.#isOver = false;
  }

  /** Whether there is a field number `index`, 0 being the nearest. */
  has(index: number): boolean {
    while (this.count <= index) {
      const walker = this.#walker;
      if (this.#isOver || !(this.#isLeft ? walker.back() : walker.forward())) {
        this.#isOver = true;
        return false;
      }
      this.starts[this.count] = walker.start;
      this.ends[this.count] = walker.end;
      this.kinds[this.count] = walker.kind;
      this.breaks[this.count] = walker.breaks;
      this.count++;
    }
    return true;
  }

  /** Takes out the first field that a hard line break has cut off the one before it; `false` where there is none. */
  mend(text: string): boolean {
    for (let index = 0; index < this.count; index++) {
      const start = this.starts[index] ?? 0;
      if (start < 2 || text.charCodeAt(start - 1) !== 10 || text.charCodeAt(start - 2) <= 32) continue;
      // On the left the nearest field has the least index, so the one that was cut comes next.
      if (this.#isLeft) this.ends[index + 1] = this.ends[index] ?? start;
      else if (index > 0) this.ends[index - 1] = this.ends[index] ?? start;
      for (const list of [this.starts, this.ends, this.kinds, this.breaks]) list.splice(index, 1);
      this.count--;
      return true;
    }
    return false;
  }
}

/** A row recognised around a state. */
export interface Row {
  readonly pattern: Pattern;
  readonly isTcp: boolean;
}

/** Recognises the row of a listing around a state word. */
export class RowMatcher {
  readonly left: Side;
  readonly right: Side;
  readonly #text: string;
  #last: Pattern | undefined = patterns[0];

  constructor(text: string) {
    this.#text = text;
    this.left = new Side(text, true);
    this.right = new Side(text, false);
  }

  /** The row that has its state at `start`…`end`, or nothing. */
  match(start: number, end: number): Row | undefined {
    // The state may be wrapped in parentheses, or be one half of a pair.
    let from = start;
    let to = end;
    const before = this.#text.charCodeAt(start - 1);
    const after = this.#text.charCodeAt(end);
    let wrapped = '';
    if (before === 40) {
      wrapped = ')';
      from--;
    } else if (before === 58 || after === 58) {
      const pair = halves(this.#text, start, end);
      if (pair !== undefined) {
        wrapped = ':';
        [from, to] = pair;
      }
    }
    this.left.from(from, to);
    this.right.from(from, to);
    const row = this.#search(wrapped);
    if (row !== undefined) return row;
    if (wrapped === ':') {
      this.left.from(start, end);
      this.right.from(start, end);
      return this.#search('');
    }
    // A terminal that is too narrow cuts a field in two.
    if ((this.left.breaks[this.left.count - 1] ?? 0) > 0 && this.left.count > 3 && this.left.mend(this.#text))
      return this.#search(wrapped);
    return undefined;
  }

  /** A row of this format that has no state and begins at one of the first fields after `at`. */
  matchStateless(stateless: readonly Pattern[], at: number): Row | undefined {
    this.left.from(at, at);
    for (let skipped = 0, from = at; skipped < 10; skipped++) {
      this.right.from(from, from);
      if (!this.right.has(0)) return undefined;
      for (const pattern of stateless) {
        const isTcp = this.#try(pattern, '', 0);
        if (isTcp !== 0) return { pattern, isTcp: isTcp > 0 };
      }
      from = this.right.ends[0] ?? from + 1;
    }
    return undefined;
  }

  /** The fields of the row that was matched last; `start`…`end` is its state. */
  span({ left, right }: Pattern, start: number, end: number): RowSpan {
    const fields: RowField[] = [];
    left.forEach((column, index) => {
      fields.push({ column, start: this.left.starts[index] ?? 0, end: this.left.ends[index] ?? 0 });
    });
    right.forEach((column, index) => {
      fields.push({ column, start: this.right.starts[index] ?? 0, end: this.right.ends[index] ?? 0 });
    });
    return {
      fields,
      start: fields.reduce((least, field) => Math.min(least, field.start), start),
      end: fields.reduce((most, field) => Math.max(most, field.end), end),
    };
  }

  #search(wrapped: string): Row | undefined {
    if (this.#last !== undefined) {
      const isTcp = this.#try(this.#last, wrapped, 0);
      if (isTcp !== 0) return { pattern: this.#last, isTcp: isTcp > 0 };
    }
    // A row on one line comes before one that is spread over several: a table whose cells stand one to a line
    // has a break after each.
    for (const mostBreaks of [0, 10]) {
      for (const pattern of patterns) {
        const isTcp = this.#try(pattern, wrapped, mostBreaks);
        if (isTcp === 0) continue;
        this.#last = pattern;
        return { pattern, isTcp: isTcp > 0 };
      }
    }
    return undefined;
  }

  /** `1` where the pattern fits a TCP row, `-1` where it fits a row of another protocol, else `0`. */
  #try(pattern: Pattern, wrapped: string, mostBreaks: number): number {
    if (pattern.wrapped !== wrapped) return 0;
    const text = this.#text;
    let protocol = 0;
    let isSure = false;
    let hasProtocol = false;
    let endpoints = 0;
    for (let half = 0; half < 2; half++) {
      const columns = half === 0 ? pattern.left : pattern.right;
      const side = half === 0 ? this.left : this.right;
      for (let index = 0; index < columns.length; index++) {
        const column = columns[index];
        if (column === undefined || !side.has(index)) return 0;
        const kind = side.kinds[index] ?? 0;
        if (column.bits !== 0) {
          if ((kind & column.bits) === 0) return 0;
          if ((column.bits & (Kind.colonEndpoint | Kind.dotEndpoint)) !== 0) {
            endpoints++;
            if ((kind & Kind.certain) !== 0) isSure = true;
          }
          continue;
        }
        const field = text.slice(side.starts[index], side.ends[index]);
        if (column.looks === 'p') {
          protocol = protocolOf(field);
          hasProtocol = true;
          if (protocol === 0 || pattern.format.protocol?.test(field) === false) return 0;
        } else if (looks[column.looks]?.test(field) !== true) return 0;
        else if (/[zf>]/.test(column.looks)) {
          endpoints++;
          isSure = true;
        }
      }
      if (columns[0]?.looks === 'w' && (side.breaks[0] ?? 0) > 0) return 0;
      const breaks = columns.length > 0 ? (side.breaks[columns.length - 1] ?? 0) : 0;
      if (breaks > (hasProtocol || endpoints > 1 ? mostBreaks : 0)) return 0;
    }
    // Two names with something like a port are no pair of addresses, unless the row says what it is.
    if (endpoints > 0 && !isSure && pattern.left.length + pattern.right.length < 4) return 0;
    return hasProtocol ? protocol : 1;
  }
}

/** The whole of `A:B` when the word at `start`…`end` is one half of it. */
function halves(text: string, start: number, end: number): [number, number] | undefined {
  const isWord = (code: number): boolean => code === 95 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  let from = start;
  let to = end;
  if (text.charCodeAt(start - 1) === 58) {
    from -= 2;
    while (start - from < 24 && isWord(text.charCodeAt(from))) from--;
    from++;
    if (from >= start - 1) return undefined;
  } else {
    to++;
    while (to - end < 24 && isWord(text.charCodeAt(to))) to++;
    if (to === end + 1) return undefined;
  }
  return /^[A-Z]\w+:[A-Z]\w+$/.test(text.slice(from, to)) ? [from, to] : undefined;
}

/** Whether a field is an endpoint, by itself. */
export function isEndpoint(text: string, start: number, end: number): boolean {
  return (kindOf(text, start, end) & Kind.certain) !== 0;
}
