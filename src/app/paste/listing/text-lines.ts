import type { Listing } from './listing.ts';
import { readLines } from './source.ts';

/**
 * Some lines of a listing as they were written, whichever sources they lie in.
 *
 * @param from first line, 0-based
 * @param to line after the last one
 */
export async function linesOf({ sources }: Listing, from: number, to: number): Promise<string[]> {
  const lines: string[] = [];
  for (const source of sources) {
    const { firstLine, index, encoding } = source;
    const [first, last] = [Math.max(from - firstLine, 0), Math.min(to - firstLine, index.lines)];
    if (first < last) lines.push(...(await readLines(source, encoding, index, first, last)));
  }
  return lines;
}
