import type { StateCount } from './connection.ts';
import { annotate } from './annotate.ts';
import type { FoundCount } from './count-line.ts';

/** How much of the text above and below speaks for a count, in characters. */
const context = 600;
/** Lines are decided about when they are more text than this, in characters: together, because each look costs a context. */
const most = 16_384;
/** How much of a line is kept to speak for its neighbours. */
const longest = 400;

/** A line that may be one of a summary. */
interface HeldLine {
  readonly line: number;
  /** Where it begins in the text that is kept. */
  offset: number;
  readonly counts: readonly FoundCount[];
  readonly settled: (counts: readonly StateCount[]) => void;
}

/**
 * The lines of summaries: `12 TIME_WAIT`, `ESTAB: 5`. A number beside `closed` is a count in a list of states and none in
 * `Room 12 closed`; what tells is what {@link annotate} says of the word among the lines around it, so the lines wait for
 * those below.
 */
export class SummaryLines {
  #text = '';
  #held: HeldLine[] = [];

  /** Whether lines wait for what stands below them. */
  get isWaiting(): boolean {
    return this.#held.length > 0;
  }

  /** Takes a line that is none, which may speak for its neighbours. */
  pass(text: string): void {
    this.#text += `${text.slice(0, longest)}\n`;
    if (this.#text.length > most) this.#settle(this.#text.length - context);
  }

  /**
   * Takes a line that may be one, or that stands behind one.
   *
   * @param counts what in it may be a count
   * @param settled is told the counts of the line, once they are known: none where it is no summary
   */
  take(text: string, line: number, counts: readonly FoundCount[], settled: HeldLine['settled']): void {
    this.#held.push({ line, offset: this.#text.length, counts, settled });
    this.pass(text);
  }

  /** Hears of a row of a listing, which parts what stands above it from what stands below. */
  passRow(): void {
    if (this.isWaiting) this.pass('');
  }

  /** Decides about the lines that wait; nothing comes below them. */
  end(): void {
    this.#settle(this.#text.length);
  }

  /** Decides about the lines above an offset in the text, and keeps what the others need. */
  #settle(end: number): void {
    const held = this.#held.filter(({ offset }) => offset < end);
    this.#held = this.#held.slice(held.length);
    const isAsked = held.some(({ counts }) => counts.some(({ isSure }) => !isSure));
    const states = new Set(isAsked ? annotate(this.#text).map(({ start }) => start) : []);
    for (const { line, offset, counts, settled } of held) {
      const proved = counts.filter(({ start, isSure }) => isSure || states.has(offset + start));
      settled(proved.map(({ state, token, count }) => ({ state, token, count, line })));
    }
    const from = Math.max(0, (this.#held[0]?.offset ?? end) - context);
    this.#text = this.#text.slice(from);
    for (const one of this.#held) one.offset -= from;
  }
}
