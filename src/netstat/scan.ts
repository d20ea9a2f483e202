import { capitals, smalls } from './lexicon.ts';
import type { Pattern } from './pattern.ts';
import { wordOf, type Word } from './words.ts';

/** A word that may be a state, and what has been found out about it. */
export interface Candidate {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly token: string;
  /** The evidence that it is a state; empty as long as there is none. */
  why: string;
  /** The layout of the row it stands in. */
  pattern: Pattern | undefined;
  /** It stands in a row that tells of one socket. */
  isInRow: boolean;
}

function candidateOf(word: Word, token: string, start: number): Candidate {
  return { word, start, end: start + token.length, token, why: '', pattern: undefined, isInRow: false };
}

const valueOrCell = /(?:^|[\d:="'.|,*(>\n])[ \t"'`]*$/;
const notLetter = /^[^A-Za-z]?$/;
const wait = /(?:time|close?|fin)[_-]?$/i;
const any = /^/;

/**
 * Signs that a text has spellings with small letters, and what stands before and after them. Such words are
 * ordinary ones far more often than not, so the search for them opens around these signs only; each begins with a
 * character that is rare in prose.
 */
const signs: readonly (readonly [string, RegExp, RegExp])[] = [
  ['Establ', valueOrCell, any],
  ['Listen', valueOrCell, notLetter],
  ['Wait', wait, any],
  ['wait', /(?:time|close|fin)[_-]$/i, any],
  ['TCP:', any, /^\s/],
  ['"estab', any, any],
];
/** How far around a sign the search goes, in characters. */
const reach = 600;

/** A text that is searched whole, in characters. */
const short = 16_384;
const longestWord = 40;
const partLength = 131_072;

/** Characters of a name, and what a console's wrong code page makes of letters with a mark. */
const wordCodes = new Uint8Array(0x10000);
for (const [from, to] of [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0x80, 0x9f],
  [0xc0, 0x24f],
  [0x2122, 0x2122],
  [0xfffd, 0xfffd],
] as const) {
  wordCodes.fill(1, from, to + 1);
}

const inCapitals = capitals.map((source) => new RegExp(source, 'g'));
const withSmall = new RegExp(smalls, 'g');

/** Words that were looked up, by their length and first letter: the rows of a listing repeat a few. */
const recent: (Word | undefined)[] = [];

/** Finds the words of a text that may be states, in order. */
export class Scanner {
  readonly #text: string;
  readonly #mixed: Iterator<Candidate, undefined>;
  /** The next candidate of each expression, then the next with small letters. */
  readonly #ahead: (Candidate | undefined)[];
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#mixed = mixedCandidates(text);
    this.#ahead = [...inCapitals.map((expression) => capital(text, expression, 0)), this.#mixed.next().value];
  }

  /** The next candidate, or nothing at the end. */
  next(): Candidate | undefined {
    const ahead = this.#ahead;
    for (;;) {
      let first: Candidate | undefined;
      let which = 0;
      for (let index = 0; index < ahead.length; index++) {
        const candidate = ahead[index];
        if (candidate === undefined || (first !== undefined && first.start <= candidate.start)) continue;
        first = candidate;
        which = index;
      }
      if (first === undefined) return undefined;
      const expression = inCapitals[which];
      ahead[which] = expression === undefined ? this.#mixed.next().value : capital(this.#text, expression, first.end);
      // Two expressions may meet in one spelling.
      if (first.start < this.#end) continue;
      this.#end = first.end;
      return first;
    }
  }
}

/** The next spelling in which an expression matches. */
function capital(text: string, expression: RegExp, from: number): Candidate | undefined {
  // The expression is shared between scanners, so each call sets where it goes on.
  expression.lastIndex = from;
  while (expression.test(text)) {
    const candidate = wordAt(text, lastLetter(text, expression.lastIndex));
    if (candidate !== undefined) return candidate;
  }
  return undefined;
}

/** Where the last letter before `end` stands, a hyphen not counted. */
function lastLetter(text: string, end: number): number {
  return text.charCodeAt(end - 1) === 45 ? end - 2 : end - 1;
}

/** The longest spelling that is a whole name and covers the character at `at`. */
function wordAt(text: string, at: number): Candidate | undefined {
  const start = wordStart(text, at);
  let end = wordEnd(text, at);
  // A hyphen may be part of the spelling: `FIN-WAIT-1`, which `FIN-W` finds in its middle.
  const from = text.charCodeAt(start - 1) === 45 ? wordStart(text, start - 1) : start;
  if (from === start && !joins(text, end)) return spelled(text, start, end);
  const ends = [end];
  while (ends.length < 4 && joins(text, end)) ends.push((end = wordEnd(text, end + 1)));
  for (let last = ends.length - 1; last >= 0; last--) {
    const to = ends[last] ?? end;
    const found = spelled(text, from, to) ?? (from < start ? spelled(text, start, to) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a spelling may go on after the end of a word: with a hyphen, or as the one of Czech net-tools that has a blank. */
function joins(text: string, end: number): boolean {
  return text.charCodeAt(end) === 45 || (text.charCodeAt(end + 1) === 65 && text.startsWith(' ACK', end));
}

function spelled(text: string, start: number, end: number): Candidate | undefined {
  const length = end - start;
  if (length > longestWord) return undefined;
  const place = length * 32 + (text.charCodeAt(start) & 31);
  const known = recent[place];
  if (known !== undefined && text.startsWith(known.spelling, start)) return candidateOf(known, known.spelling, start);
  const token = text.slice(start, end);
  const word = wordOf(token);
  if (word === undefined) return undefined;
  // Letters outside ASCII may have been damaged; the spelling itself need not be kept once for each row.
  if (word.spelling !== token) return candidateOf(word, token, start);
  recent[place] = word;
  return candidateOf(word, word.spelling, start);
}

function wordStart(text: string, end: number): number {
  const first = Math.max(0, end - longestWord);
  let start = end;
  while (start > first && wordCodes[text.charCodeAt(start - 1)] === 1) start--;
  return start;
}

function wordEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + longestWord);
  let end = start;
  while (end < last && wordCodes[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** Spellings with small letters. */
function* mixedCandidates(text: string): Generator<Candidate, undefined> {
  let done = 0;
  for (const place of places(text)) {
    const from = Math.max(done, place - reach);
    const to = Math.min(text.length, place + 2 * reach);
    if (from >= to) continue;
    // A slice keeps the search from running on to the end of the text.
    const part = text.slice(from, to + longestWord);
    withSmall.lastIndex = 0;
    while (withSmall.test(part)) {
      const at = lastLetter(text, from + withSmall.lastIndex);
      if (at < done) continue;
      const candidate = wordAt(text, at);
      if (candidate === undefined) continue;
      done = candidate.end;
      yield candidate;
      withSmall.lastIndex = candidate.end - from;
    }
    done = Math.max(done, to);
  }
}

/** Where to look for spellings with small letters; a short text is searched from end to end. */
function places(text: string): readonly number[] {
  const found: number[] = [];
  if (text.length <= short) {
    for (let at = reach; at < text.length + reach; at += 3 * reach) found.push(at);
    return found;
  }
  // A part of this length is still in the processor's cache when the next sign is looked for in it.
  for (let from = 0; from < text.length; from += partLength) {
    const part = text.slice(from, from + partLength + longestWord);
    for (const [sign, before, after] of signs) {
      for (let at = part.indexOf(sign); at !== -1 && at < partLength;) {
        const isSign =
          before.test(text.slice(Math.max(0, from + at - 48), from + at)) && after.test(part.charAt(at + sign.length));
        if (isSign) found.push(from + at);
        // What one reaches needs no other.
        at = part.indexOf(sign, at + (isSign ? reach : sign.length));
      }
    }
  }
  return found.sort((a, b) => a - b);
}
