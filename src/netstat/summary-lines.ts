import type { StateCount } from './connection.ts';
import { annotateBare } from './annotate-bare.ts';
import type { FoundCount } from './count-line.ts';

/** How much of the text above and below speaks for a count, in characters. */
const context = 600;
/** Lines are decided about when they are more text than this, in characters: together, because each look costs a context. */
const most = 16_384;
/** How much of a line is kept to speak for its neighbours. */
const longest = 400;

/** A heading with a column of states, one of ports and processes, and one of counts. */
const stateHeading =
  /^[\w\s|"',:/()#*+-]*\b(?:st(?:ate|atus))\b[\w\s|"',:/()#*+-]*$|^\|?[^\d\n]*(?:상태|状[态態])[^\d\n]*$/i;
const numbered = /process|\bpid|port|address|포트|端口|ポート/i;
const counted = /\b(?:count|num(?:ber)?|total|conn(?:ection)?s|qty|sockets|n)\b|#|数|수|anzahl|cantidad|nombre/i;
/** A command whose output may be nothing but states. */
const command = /\b(?:lsof|awk|conntrack|uniq|ss|netstat)\b.*[|-]|NetTCPConnection/;
/** A constant in a list of a program. */
const constant = /^\s*[A-Z_\d]+\s*=\s*(?:0x)?\d+\s*,\s*(?:\/[/*].*)?$/;
const isSure = ({ isSure }: FoundCount): boolean => isSure;

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
 * `Room 12 closed`; what tells is what {@link annotateBare} says of the word among the lines around it, so the lines wait for
 * those below.
 */
export class SummaryLines {
  #text = '';
  #held: HeldLine[] = [];
  /** The lines are below the heading of a table whose numbers are those of ports and processes. */
  #isListing = false;

  /** Whether lines wait for what stands below them. */
  get isWaiting(): boolean {
    return this.#held.length > 0;
  }

  /** Takes a line that is none, which may speak for its neighbours. */
  pass(text: string): void {
    const head = text.slice(0, longest);
    if (stateHeading.test(head)) this.#isListing = numbered.test(head) && !counted.test(head);
    else if (command.test(head)) this.#isListing = false;
    this.#text += `${head}\n`;
    if (this.#text.length > most) this.#settle(this.#text.length - context);
  }

  /**
   * Takes a line that may be one, or that stands behind one.
   *
   * @param counts what in it may be a count
   * @param settled is told the counts of the line, once they are known: none where it is no summary
   */
  take(text: string, line: number, counts: readonly FoundCount[], settled: HeldLine['settled']): void {
    const isNone = this.#isListing || constant.test(text);
    this.#held.push({ line, offset: this.#text.length, counts: isNone ? counts.filter(isSure) : counts, settled });
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
    const states = new Set(isAsked ? annotateBare(this.#text).map(({ start }) => start) : []);
    const bare = held.flatMap(({ counts }) => counts.flatMap((one) => (one.isBare ? one.token : [])));
    // A list with each word once says what the words mean, but where a command has printed it.
    const isPrinted = new Set(bare).size < bare.length || command.test(this.#text);
    for (const { line, offset, counts, settled } of held) {
      const proved = counts.filter(
        ({ start, isSure, isBare }) => isSure || (states.has(offset + start) && (!isBare || isPrinted)),
      );
      settled(proved.map(({ state, token, count }) => ({ state, token, count, line })));
    }
    const from = Math.max(0, (this.#held[0]?.offset ?? end) - context);
    this.#text = this.#text.slice(from);
    for (const one of this.#held) one.offset -= from;
  }
}
