import type { StateCount } from './connection.ts';
import { keyEvidence } from './evidence.ts';
import { isRowShape, shapeOf } from './runs.ts';
import { Scanner } from './scan.ts';
import { stateOf } from './words.ts';

/** A line of a summary is not longer. */
const longest = 400;
const numberAfter = /^["'`*)\]}]{0,3}\s*(?:[:=|,]|=>|->|→|\.{2,40})?\s*["'`]?(\d+(?:[,.]\d+)*)(?![\d,.]*\s?%)/;
const numberBefore = /(\d+(?:[,.]\d+)*)[\s|x×:"'`*(]*(?:connections? in )?$/;
const thousands = /^[1-9]\d{0,2}(?:[,.]\d{3})+$/;
/** The value of a metric with labels, as Prometheus and OpenMetrics write it; a time may follow. */
const metric = /^\s*[\w:]+\{.*\} (\d+)(?:\.0+)?(?: \d+(?:\.\d+)?)?\s*$/;

/** What may be a count. */
export interface FoundCount extends Omit<StateCount, 'line'> {
  /** Where the word begins in the line, in UTF-16 code units. */
  readonly start: number;
  /** Whether nothing around the line has a say. */
  readonly isSure: boolean;
}

/** The counts in a line of a summary: `12 TIME_WAIT`, `ESTAB: 5`, the counters of `ss -s`; a bare word counts one. */
export function countsIn(text: string): FoundCount[] {
  if (text.length > longest) return [];
  const counts: FoundCount[] = [];
  // The counters of ss -s stand in parentheses, several to a line.
  const isSummary = /^TCP:\s+\d+ \(/.test(text);
  const value = metric.exec(text)?.[1];
  const scanner = new Scanner(text);
  for (let candidate = scanner.next(); candidate !== undefined; candidate = scanner.next()) {
    const { start, end, word } = candidate;
    // Its `closed` has those in TIME-WAIT in it, and those that are none of the kernel's states.
    if (isSummary && !/^(?:estab|synrecv|timewait)$/.test(word.spelling)) continue;
    const isLabel = value !== undefined && keyEvidence(text, candidate) !== undefined;
    const shape = isSummary || isLabel ? 'count' : shapeOf(text, candidate);
    if (shape === undefined || isRowShape(shape)) continue;
    const isOne = shape === 'bare' || shape === 'cut';
    const number = isLabel
      ? value
      : isOne
        ? '1'
        : (numberAfter.exec(text.slice(end))?.[1] ?? numberBefore.exec(text.slice(0, start))?.[1] ?? '');
    const count = Number(thousands.test(number) ? number.replace(/[,.]/g, '') : number);
    if (number !== '' && Number.isSafeInteger(count)) {
      const token = text.slice(start, end);
      counts.push({ state: stateOf(word, undefined), token, count, start, isSure: isSummary || isLabel });
    }
  }
  return counts;
}
