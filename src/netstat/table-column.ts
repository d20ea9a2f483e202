import { isCapitals, isOtherTalk } from './evidence.ts';
import type { Pattern } from './pattern.ts';
import type { Candidate } from './scan.ts';
import { textBefore } from './text-before.ts';

/** How far above a row its heading may stand, unless rows in between have shown that the table goes on. */
const reach = 2000;

const stateWords =
  '(?:(?:tcp|connection|socket|conn|old|new)[ _-]?){0,2}(?:state|status|stato|statut|stan|stav|estado|état|zustand|상태|状[态態])';
const stateHeading = new RegExp(`^[\\s*_"'\`(]*${stateWords}[\\s*_"'\`)]*$`, 'i');
const stateAmongBlanks = new RegExp(`(?<![^\\s(])${stateWords}(?![^\\s)])`, 'gi');
const socketWord =
  /(?<![a-z])(?:local|src|source|remote|foreign|peer|dst|dest(?:ination)?|[lr]addr|address|endpoint|host|target|proto(?:col)?|ports?|[lrsd]port|pid|(?:recv|send)-?q)(?![a-z])|(?:Local|Remote)(?:Address|Port)|OwningProcess/gi;
/** Headings of columns that have words as states have, and hold something else. */
const otherHeading =
  /verdict|result|action|outcome|life|phase|decision|policy|health|check|probe|test|response|reply|reason|kind|mode/i;
/** A heading of what has both ends and is no socket. */
const softHeading = /(?:^|[|\t,;])\W*(?:vpn|order|ticket|lease|tunnel|call|incident|case)s?\W*(?:[|\t,;]|$)/i;
/** Headings of the ports of a bridge, and what else stands in the column of their states. */
const bridge = /\b(?:role|cost|designated|vlan|bridge)\b/i;
const bridgeState = /^\W*(?:forwarding|learning|blocking|discarding|disabled|fwd|blk)\W*$/i;
/** Headings of one end of a connection, and of the other. */
const near = /local|src|source|laddr|[ls]port/i;
const far = /remote|foreign|peer|dst|dest|raddr|[rd]port/i;
/** Headings that only a list of sockets has. */
const only =
  /(?<![a-z])(?:proto(?:col)?|ports?|[lrsd]port|pid|(?:recv|send)-?q|tcp|connections|sockets)(?![a-z])|(?:Local|Remote)Port|OwningProcess/i;
