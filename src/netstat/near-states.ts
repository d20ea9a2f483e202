import { hidingAt } from './clean.ts';
import { Scanner } from './scan.ts';

/** How far the evidence about a word may lie from it, and some more; in UTF-16 code units. */
const margin = 8192;

/** The escape character of terminals, the ends of colours that lost it, and the soft hyphen. */
const marks = ['\x1b', '[m', '[0m', '\xad'];

/** Letters, digits, `_` and `-`: what a character that hides must stand between to tear a spelling. */
const part = /[\w-]/;

/** Where something tears a word, or may paint it: a place to look at that the words themselves do not give away. */
function tornWords(text: string): number[] {
  const found: number[] = [];
  for (const mark of marks)
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + margin)) found.push(at);
  for (let at = hidingAt(text, 0); at !== -1; at = hidingAt(text, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    const isTorn = (part.test(before) || hidingAt(before, 0) === 0) && (part.test(after) || hidingAt(after, 0) === 0);
    if (isTorn) found.push(at);
  }
  return found;
}

/**
 * The parts of a long text around words that may be states, as offsets: between them there is nothing to find.
 *
 * A text with characters that hide has to be made plain first, which takes several times as long as to look for
 * words; few of them in a long text should not cost that for all of it.
 */
export function nearStates(text: string): readonly (readonly [from: number, to: number])[] {
  const places = tornWords(text);
  const scanner = new Scanner(text);
  for (let word = scanner.next(); word !== undefined; word = scanner.next()) places.push(word.start);
  const parts: [number, number][] = [];
  for (const place of places.sort((one, other) => one - other)) {
    const last = parts.at(-1);
    if (last !== undefined && place - margin <= last[1]) last[1] = place + margin;
    else parts.push([Math.max(0, place - margin), place + margin]);
  }
  return parts;
}
