import { annotate } from '../../../netstat/annotate.ts';
import type { StateId } from '../../../states/states.ts';
import type { Listing } from './listing.ts';
import { linesOf } from './text-lines.ts';

/** A token in a line; offsets are UTF-16 code units of the line, 0-based. */
export interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly state: StateId;
}

/** A line with its tokens. */
export interface MarkedLine {
  readonly text: string;
  readonly marks: readonly LineMark[];
}

/** How many lines are looked at together. */
const blockSize = 1000;
/** How many lines around a block are looked at with it: evidence stands in the neighbourhood. */
const around = 150;
/** How many blocks are remembered. */
const blocksKept = 30;

/** The marks of some lines. */
function marksOf(lines: readonly string[]): MarkedLine[] {
  const found = annotate(lines.join('\n'));
  let at = 0;
  let next = 0;
  return lines.map((text) => {
    const marks: LineMark[] = [];
    for (let mark = found[next]; mark !== undefined && mark.start < at + text.length; mark = found[++next])
      marks.push({ start: mark.start - at, end: Math.min(mark.end - at, text.length), state: mark.state });
    at += text.length + 1;
    return { text, marks };
  });
}

/**
 * The lines of a listing with their tokens marked, block by block as they are looked at: a listing may be larger
 * than memory. A block is read together with its neighbourhood and with the heading above it, so that its marks are
 * those that the whole text would have.
 */
export class MarkedLines {
  readonly #listing: Listing;
  readonly #blocks = new Map<number, Promise<readonly MarkedLine[]>>();

  constructor(listing: Listing) {
    this.#listing = listing;
  }

  /** The lines of these numbers; numbers that stand close together are quickest. */
  async get(numbers: readonly number[]): Promise<MarkedLine[]> {
    const lines: MarkedLine[] = [];
    for (const number of numbers) {
      const block = Math.floor(number / blockSize);
      const line = (await this.#block(block))[number - block * blockSize];
      if (line !== undefined) lines.push(line);
    }
    return lines;
  }

  #block(block: number): Promise<readonly MarkedLine[]> {
    const known = this.#blocks.get(block);
    if (known !== undefined) return known;
    const made = this.#mark(block);
    this.#blocks.set(block, made);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > blocksKept && oldest !== undefined) this.#blocks.delete(oldest);
    return made;
  }

  async #mark(block: number): Promise<readonly MarkedLine[]> {
    const listing = this.#listing;
    const first = block * blockSize;
    const start = Math.max(0, first - around);
    const heading = listing.headings.findLast((line) => line < start);
    const above = heading === undefined ? [] : await linesOf(listing, heading, heading + 1);
    const lines = await linesOf(listing, start, first + blockSize + around);
    const marked = marksOf([...above, ...lines]);
    const skip = above.length + first - start;
    return marked.slice(skip, skip + blockSize);
  }
}
