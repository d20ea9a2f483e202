import type { StateCount } from './connection.ts';
import { annotate } from './annotate.ts';
import type { FoundCount } from './count-line.ts';

/** How much of the text above speaks for a count, in characters. */
const context = 600;
/** Lines are decided about before they are more text than this, in characters. */
const most = 16_384;
/** Lines without a count that a summary may have between two with one. */
const mostBetween = 3;
/** How much of a line is kept to speak for those below. */
const longest = 400;

/** A line that may be one of a summary. */
interface HeldLine {
  readonly line: number;
  /** Where it begins in the text that is kept. */
  readonly offset: number;
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
  #between = 0;

  /** Whether lines wait for what stands below them. */
  get isWaiting(): boolean {
    return this.#held.length > 0;
  }

  /** Takes a line that is none, which may speak for those below. */
  pass(text: string): void {
    this.#text += `${text.slice(0, longest)}\n`;
    if (this.#text.length <= most) return;
    if (this.#held.length > 0) this.settle();
    this.#text = this.#text.slice(-context);
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
    this.#between = counts.length > 0 ? 0 : this.#between + 1;
    if (this.#between > mostBetween) this.settle();
  }

  /** Decides about the lines that wait; what comes now is no part of their summary. */
  settle(): void {
    if (this.#held.length === 0) return;
    const held = this.#held;
    this.#held = [];
    const isAsked = held.some(({ counts }) => counts.some(({ isSure }) => !isSure));
    const states = new Set(isAsked ? annotate(this.#text).map(({ start }) => start) : []);
    for (const { line, offset, counts, settled } of held) {
      const proved = counts.filter(({ start, isSure }) => isSure || states.has(offset + start));
      settled(proved.map(({ state, token, count }) => ({ state, token, count, line })));
    }
  }
}
