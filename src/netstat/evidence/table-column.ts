import type { Pattern } from '../pattern.ts';
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { isCapitals, isSeldomOther, ownSpelling, type Word } from '../words.ts';
import { headingOf, isBelow, isOtherTitle, only, otherHeading, powershell, type Heading } from './heading.ts';
import { stateHeading } from '../expressions/state-heading.ts';
import { isOtherTalk } from './other-talk.ts';
import { lineAround } from './surroundings.ts';

/** How far above a row its heading may stand, unless rows in between have shown that the table goes on. */
const reach = 2000;

/** A prompt with a command: what stands below it is another output. */
const prompt = /^[\w[(][^\s|]*(?: [~/]\S*)?(?<!-)(?:[#>$] |#)[a-z]/;

/** The beginning of a line that has no cells, and is not empty. */
const noRow = /\n(?!.*[\t|])(?=.*\S)/;

/** Tables with a heading that says which column holds states. */
export class TableColumns {
  readonly #text: string;
  #at = 0;
  #heading: Heading | undefined;
  /** A heading that had the state, above one that goes on with parts of its cells. */
  #upper: Heading | undefined;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a candidate fills a cell of a column headed `State` in a table of sockets. */
  holds({ word, token, start, end }: Candidate): boolean {
    const left = this.#text.slice(this.#lineStart(start) ?? start, start);
    const right = this.#text.slice(end, end + 80);
    const row = lineAround(this.#text, start, end, reach);
    const heading = this.#above(start);
    // A table of cells has ended where a line has none.
    if (heading === undefined || !heading.hasState || heading.talk === 0 || !row.includes(heading.mark ?? ''))
      return false;
    // Solaris alone calls a state so.
    if (word.spelling === 'IDLE' && !/swind|tcp/i.test(heading.line)) return false;
    // PowerShell writes `TimeWait`, and lines of a log may stand below its table, which blank lines do not end.
    if (heading.mark === undefined && isCapitals(token) && powershell.test(heading.line)) return false;
    // A table of several protocols says in the row which one it is.
    if (isOtherTalk(row) || ((heading.talk === 1 ? /proto|netid/i : /netid/i).test(heading.line) && !/tcp/i.test(row)))
      return false;
    // What has two ends, and neither addresses nor ports, is a branch, a volume, a tunnel.
    if (!only.test(heading.line) && !/addr|:[\w*]|(?:\d\.\d*){4}/i.test(heading.line + row)) return false;
    if (!isBelow(heading, left, end - start, right)) return false;
    this.#end = end;
    if (word.weight > 0) return true;
    // Cells of a page do not say where their table ends.
    const isTable = heading.mark === '|' || /[\d*]/.test(row);
    return isTable && (heading.talk === 2 || /^listen/i.test(word.spelling));
  }

  /**
   * Whether the heading of a table says that a column is no state: `verdict`, `Life cycle`, `Result`. It has a say in
   * layouts that anybody may have made, not in those that one tool prints.
   */
  denies(pattern: Pattern, { word, start, end }: Candidate): boolean {
    const text = this.#text;
    const left = text.slice(this.#lineStart(start) ?? start, start);
    const isProse = word.weight === 0 && !isCapitals(text.slice(start, end));
    // `connection closed`, `is listening`
    if (isProse && /(?<![\w:.-])(?!tcp)[a-z]{2,} $/.test(left)) return true;
    // PowerShell begins its states with a capital.
    const isAnybodys =
      pattern.format.isAnybodys === true ||
      pattern.leading[0] === 'gl' ||
      (pattern.format.name === 'powershell' && /^[a-z]/.test(word.spelling));
    if (!isAnybodys || word.weight === 2) return false;
    if (isOfManyThings(pattern, word)) return true;
    const before = textBefore(text, start, 400);
    const row = lineAround(text, start, end, reach);
    const heading = this.#above(start);
    // A heading that names both ends and the state leaves little to ask.
    const isTold =
      heading?.hasState === true && heading.talk === 2 && !heading.isOther && row.includes(heading.mark ?? '');
    if (
      (isProse && isSentence(pattern, left, text.slice(end, end + 16))) ||
      isBelowOther(pattern, left, before) ||
      isWithoutAddress(before, row) ||
      // `198.51.100.7:500 192.0.2.1:500 ESTABLISHED IKEv2`
      (!pattern.hasProtocol && isOtherTalk(row, isTold))
    )
      return true;
    if (heading === undefined) return !pattern.hasProtocol && isOtherTitle(titleAbove(before));
    this.#end = end;
    return this.#headsOther(heading, pattern, left, row);
  }

  /** Whether a heading says that a cell of a row below it is no state. */
  #headsOther(heading: Heading, { isOneEnded }: Pattern, left: string, row: string): boolean {
    const { mark, line } = heading;
    // A table of cells has ended where a line has none.
    if (!row.includes(mark ?? '')) return false;
    const cellsOf = (part: string): string[] => part.split(mark ?? '\n');
    const cells = cellsOf(line);
    const cell = cellsOf(row).length === cells.length ? cells[cellsOf(left).length - 1] : undefined;
    // A heading may have a word for the state that is not known, in a language or of somebody's own.
    return heading.hasState
      ? heading.isOther ||
          (cell !== undefined && !stateHeading.test(cell) && cells.some((one) => stateHeading.test(one)))
      : (isOneEnded || heading.talk === 2) && this.#upper?.hasState !== true && otherHeading.test(cell ?? line);
  }

  /** Whether {@link denies} says the same of every row in this layout below that of a candidate. */
  isSame({ format, isOneEnded }: Pattern, { start }: Candidate): boolean {
    if (format.isAnybodys !== true) return true;
    return !isOneEnded && this.#above(start)?.mark === undefined;
  }

  /** Says that rows of a layout went on, one to a line, up to the state at `start`…`end`. */
  goOn({ format }: Pattern, start: number, end: number): void {
    if (format.isAnybodys !== true) return;
    this.#at = Math.max(this.#at, this.#text.lastIndexOf('\n', start) + 1);
    if (this.#heading !== undefined) this.#end = end;
  }

  /** Where the line of a place begins; nothing where it is longer than that of a table. */
  #lineStart(place: number): number | undefined {
    const from = Math.max(0, place - reach);
    const lineBreak = this.#text.slice(from, place).lastIndexOf('\n');
    return lineBreak < 0 && from > 0 ? undefined : from + lineBreak + 1;
  }

  /** The heading above the line of a place; each line is looked at once. */
  #above(place: number): Heading | undefined {
    const lineStart = this.#lineStart(place);
    if (lineStart === undefined) return undefined;
    if (lineStart - Math.max(this.#heading?.at ?? 0, this.#end) > reach) this.#heading = undefined;
    const text = this.#text;
    for (let at = Math.max(this.#at, lineStart - reach); at < lineStart;) {
      const next = text.indexOf('\n', at);
      const line = text.slice(at, next);
      at = next + 1;
      // A prompt, or a sentence that leads to something else.
      if (prompt.test(line) || /\w \w.*[.:?!]\s*$/.test(line) || isOtherTitle(line))
        this.#heading = this.#upper = undefined;
      // Headings have no digits, and rows have.
      if (/\d/.test(line)) continue;
      const found = headingOf(
        line,
        next - line.length,
        textBefore(text, next - line.length, 120),
        text.slice(next, next + 600),
      );
      if (found !== undefined) {
        const heading = this.#heading;
        this.#upper = heading !== undefined && found.at - heading.at < heading.line.length + 3 ? heading : undefined;
        this.#heading = found;
      } else if (this.#heading?.mark === undefined && line.trim() === '' && !powershell.test(this.#heading?.line ?? ''))
        this.#heading = this.#upper = undefined;
    }
    this.#at = Math.max(this.#at, lineStart);
    return this.#heading;
  }
}

/**
 * Whether a layout and an ordinary word are those of other things too: one address and CLOSED is the result of a port check, an arrow
 * joins all kinds of ends; IDLE are pools of connections everywhere but on Solaris, and UNKNOWN is a protocol of proxies.
 * A row of one end is that of a listener.
 */
function isOfManyThings({ isOneEnded, hasProtocol, leading: columns }: Pattern, { weight, spelling }: Word): boolean {
  return (
    ((isOneEnded || (!hasProtocol && columns.includes('e-'))) && weight === 0 && !/^listen/i.test(spelling)) ||
    (/^IDLE|^UNK/.test(spelling) && !hasProtocol && columns[0]?.startsWith('B') !== true)
  );
}

/** Whether a small word goes on as a sentence does, `established in 3 ms`, or stands below two addresses that end a line. */
function isSentence({ format, leading: columns }: Pattern, left: string, after: string): boolean {
  return (
    (format.name === 'table' && columns.length > 0 && !/\d/.test(left)) ||
    /^ (?:(?:on|at|by|in|again|after|for|from|to|failed|between|with)\b|[a-z]{2,} [a-z]{2,})/.test(after)
  );
}

/** Whether what stands above a line without a number speaks of something else: `proto: udp` two lines above. */
function isBelowOther({ leading: columns, hasProtocol }: Pattern, left: string, before: string): boolean {
  return (
    columns.length > 0 &&
    !hasProtocol &&
    !/\d/.test(left) &&
    isOtherTalk(
      before
        .slice(-160)
        .split(/\n\s*\n/)
        .at(-1) ?? '',
    )
  );
}

/** Whether there is no number in a row or right above; stars alone are no addresses. */
function isWithoutAddress(before: string, row: string): boolean {
  return !/\d/.test(before.slice(-100) + row) || /(?:\*\s+){3}$/.test(before.slice(-24));
}

/** What stands above rows that have no heading: the text up to the last line without a number. */
function titleAbove(text: string): string {
  return /^(?:[^]*\n)?[^\d\n]+(?=\n)/.exec(text)?.[0] ?? '';
}

/** Evidence of the cells above and below in a table: one of them has a state that nothing but TCP has, in letters of the same kind. */
export function cellEvidence(text: string, { word, token, start, end }: Candidate): string | undefined {
  // Sockets of the UNIX domain are listening too.
  if (!isSeldomOther(word) || token === 'LISTENING') return undefined;
  const line = lineAround(text, start, end, 300);
  const mark = /[\t|]/.exec(line)?.[0];
  if (mark === undefined || isOtherTalk(line)) return undefined;
  const column = line.split(mark).findIndex((cell) => /^\W*\0\W*$/.test(cell));
  const isTold = (row: string): boolean => {
    const cell = row.split(mark)[column]?.replace(/^\W+/, '') ?? '';
    return ownSpelling.test(cell) && /[a-z]/.test(cell) !== isCapitals(token);
  };
  const above = `${textBefore(text, start, 600)}\t`.split(noRow).at(-1) ?? '';
  const below = text.slice(end, end + 600).split(noRow, 1)[0] ?? '';
  return `${above}\0${below}`.split('\n').some(isTold) ? 'column of states' : undefined;
}
