import { clean, hidingAt, hidingSigns } from './clean.ts';
import { Scanner } from './scan.ts';

/** How far the evidence about a word may lie from it, and some more; in UTF-16 code units. */
const margin = 8192;

/** How much is made plain at once to see whether a word was hidden in it, and how much of it the next one has too. */
const block = 1024;
const overlap = 64;

/** What may hide a word or a row. */
const marks: readonly ((text: string, from: number) => number)[] = [
  ...hidingSigns.map((sign) => (text: string, from: number) => text.indexOf(sign, from)),
  hidingAt,
];

/**
 * The parts of a long text around words that may be states, as offsets: between them there is nothing to find.
 * `undefined` where nothing hides a word.
 *
 * A text with characters that hide has to be made plain first, which takes several times as long as to look for
 * words; few of them in a long text should not cost that for all of it.
 */
export function nearStates(text: string): readonly (readonly [from: number, to: number])[] | undefined {
  const next = marks.map((find) => find(text, 0));
  if (next.every((at) => at === -1)) return undefined;
  const places: number[] = [];
  for (;;) {
    const at = Math.min(...next.filter((place) => place !== -1));
    if (at === Infinity) break;
    const part = text.slice(Math.max(0, at - overlap), at + block);
    const hasWord = new Scanner(clean(part).text).advance();
    if (hasWord) places.push(at);
    const from = at + (hasWord ? margin : block - overlap);
    for (const [index, find] of marks.entries()) {
      const place = next[index] ?? -1;
      if (place !== -1 && place < from) next[index] = find(text, from);
    }
  }
  const scanner = new Scanner(text);
  while (scanner.advance()) places.push(scanner.start);
  const parts: [number, number][] = [];
  for (const place of places.sort((one, other) => one - other)) {
    const last = parts.at(-1);
    if (last !== undefined && place - margin <= last[1]) last[1] = place + margin;
    else parts.push([Math.max(0, place - margin), place + margin]);
  }
  return parts;
}
