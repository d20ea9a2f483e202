import type { Listing, ReadSource } from './listing.ts';
import { eachLine, textOf } from './source.ts';

/** Lines that are looked through at a time; a multiple of the marks of the index. */
const blockLines = 16_384;
/** A block with more bytes has lines that no listing has, and is read line by line. */
const mostBytes = 8_000_000;

/** Lines of a source to look through, counted from its first one. */
type Stretch = readonly [source: ReadSource, from: number, to: number];

/** Blocks of lines of some sources in the order in which they are looked through. */
function* blocks({ sources }: Pick<Listing, 'sources'>, from: number, to: number, step: 1 | -1): Generator<Stretch> {
  for (const source of step > 0 ? sources : sources.toReversed()) {
    const first = Math.max(from - source.firstLine, 0);
    const last = Math.min(to - source.firstLine, source.index.lines);
    if (first >= last) continue;
    const [low, high] = [Math.floor(first / blockLines), Math.ceil(last / blockLines)];
    for (let seen = low; seen < high; seen++) {
      const block = step > 0 ? seen : high - 1 - (seen - low);
      yield [source, Math.max(first, block * blockLines), Math.min(last, (block + 1) * blockLines)];
    }
  }
}

/** Place in a text after some line feeds. */
function afterLines(text: string, lines: number): number {
  let at = 0;
  for (let seen = 0; seen < lines; seen++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return text.length;
  }
  return at;
}

function feedsBefore(text: string, end: number): number {
  let feeds = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) feeds++;
  return feeds;
}

/** The first or last line of a block that holds a text; `undefined` where none does. */
async function findIn([source, from, to]: Stretch, wanted: string, step: 1 | -1): Promise<number | undefined> {
  const { start, end, line } = source.index.span(from, to);
  let hit: number | undefined;
  if (end - start > mostBytes) {
    await eachLine(source, from, to, (text, at) => {
      if ((step > 0 && hit !== undefined) || !text.toLowerCase().includes(wanted)) return;
      hit = at;
    });
    return hit;
  }
  // One search in the text of the whole block, which has a hit rarely, is many times quicker than one per line.
  const text = (await textOf(source, start, end)).toLowerCase();
  const low = afterLines(text, from - line);
  const high = low + afterLines(text.slice(low), to - from);
  const at = step > 0 ? text.indexOf(wanted, low) : text.lastIndexOf(wanted, high - wanted.length);
  return at < low || at + wanted.length > high ? undefined : line + feedsBefore(text, at);
}

/**
 * The next line of a listing that holds a text, whatever its case.
 *
 * @param wanted in lower case, of one line
 * @param from first line that is looked at, 0-based
 * @param to line after the last one
 * @param step 1 for the first such line, -1 for the last one
 * @param isWanted asked before every block; the search ends where it is not wanted any more
 * @returns `undefined` where there is none
 */
export async function findLine(
  listing: Pick<Listing, 'sources'>,
  wanted: string,
  [from, to]: readonly [from: number, to: number],
  step: 1 | -1,
  isWanted: () => boolean,
): Promise<number | undefined> {
  for (const block of blocks(listing, from, to, step)) {
    if (!isWanted()) return undefined;
    const found = await findIn(block, wanted, step);
    if (found !== undefined) return block[0].firstLine + found;
  }
  return undefined;
}
