import type { Snapshot } from '../../../netstat/connection.ts';
import type { Diagnosis } from '../../../netstat/diagnose/finding.ts';
import { findLine } from '../listing/find-line.ts';
import type { Listing } from '../listing/listing.ts';
import { MarkedLines } from '../listing/marked-lines.ts';
import { linesAt } from '../listing/text-lines.ts';
import type { TableView } from '../table/table-view.ts';
import type { LineChoice, MarginNote, SourceInput } from './protocol.ts';
import { stretches } from './search-stretches.ts';

/** The most characters of a line that are sent to be shown. */
export const longestShown = 2000;
/** Rows of a finding that are quoted below it. */
const sampleSize = 3;

/** A line as it is quoted. */
export interface QuotedLine {
  readonly line: number;
  readonly text: string;
}

/** One reading of the listing: what was read and what is worked out from it on demand. */
export class Reading {
  readonly listing: Listing;
  readonly marked: MarkedLines;
  /** What the rules said last, and about which snapshot. */
  diagnosis: Diagnosis | undefined;
  snapshot: Snapshot | undefined;
  /** Lines of the rows of every finding, ascending. */
  evidence: readonly (readonly number[])[] = [];
  notes: ReadonlyMap<number, MarginNote> = new Map();
  table: TableView | undefined;
  #searches = 0;
  #inputs: readonly SourceInput[] | undefined;

  constructor(listing: Listing) {
    this.listing = listing;
    this.marked = new MarkedLines(listing);
  }

  /** The sources as they can be read again. */
  get inputs(): readonly SourceInput[] {
    return (this.#inputs ??= this.listing.sources.map(({ name, content, encoding, isSure, lineBreaks, isPartial }) => ({
      name,
      content: content instanceof Blob ? content : new Blob([content]),
      // A guess is made anew, so that it is asked about again after a reload.
      ...(isSure ? { encoding } : {}),
      ...(lineBreaks && { lineBreaks }),
      ...(isPartial && { isPartial }),
    })));
  }

  /** The lines of a choice; undefined for all of them. */
  chosen(choice: LineChoice): readonly number[] | undefined {
    if (choice === 'all') return undefined;
    return choice === 'unread' ? this.listing.unread : (this.evidence[choice.finding] ?? []);
  }

  /** The numbers of the lines at some places among the chosen ones. */
  numbers(choice: LineChoice, from: number, to: number): readonly number[] {
    const lines = this.chosen(choice);
    if (lines !== undefined) return lines.slice(from, to);
    const end = Math.min(to, this.listing.lines);
    return Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at);
  }

  /** The first of some lines, as written. */
  async sample(lines: readonly number[]): Promise<readonly QuotedLine[]> {
    const first = lines.slice(0, sampleSize);
    const texts = await linesAt(this.listing, first);
    return first.map((line, at) => ({ line, text: (texts[at] ?? '').slice(0, longestShown) }));
  }

  /**
   * The next line that holds a text, as a place among the chosen lines; it goes on at the other end. A later search
   * ends this one.
   *
   * @returns -1 where none does
   */
  async find(choice: LineChoice, text: string, from: number, step: 1 | -1): Promise<number> {
    const search = ++this.#searches;
    const isWanted = (): boolean => search === this.#searches;
    const wanted = text.toLowerCase();
    const lines = this.chosen(choice);
    if (lines === undefined) {
      const { listing } = this;
      const cut = step > 0 ? from : from + 1;
      const [above, below] = [[0, cut] as const, [cut, listing.lines] as const];
      for (const part of step > 0 ? [below, above] : [above, below]) {
        const found = await findLine(listing, wanted, part, step, isWanted);
        if (found !== undefined) return found;
      }
      return -1;
    }
    for (const [low, high] of stretches(from, lines.length, step)) {
      if (!isWanted()) return -1;
      const texts = await linesAt(this.listing, lines.slice(low, high));
      const isHit = (line: string): boolean => line.toLowerCase().includes(wanted);
      const hit = step > 0 ? texts.findIndex(isHit) : texts.findLastIndex(isHit);
      if (hit !== -1) return low + hit;
    }
    return -1;
  }
}
