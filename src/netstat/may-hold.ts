/**
 * Whether it is worth while to annotate a text: a look that knows no row and no state, for the many texts that hold
 * nothing. It may be wrong in one direction only: where `annotate` finds something, it says yes.
 *
 * Part of the script that runs on every page: bytes count here.
 */
import { fold, marks } from './clean.ts';
import { doubleWords, ordinaryWords, rareWords } from './tells.ts';

/** Letters outside ASCII that belong to a name, as the engine's scanner has them. */
const otherLetters = '\x80-\x9f\xc0-\u024f\u2122\ufffd';
/** Such a letter may have been damaged by a console's code page, and be one or two others. */
const lenient = (words: string): string => words.replace(/[^\0-\x7f]/g, `[${otherLetters}]{1,2}`);

const telling = [new RegExp(rareWords, 'g'), new RegExp(lenient(doubleWords), 'gi')];
const ordinary = new RegExp(lenient(ordinaryWords), 'g');

const nameUnit = new RegExp(`[\\w${otherLetters}]`);
/** Ordinary words that make a list of states with others of their kind, without a word of TCP around them. */
const listed = /^(?:LISTEN|established)$/;
/** A word of prose, and a blank between. */
const proseBefore = /(?<![^\s(“"‘])[A-Za-z’'-]+[.,;!?)”"’]{0,2}[ \xa0]$/;
const proseAfter = /^[.,;!?)”"’]{0,2}[ \xa0]\(?(?!state)[A-Za-z’'-]+(?![\w:=|/])|^[.!?](?:\s|$)/;
/**
 * Something that prose has not: the field of an address, a number or a key as the next one, a digit not far, another
 * character touching the word, a sentence that tools print.
 */
const fieldBefore =
  /(?:[\d:*=|<>→⇒⟶➜]|\.[\w*])[^\s|,";]{0,99}[\s|,";─-╿]*["'`([{“‘]{0,3}$|\d.{0,11}$|[^\s("'“‘`[{]$|state is $|\d connections? (?:in )?$/;
const fieldAfter =
  /^(?:["'`)\]}*”’]{0,3}[\s|,";─-╿]*[^\s|,";─-╿]{0,99}?(?:[\d:*=|<>→⇒⟶➜]|\.[\w*])|[^\s\w.,;!?)”"’]|[^\w\n]{0,12}\d)/;
/** A line or a cell of its own. */
const lineBefore = /(?:^|[|\t│\n])[^A-Za-z\n]*$/;
const lineAfter = /^[^A-Za-z\n]*(?:[|\t│\n]|$)/;

/** Words that speak of sockets, and addresses. */
const talk =
  /tcp|toe|netstat|sock|lsof|\b(?:ss|uniq -c)\b|[lr]addr|[lrds]port|(?:local|remote|foreign|peer|src|dst|source|dest)[_ ]?(?:addr|port|ip|host)|connection[_ ]?state|src=|TST/i;
const address = /[\w*\])][:.][\w*]|::/;
const stateHeading = /stat(?:e|us)|estado|état|zustand|상태|状[态態]/i;
const socketHeading = /local|remote|foreign|peer|proto|\bports?\b|\bl?addr/i;

/** A text without what hides words; clean.ts knows the way back too. */
export const plain = (text: string): string => text.replace(marks, (_, look?: string) => (look ? fold(look) : ''));

/** Whether a plain text has any spelling in it, be it in the middle of a word; the look before {@link suspects}. */
export function mentions(text: string): boolean {
  return telling.concat(ordinary).some((words) => text.search(words) >= 0);
}

/**
 * Where a text may hold a state.
 *
 * @param text as {@link plain} gives it
 * @param isEdge whether one text node ends and another begins at an offset; what stands on the other side may be
 * another cell or another line
 * @returns UTF-16 offsets
 */
export function suspects(text: string, isEdge: (offset: number) => boolean): number[] {
  const found: number[] = [];
  for (const words of telling) for (const { index } of text.matchAll(words)) found.push(index);
  for (const { 0: word, index } of text.matchAll(ordinary)) if (isSuspect(text, index, word, isEdge)) found.push(index);
  return found;
}

function isSuspect(text: string, start: number, word: string, isEdge: (offset: number) => boolean): boolean {
  const end = start + word.length;
  const opens = start === 0 || isEdge(start);
  const closes = end === text.length || isEdge(end);
  if ((!opens && nameUnit.test(text.charAt(start - 1))) || (!closes && nameUnit.test(text.charAt(end)))) return false;
  const left = text.slice(Math.max(0, start - 500), start);
  const right = text.slice(end, end + 500);
  const hasField = fieldBefore.test(left) || fieldAfter.test(right);
  if (!hasField && ((!opens && proseBefore.test(left)) || (!closes && proseAfter.test(right)))) return false;
  const around = left + right;
  if (listed.test(word) || talk.test(around) || (hasField && address.test(around))) return true;
  // A heading stands above its table.
  const above = text.slice(Math.max(0, start - 2500), start);
  return (
    (opens || lineBefore.test(left)) &&
    (closes || lineAfter.test(right)) &&
    stateHeading.test(above) &&
    socketHeading.test(above)
  );
}
