import { procPart } from './line-text.ts';
import type { RowReader } from './row-reader.ts';
import type { Read } from './stateless-row.ts';
import { wordOf } from './words.ts';
import { joinedLines } from './wrapped-line.ts';

/** A line that is being read. */
export interface Line {
  /** Its number in the text, 0-based. */
  readonly number: number;
  readonly written: string;
  /** Without what stands in front of it. */
  readonly raw: string;
  /** Made plain, and without the name of its machine. */
  readonly text: string;
}

/** Lines that one wrapped row may take. */
const mostParts = 3;
/** Lines within which the addresses of a row begin whose cells stand one to a line, behind its state. */
const mostCells = 5;

/** Whether a line is a state alone. */
export const isAlone = (text: string): boolean => text.length < 40 && !!wordOf(text.trim());

/** Lines that may be the first parts of a wrapped row, held back until those below them have told. */
export class HeldLines {
  /** Number of the last line that was a state alone and ended no row: the addresses right below it are of that state. */
  opener = NaN;
  readonly #rows: RowReader;
  readonly #row: (read: Read, lines?: number) => void;
  readonly #other: (line: Line) => void;
  #held: { readonly line: Line; readonly read: Read | undefined }[] = [];

  /**
   * @param row takes a row, and how many lines it takes
   * @param other takes a line that is none, nor a part of one
   */
  constructor(rows: RowReader, row: (read: Read, lines?: number) => void, other: (line: Line) => void) {
    this.#rows = rows;
    this.#row = row;
    this.#other = other;
  }

  /** Holds a line back, with what was read of it alone. */
  hold(line: Line, read: Read | undefined): void {
    this.#held.push({ line, read });
    if (this.#held.length >= mostParts) this.release();
  }

  /** Gives up on the lines held back. */
  release(): void {
    if (this.#held.length === 0) return;
    for (const { line, read } of this.#held.splice(0)) {
      if (read === undefined) this.#other(line);
      else this.#row(read);
    }
  }

  /**
   * Tries a line as the rest of those held back: broken between two fields, or anywhere.
   *
   * @returns what stands behind the row; nothing where it is none
   * @param format the only one that the row may have
   */
  join(text: string, format?: string): string | undefined {
    const [first] = this.#held;
    // A part of a row of /proc/net/tcp that fills the window is not its last.
    if (first === undefined || (this.#held.length < 2 && procPart.test(text))) return undefined;
    if (first.line.number < this.opener + mostCells && isAlone(text)) return undefined;
    const lines = [...this.#held.map(({ line }) => line.text), text];
    const anywhere = lines.join('');
    const between = joinedLines(lines);
    // Terminals break lines at their width, within a field too; most are 80, 100 or 120 columns wide.
    const ways = first.line.text.length % 20 === 0 ? [anywhere, between] : [between, anywhere];
    // A whole row goes on in no other line, unless that has the rest of its last word.
    const whole = first.read?.isWhole ? first.read : undefined;
    for (const joined of whole ? [anywhere] : ways) {
      const read = this.#rows.row(joined, first.line.number);
      if (!read?.isWhole || (format ?? read.format) !== read.format) continue;
      if (whole && whole.connection.token === read.connection.token) continue;
      this.#row(read, this.#held.splice(0).length);
      return joined.slice(read.end ?? joined.length);
    }
    return undefined;
  }
}