/** What no other heading has. */
const powershell = /(?:Local|Remote)Address/;
/** A prompt with a command: what stands below it is another output. */
const prompt = /^[\w[(][^\s|]*(?: [~/]\S*)?(?<!-)(?:[#>$] |#)[a-z]/;
/** An empty cell at the beginning of lines is that of their numbers. */
const cellMark = /[|│]|(?<!^)\t|(?<=\S)[,;](?=\S)/;

/** The line above a table that names its columns. */
interface Heading {
  /** Where it stands in the text. */
  readonly at: number;
  readonly line: string;
  /** What parts its cells; none where blanks do. */
  readonly mark: string | undefined;
  readonly hasState: boolean;
  /** Which of these cells is headed as a state; -1 where none is. */
  readonly column: number;
  /** Whether it or the table below it speaks of something else. */
  readonly isOther: boolean;
  /** How much it says that the rows are sockets: `2` names both ends, `1` what only sockets have. */
  readonly talk: 0 | 1 | 2;
}

function headingOf(line: string, at: number, above: string, below: string): Heading | undefined {
  if (line.length > 300 || /[.?!]\s*$/.test(line)) return undefined;
  const mark = cellMark.exec(line)?.[0];
  const column = mark === undefined ? -1 : line.split(mark).findIndex((cell) => stateHeading.test(cell));
  const hasState = column !== -1 || line.search(stateAmongBlanks) !== -1;
  const words = line.match(socketWord)?.length ?? 0;
  const isSpaced = mark !== undefined || /\S {2,}\S/.test(line);
  const isPair =
    (near.test(line) && far.test(line)) || /(?:Local|Remote)(?:Address|Port)|OwningP|Address.*Port.*Port/.test(line);
  if (isSpaced ? words === 0 && !hasState : (words < 2 && !isPair) || !hasState) return undefined;
  // No socket is open, up, active or connecting: a column with such a word has the states of doors, tunnels or bridges.
  const isOther =
    isOtherTalk(line) ||
    softHeading.test(line) ||
    (isOtherTitle(above) && !/foreign ?addr|LocalAddr/i.test(line)) ||
    (mark !== undefined &&
      column !== -1 &&
      rowsOf(below, mark, line.split(mark).length).some((row) =>
        /^\W*(?:open|up|active|busy|in[_ ]use|connect(?:ed|ing))\W*$/i.test(row.split(mark)[column] ?? ''),
      )) ||
    (!isPair && (bridge.test(line) || below.split(/[\s|,;]+/).some((cell) => bridgeState.test(cell))));
  return { at, line, mark, hasState, column, isOther, talk: isOther ? 0 : isPair ? 2 : only.test(line) ? 1 : 0 };
}

/** Whether the line above a heading is the title of a table of other things: `IPsec tunnels`. */
function isOtherTitle(above: string): boolean {
  const title = above.trimEnd().split('\n').at(-1) ?? '';
  return (
    /^(?:[\w-]+ ){1,2}(?:sessions|tunnels|peers|dialogs|clients|associations|(?<!\b(?:http2|h2) )connections|flows|neighbou?rs|calls|streams|channels)\b/i.test(
      title,
    ) && isOtherTalk(title)
  );
}

/** What stands above rows that have no heading: the text up to the last line without a number. */
function titleAbove(text: string): string {
  return /^(?:[^]*\n)?[^\d\n]+(?=\n)/.exec(text)?.[0] ?? '';
}

/** The rows right below a heading: as many cells, or a rule. */
function rowsOf(below: string, mark: string, count: number): string[] {
  const lines = below.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /\w/.test(line) && line.split(mark).length !== count);
  return lines.slice(0, end === -1 ? lines.length : end);
}

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
  holds({ word, start, end }: Candidate): boolean {
    const left = this.#text.slice(this.#lineStart(start) ?? start, start);
    const right = this.#text.slice(end, end + 80);
    if (!/[^\w.:/-]$|^$/.test(left) || !/^["'`*]?(?:[\s|│,;]|$)/.test(right)) return false;
    const heading = this.#above(start);
    if (heading === undefined || !heading.hasState || heading.talk === 0) return false;
    // Solaris alone calls a state so.
    if (word.spelling === 'IDLE' && !/tcp|swind/i.test(heading.line)) return false;
    // A table of several protocols says in the row which one it is.
    const row = left + (right.split('\n', 1)[0] ?? '');
    if (isOtherTalk(row) || (heading.talk === 1 && /proto/i.test(heading.line) && !/tcp/i.test(row))) return false;
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
  denies({ format, isOneEnded, hasProtocol, left: columns }: Pattern, { word, start, end }: Candidate): boolean {
    const text = this.#text;
    const left = text.slice(this.#lineStart(start) ?? start, start);
    const isProse = word.weight === 0 && !isCapitals(text.slice(start, end));
    // `connection closed`, `is listening`
    if (isProse && /(?<![\w:.-])[a-z]{2,} $/.test(left) && this.#above(start)?.talk !== 2) return true;
    if (format.isAnybodys !== true || word.weight === 2) return false;
    // One address and CLOSED is the result of a port check; a row of one end is a listener. An arrow joins all kinds of ends.
    if (
      (isOneEnded || (!hasProtocol && columns.includes('e-'))) &&
      word.weight === 0 &&
      !/^listen/i.test(word.spelling)
    )
      return true;
    const row = left + (text.slice(start, start + reach).split('\n', 1)[0] ?? '');
    // Solaris alone calls a state so; pools of connections are idle everywhere.
    if (word.spelling === 'IDLE' && !hasProtocol && columns[0]?.startsWith('B') !== true) return true;
    const heading = this.#above(start);
    // A heading that names both ends and the state leaves little to ask.
    const isTold =
      heading?.hasState === true &&
      heading.talk === 2 &&
      !heading.isOther &&
      (heading.mark === undefined || row.includes(heading.mark));
    // Two addresses at the end of a line, and a sentence or title below; `established in 3 ms`.
    if (
      isProse &&
      !isTold &&
      ((format.name === 'table' && columns.length > 0 && !/\d/.test(left)) ||
        /^ (?:(?:by|in|after|with|from|to|at|on|for|via|again|due|because|between|failed)\b|[a-z]{2,} [a-z]{2,})/.test(
          text.slice(end, end + 16),
        ))
    )
      return true;
    // `proto: udp` two lines above
    if (
      columns.length > 0 &&
      !/\d/.test(left) &&
      isOtherTalk(
        textBefore(text, start, 160)
          .split(/\n\s*\n/)
          .at(-1) ?? '',
      )
    )
      return true;
    // Stars alone are no addresses.
    if (!/\d/.test(textBefore(text, start, 100) + row) || /(?:\*\s+){3}$/.test(textBefore(text, start, 24)))
      return true;
    // `198.51.100.7:500 192.0.2.1:500 ESTABLISHED IKEv2`
    if (!hasProtocol && isOtherTalk(row, isTold)) return true;
    if (heading === undefined) return !hasProtocol && isOtherTitle(titleAbove(textBefore(text, start, 400)));
    this.#end = end;
    const { mark, line, column } = heading;
    // A table of cells has ended where a line has none.
    if (mark !== undefined && !row.includes(mark)) return false;
    const cells = mark === undefined ? [] : line.split(mark);
    const cell =
      row.split(mark ?? '\n').length === cells.length ? cells[left.split(mark ?? '\n').length - 1] : undefined;
    // A heading may have a word for the state that is not known, in a language or of somebody's own.
    if (!heading.hasState)
      return (isOneEnded || heading.talk === 2) && this.#upper?.hasState !== true && otherHeading.test(cell ?? line);
    if (heading.isOther) return true;
    return column !== -1 && cell !== undefined && !stateHeading.test(cell);
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
      if (prompt.test(line) || /\w \w.*[.:?!]\s*$/.test(line)) this.#heading = this.#upper = undefined;
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
      } else if (this.#heading?.hasState === false && stateHeading.test(line)) {
        // A narrow terminal breaks headings too.
        this.#heading = { ...this.#heading, hasState: true };
      } else if (this.#heading?.mark === undefined && line.trim() === '' && !powershell.test(this.#heading?.line ?? ''))
        this.#heading = this.#upper = undefined;
    }
    this.#at = Math.max(this.#at, lineStart);
    return this.#heading;
  }
}

/** Whether a word lies in the column headed as a state: in the cell of its number, or under its letters. */
function isBelow({ line, mark }: Heading, left: string, length: number, right: string): boolean {
  if (mark !== undefined) {
    if (!new RegExp(`^[ *"'\`]*(?:[${mark}\\r\\n]|$)`).test(right) || (!left.includes(mark) && !right.includes(mark)))
      return false;
    return stateHeading.test(line.split(mark)[left.split(mark).length - 1] ?? '');
  }
  // Names of Get-NetTCPConnection: a page may have left one blank of each gap.
  if (powershell.test(line)) {
    const cells = line.trim().split(/\s+/);
    const before = left.trim() === '' ? 0 : left.trim().split(/\s+/).length;
    const behind = right.split('\n', 1)[0]?.trim() ?? '';
    if (before + 1 + (behind === '' ? 0 : behind.split(/\s+/).length) === cells.length)
      return stateHeading.test(cells[before] ?? '');
  }
  // Every tool that prints queues, and no port in the heading, has a layout of its own.
  if (/-Q\b/i.test(line) || !/port|\(state\)|OwningP|\bpid\b.*local.*remote/i.test(line)) return false;
  for (const { 0: cell, index } of line.matchAll(stateAmongBlanks)) {
    if (left.length < index + cell.length && left.length + length > index) return true;
  }
  return false;
}
