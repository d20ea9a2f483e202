import type { Listing } from './listing.ts';
import { eachLine } from './source.ts';

/**
 * Some lines of a listing as they were written, whichever sources they lie in.
 *
 * @param from first line, 0-based
 * @param to line after the last one
 */
export async function linesOf({ sources }: Pick<Listing, 'sources'>, from: number, to: number): Promise<string[]> {
  const lines: string[] = [];
  for (const source of sources) {
    const { firstLine, index } = source;
    const [first, last] = [Math.max(from - firstLine, 0), Math.min(to - firstLine, index.lines)];
    if (first < last) await eachLine(source, first, last, (text) => lines.push(text));
  }
  return lines;
}

/** Lines that stand closer together than this are read together: the index leads to every 256th line. */
const near = 256;

/**
 * Lines that may lie far apart, as they were written.
 *
 * @param numbers ascending
 */
export async function linesAt(listing: Pick<Listing, 'sources'>, numbers: readonly number[]): Promise<string[]> {
  const lines: string[] = [];
  for (let at = 0; at < numbers.length;) {
    const first = numbers[at] ?? 0;
    let next = at + 1;
    while (next < numbers.length && (numbers[next] ?? 0) - (numbers[next - 1] ?? 0) < near) next++;
    const run = numbers.slice(at, next);
    const read = await linesOf(listing, first, (run.at(-1) ?? first) + 1);
    for (const number of run) lines.push(read[number - first] ?? '');
    at = next;
  }
  return lines;
}
