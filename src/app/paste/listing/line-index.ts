import type { Encoding } from '../input/decoder.ts';

/** Every how many lines the place in the file is remembered. */
const linesPerMark = 256;

const lineFeed = 0x0a;

/**
 * Where the lines of a file begin, in bytes: a few numbers for thousands of lines, so that any part of a file that
 * is larger than memory can be read again.
 */
export class LineIndex {
  readonly #width: 1 | 2;
  /** Place of the byte 0x0a in a code unit. */
  readonly #at: 0 | 1;
  readonly #marks: number[] = [0];
  #bytes = 0;
  #feeds = 0;
  /** Code units that a chunk has cut: the byte before the next chunk. */
  #last = 0;
  /** Offset after the last line feed. */
  #lineStart = 0;

  constructor(encoding: Encoding) {
    this.#width = encoding.startsWith('utf-16') ? 2 : 1;
    this.#at = encoding === 'utf-16be' ? 1 : 0;
  }

  /** Size of what was read, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Number of lines that were read; what follows the last line feed is one where it is not empty. */
  get lines(): number {
    return this.#feeds + (this.#bytes > this.#lineStart ? 1 : 0);
  }

  /** Takes the next bytes of the file. */
  add(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) {
      if (this.#width === 2 && !this.#isWideFeed(chunk, at)) continue;
      const after = this.#bytes + at + (this.#width === 2 && this.#at === 0 ? 2 : 1);
      this.#feeds++;
      this.#lineStart = after;
      if (this.#feeds % linesPerMark === 0) this.#marks.push(after);
    }
    this.#bytes += chunk.length;
    this.#last = chunk.at(-1) ?? this.#last;
  }

  /** The bytes that hold some lines: offsets into the file, and the line the first byte begins. */
  span(from: number, to: number): { readonly start: number; readonly end: number; readonly line: number } {
    const first = Math.min(Math.floor(from / linesPerMark), this.#marks.length - 1);
    const next = Math.ceil(to / linesPerMark);
    return { start: this.#marks[first] ?? 0, end: this.#marks[next] ?? this.#bytes, line: first * linesPerMark };
  }

  /** Whether a byte 0x0a is a line feed in UTF-16: the other byte of its code unit is zero. */
  #isWideFeed(chunk: Uint8Array, at: number): boolean {
    if ((this.#bytes + at) % 2 !== this.#at) return false;
    // U+0A00 to U+0AFF have the byte too; in the low half of big endian the high one came before.
    if (this.#at === 1) return (at > 0 ? chunk[at - 1] : this.#last) === 0;
    const high = chunk[at + 1];
    // The other half may come with the next chunk; listings have no Gurmukhi.
    return high === undefined || high === 0;
  }
}
