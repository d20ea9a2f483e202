import { lineAround } from './evidence/surroundings.ts';
import {
  endpointAfter,
  endpointBefore,
  numberAfter,
  numberBefore,
  otherBefore,
  otherLine,
} from './expressions/row-ends.ts';
import { formats } from './formats/formats.ts';
import { endpoint, isAt, name, number, Pattern } from './pattern.ts';
import { textBefore } from './text-before.ts';

function classify(text: string, at: number, isNumber: RegExp, isEndpoint: RegExp): number {
  return isAt(isNumber, text, at) ? number : isAt(isEndpoint, text, at) ? endpoint : name;
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
for (const unit of '\0\t\n\r |,";():*[]`<\'\xa0\u202f\u205f\u3000。、，」』') touches[unit.charCodeAt(0)] = 1;
touches.fill(1, 0x2000, 0x200b).fill(1, 0x2500, 0x2580);

/**
 * What may follow a state and is no blank: a line break that was written out, marks of `cat -A`, a blank as mails have
 * it (quoted-printable), the end of a sentence, the mark of `less -S` for a line that goes on.
 */
const lineEnding = /^(?:\\[nrt]|\^M|…|(?:=20|[.>!$=]{1,3})(?:\s|$))/;
/**
 * What a person puts around a state to point at it: stars, backticks, brackets, tags, arrows; in front of it also what diff
 * and grep leave there.
 */
const pointing =
  /((?<!.)[^\s:]{0,40}\d-|(?<![^\s|(])(?:[*`<>[=+-]{1,3}|(?:<-|=>|—) |<\w+>)|)\0((?:[*`<\]]{1,3}(?![\w/])|<\/\w+>)?)/;
const blankBefore = /\n[ \t]*\n[ \t]*$/;
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
  #row: Mutable<Row> | undefined;
  #end = 0;
  /** Where the state of the last row ends. */
  #stateEnd = 0;
  /** Where that row ends, where its state is the first column. */
  #rowEnd = 0;
  /** The first line break after that. */
  #lineEnd = -1;
  /** The layout of the row on the line that ends at {@link #lineEnd}, where the next line may be read by it alone. */
  #open: Pattern | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Says that a row was accepted, and that lines below it which {@link follows} finds need no other look. */
  opens({ pattern, isLoose, end }: Row): boolean {
    const isOpen = !isLoose && pattern.wrapped !== ':' && !pattern.hasTwoStates && pattern === this.#last;
    this.#open = isOpen ? pattern : undefined;
    this.#lineEnd = this.#endOfLine(end);
    return isOpen;
  }

  /**
   * Whether the word at `start`…`end` is the state of a row on the line right below the last one, in its layout. A
   * shorter way to what {@link match} would find: most lines of a listing are such.
   */
  follows(start: number, end: number): boolean {
    const pattern = this.#open;
    if (pattern === undefined || start <= this.#lineEnd) return false;
    const text = this.#text;
    const lineStart = this.#lineEnd + 1;
    const lineEnd = this.#endOfLine(lineStart);
    const isWrapped = pattern.wrapped === ')';
    const before = text.charCodeAt(start - 1);
    const after = text.charCodeAt(end);
    const isNext =
      end <= lineEnd &&
      (before === 40) === isWrapped &&
      before !== 58 &&
      after !== 58 &&
      touches[before] === 1 &&
      (touches[after] === 1 || end === text.length) &&
      // A protocol word may stand before a state that opens its row.
      (!pattern.opensWithState || start === lineStart) &&
      pattern.resembles(text, isWrapped ? start - 1 : start, end);
    if (isNext) {
      this.#end = this.#stateEnd = end;
      this.#lineEnd = lineEnd;
      if (pattern.opensWithState) this.#rowEnd = lineEnd;
    } else this.#open = undefined;
    return isNext;
  }

  #endOfLine(from: number): number {
    const lineEnd = this.#text.indexOf('\n', from);
    return lineEnd === -1 ? this.#text.length : lineEnd;
  }

  /** The row that has its state at `from`…`to`, or nothing; it holds until the next is asked for. */
  match(from: number, to: number): Row | undefined {
    const text = this.#text;
    const [, head = '', tail = ''] = pointing.exec(lineAround(text, from, to, 48)) ?? [];
    const start = from - head.length;
    const end = to + tail.length;
    if (start > this.#lineEnd) this.#open = undefined;
    // Not a number at either end of the text, which is no place in the table either.
    const before = text.charCodeAt(start - 1);
    const after = text.charCodeAt(end);
    // What touches a state in a row: a separator, a parenthesis, the colon of a pair, the star of FreeBSD.
    if (touches[before] === 0 || (touches[after] === 0 && !lineEnding.test(text.slice(end, end + 8)))) return undefined;
    if (before === 40) return this.#single(this.#search(start - 1, end, ')'));
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
    // The addresses of a row that opens with its state are none of the next one.
    const from = isLoose ? Math.max(this.#stateEnd, this.#rowEnd) : this.#stateEnd;
    if (this.#lineEnd < from) {
      this.#lineEnd = this.#endOfLine(from);
    }
    if (start - from < oneRow && from > 0 && (isLoose || this.#lineEnd > start)) {
      const rest = text.slice(from, end + oneRow);
      const at = start - from;
      if (!pattern.fits(rest, at, end - from, isTcp, isLoose) && !pattern.resembles(rest, at, end - from))
        return undefined;
    }
    this.#stateEnd = end;
    if (pattern.opensWithState && !isLoose) this.#rowEnd = this.#endOfLine(end);
    return row;
  }

  /** Whether the line of a row that names no protocol begins with one that is not TCP, or names it before the state. */
  #isOther(start: number): boolean {
    if (isAt(otherBefore, this.#text, start)) return true;
    const head = textBefore(this.#text, start, oneRow);
    return otherLine.test(head.slice(head.lastIndexOf('\n') + 1));
  }

  #search(start: number, end: number, wrapped: string): Row | undefined {
    return this.#below(start, end, wrapped) ?? this.#fitting(start, end, wrapped);
  }

  /** The row in the layout of the one above. */
  #below(start: number, end: number, wrapped: string): Row | undefined {
    const text = this.#text;
    const last = this.#last;
    if (last?.wrapped !== wrapped || start - this.#end >= near) return undefined;
    // A layout without a protocol word ends with a blank line: what comes then may be anything.
    if (!last.hasProtocol && text.slice(this.#end, start).includes('\n\n')) return undefined;
    if (!last.resembles(text, start, end)) return undefined;
    this.#end = end;
    const row = (this.#row ??= { pattern: last, isTcp: true, isLoose: false, start, end });
    row.pattern = last;
    // A protocol word stands on the same line.
    row.isTcp = !last.opensWithState || text.charCodeAt(start - 1) === 10 || !isAt(otherBefore, text, start);
    row.start = start;
    row.end = end;
    return row;
  }

  /** The row in the first layout that fits. */
  #fitting(start: number, end: number, wrapped: string): Row | undefined {
    const text = this.#text;
    const left = classify(text, start, numberBefore, endpointBefore);
    const right = classify(text, end, numberAfter, endpointAfter);
    // In prose there is a word on either side; some rows have the name of a service there, or an address that was made
    // unknown, `<redacted>`, and end with the state or a program.
    const isAmongWords = (left & right & name) !== 0 && wrapped === '' && !/\d|\] $/.test(textBefore(text, start, 12));
    if (isAmongWords && !/^[ \t]*(?:\d+\/\D|\n|$)/.test(text.slice(end, end + 42))) return undefined;
    // A row on one line comes before one that is spread over several: a terminal that is too narrow breaks rows,
    // and a table whose cells stand one to a line has a break after each.
    let isParted: boolean | undefined;
    const before = textBefore(text, start, 80);
    // What stands behind other words begins no row that goes on in the line below.
    const begun = /\w[^\n]*$/.test(before) ? text.slice(0, this.#endOfLine(end)) : text;
    for (const isLoose of isAmongWords ? [false] : [false, true]) {
      for (const [candidates, isTcp] of attempts) {
        for (const pattern of candidates) {
          // The nearest field may be the end of an address that was cut in two.
          if ((pattern.leadingKind & (isLoose ? left | endpoint : left)) === 0 || (pattern.trailingKind & right) === 0)
            continue;
          if (pattern.wrapped !== wrapped || (isLoose ? !pattern.mayWrap : pattern.isCut)) continue;
          // A row may be broken, but no blank line lies in it.
          if (isLoose && !pattern.opensWithState && (isParted ??= blankBefore.test(before))) continue;
          if (!pattern.fits(pattern.opensWithState ? begun : text, start, end, isTcp, isLoose)) continue;
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
  const from = /[A-Z][A-Z_0-9]{2,12}:$/.exec(textBefore(text, start, 16))?.[0].length;
  if (from !== undefined) return [start - from, end];
  const to = /^:[A-Z][A-Z_0-9]{2,12}/.exec(text.slice(end, end + 16))?.[0].length;
  return to === undefined ? undefined : [start, end + to];
}
