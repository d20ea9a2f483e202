import type { StateCount } from './connection.ts';
import { keyEvidence } from './evidence/key-and-value.ts';
import { isRowShape, shapeOf } from './evidence/line-shape.ts';
import { Scanner } from './scan.ts';
import { stateOf } from './words.ts';

/** A line of a summary is not longer. */
const longest = 400;
const numberAfter =
  /^["'`*)\]}]{0,3}\s*(?:[:=|,]|=>|->|→|\.{2,40})?\s*["'`]?(\d+(?:[,.]\d+)*)(?![\d,.]*(?:\s?%|[eE][+-]?\d))/;
/** A number of a document or of a fault counts nothing: `RFC 1337: TIME_WAIT …`. */
const numberBefore = /(?<![\d.eE-]|(?:RFC|[Bb]ug)\W)(\d+(?:[,.]\d+)*)[\s|x×:"'`*(]*(?:connections? in )?$/;
/** The number that `uniq -c` puts in front of a line, filled with blanks. */
const uniq = /^\s{2,}(\d+) \S/;
/** An address, with its port or without; a program with its id: numbers that count nothing. */
const noNumber =
  /(?<![\w.:])(?:(?:\d{1,3}\.){3}\d{1,3}|\[?[\da-fA-F]{0,4}:[\da-fA-F:.]*:[\da-fA-F.]*\]?|\*|(?=[\w.-]*[a-zA-Z])[\w.-]+(?=:\d))(?:[:.][\d*]{1,5})?(?![\w.:])|(?<!\S)\d+\/[a-zA-Z][^\s|]*/g;
/** What tells a number that is a length of time, as in a table of timeouts. */
const duration = /^\s?(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?|秒|分钟?|초|분|시간)(?![\p{L}\d])/u;
const thousands = /^[1-9]\d{0,2}(?:[,.]\d{3})+$/;
/** The value of a metric with labels, as Prometheus and OpenMetrics write it; a time may follow. */
const metric = /^\s*[\w:]+\{.*\} (\d+(?:\.\d+)?(?:e\+?\d\d?)?)(?: \d+(?:\.\d+)?)?\s*$/;

/** What may be a count. */
export interface FoundCount extends Omit<StateCount, 'line'> {
  /** Where the word begins in the line, in UTF-16 code units. */
  readonly start: number;
  /** Whether nothing around the line has a say. */
  readonly isSure: boolean;
  /** Whether the line is nothing but the word. */
  readonly isBare: boolean;
}

/** The counts in a line of a summary: `12 TIME_WAIT`, `ESTAB: 5`, the counters of `ss -s`; a bare word counts one. */
export function countsIn(text: string): FoundCount[] {
  if (text.length > longest) return [];
  const counts: FoundCount[] = [];
  // The counters of ss -s stand in parentheses, several to a line.
  const isSummary = /^\W{0,12}TCP:\s+\d+ \(/.test(text);
  const metricValue = metric.exec(text)?.[1];
  const value = metricValue === undefined ? undefined : String(Number(metricValue));
  const scanner = new Scanner(text);
  let lastEnd = NaN;
  while (scanner.advance()) {
    const { candidate } = scanner;
    const { start, end, word } = candidate;
    // Its `closed` has those in TIME-WAIT in it, and those that are none of the kernel's states.
    if (isSummary && !/^(?:estab|timewait|synrecv)$/.test(word.spelling)) continue;
    // pf has a word for each end.
    const isOtherHalf = start === lastEnd + 1 && text[lastEnd] === ':';
    lastEnd = end;
    if (isOtherHalf) continue;
    const isLabel = value !== undefined && keyEvidence(text, candidate) !== undefined;
    const shape = isSummary || isLabel ? 'count' : shapeOf(text, candidate);
    if (shape === undefined || isRowShape(shape)) continue;
    const number = isLabel ? value : (countIn(text, start, end) ?? (shape === 'bare' || isOther(text) ? '1' : ''));
    const count = Number(thousands.test(number) ? number.replace(/[,.]/g, '') : number);
    // With zeros in front it is a name: the id of a connection, a time.
    if (number !== '' && !/^0\d/.test(number) && Number.isSafeInteger(count)) {
      const token = text.slice(start, end);
      counts.push({
        state: stateOf(word, undefined),
        token,
        count,
        start,
        isSure: isSummary || isLabel,
        isBare: shape === 'bare',
      });
    }
  }
  return counts;
}

/** The number that belongs to a word in a line; nothing where there is none that counts. */
function countIn(text: string, start: number, end: number): string | undefined {
  const first = uniq.exec(text)?.[1];
  if (first !== undefined) return first;
  const [left, right] = [text.slice(0, start), text.slice(end).replace(/^:[A-Z][A-Z_\d]+/, '')].map((side) =>
    side.replace(noNumber, 'a'),
  ) as [string, string];
  // Behind `12 ESTABLISHED, ` stands the number of the next state, or what Group-Object has found it with.
  const after = /^, \d/.test(right) && numberBefore.test(left) ? null : numberAfter.exec(right);
  if (after) return duration.test(right.slice(after[0].length)) ? undefined : after[1];
  const bracketed = /^ ?\((\d{1,9})\)/.exec(right)?.[1];
  // `TIME_WAIT (11)` is a state and its number.
  if (bracketed !== undefined) return Number(bracketed) > 12 ? bracketed : undefined;
  // Two numbers in front of it: how often, and a port.
  return (/^\s*([1-9]\d*)\s+\d+\s+$/.exec(left) ?? numberBefore.exec(left.replace(/a\s*$/, '')))?.[1];
}

/** Whether a line has an address or a program, and so is one of its own without a number. */
function isOther(text: string): boolean {
  return text.search(noNumber) !== -1;
}
