import { capitals, smalls } from './lexicon.ts';
import type { Pattern } from './pattern.ts';
import { wordOf, type Word } from './words.ts';
import { textBefore } from './text-before.ts';

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

const valueOrCell = /(?:^|[\dA-FP:="'.|,*(>\n])[ \t"'`]*$/;
const wait = /(?:time|close?|fin)[_-]?$/i;
const any = /^/;

/**
 * Signs that a text has spellings with small letters, and what stands before them. Such words are
 * ordinary ones far more often than not, so the search for them opens around these signs only; each begins with a
 * character that is rare in prose.
 */
const signs: readonly (readonly [string, RegExp])[] = [
  ['Est', valueOrCell],
  ['Listen', valueOrCell],
  ['Bound', valueOrCell],
  ['Wait', wait],
  ['wait', wait],
  ['_sent', /syn$/],
  ['_rec', /syn$/],
  ['_ack', /last$/],
  ['TCP:', any],
  ['"estab', any],
];
/** A sign that is at every place. */
const everywhere: typeof signs = [['', any]];
/** How far around a sign the search goes, in characters. */
const reach = 600;

/** A text that is searched whole, in characters; longer than any portion of a page. */
const short = 200_000;
const longestWord = 40;
/** Length of the parts by which small letters are found. */
const shortestPart = 4;
const partLength = 131_072;
/** The beginning of a part, in characters, and as many states as other text than listings seldom has there. */
const sample = 1024;
const fewStates = 6;

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

/** The rest of a name that a narrow window has torn, where its beginning is that of another: `CLOSE` and `_WAIT`, `FIN_WAIT` and `2`. */
const rest = /(?<=close)\n.?wait|(?<=.fin.wait)\n\D?[12](?![\w./]| +[a-z_]+$)/imy;

const inCapitals = capitals.map((source) => new RegExp(source, 'g'));
const withSmall = new RegExp(smalls, 'g');

/**
 * Words that were found, with how far before what told of them they begin, by two letters: the rows of a listing repeat
 * a few.
 */
const recent: (readonly [Word, back: number] | undefined)[] = [];

const noWord: Word = { state: 'CLOSED', spelling: '', weight: 0 };

/** Beyond every text: an expression that matches no more. */
const never = 0x3fffffff;

/**
 * Finds the words of a text that may be states, in order. What was found last stands in its fields: a listing has a
 * word in every line, and an object for each would take longer than the search.
 */
export class Scanner {
  readonly #text: string;
  /** Where the next match of each expression ends, that of small letters last. */
  readonly #ahead: number[];
  /** Parts of the text to be searched for small letters, as what lies in their middle. */
  readonly #places: readonly number[];
  #place = 0;
  /** The part searched now: its end, and how far it was searched. */
  #to = -longestWord;
  #done = 0;
  /** Where the search for small letters began last, and where the match ends that it found. */
  #from = never;
  #found = 0;
  /** The word that was found last; before {@link advance} has found one, any. */
  word = noWord;
  /** Where it begins, and where it ends. */
  start = 0;
  end = 0;
  /** Whether it was found before, so that the token is spelled as the word is. */
  #isKnown = false;

  constructor(text: string) {
    this.#text = text;
    this.#places = places(text);
    this.#ahead = [...inCapitals.map((expression) => matchEnd(text, expression, 0)), this.#small(0)];
  }

  /** As it stands in the text. */
  get token(): string {
    // The spelling itself need not be kept once for each row.
    return this.#isKnown ? this.word.spelling : this.#text.slice(this.start, this.end);
  }

  /** What was found last, as something to find more out about. */
  get candidate(): Candidate {
    const { word, start, end, token } = this;
    return { word, start, end, token, why: '', pattern: undefined, isInRow: false };
  }

  /** Goes on to the next word; `false` at the end. */
  advance(): boolean {
    const ahead = this.#ahead;
    const text = this.#text;
    const last = this.end;
    for (;;) {
      let which = 0;
      let at = never;
      for (let index = 0; index < ahead.length; index++) {
        const end = ahead[index] ?? never;
        if (end >= at) continue;
        at = end;
        which = index;
      }
      if (at === never) return false;
      // Two expressions may meet in one spelling.
      const isFound =
        at > last &&
        this.#wordAt(lastLetter(text, at)) &&
        this.start >= last &&
        // Most lines begin with a small letter, and one letter is looked at faster than an expression tries.
        (text.charCodeAt(this.end) !== 10 ||
          text.charCodeAt(this.end + 1) > 95 ||
          matchEnd(text, rest, this.end) === never);
      const expression = inCapitals[which];
      const from = isFound ? Math.max(at, this.end) : at;
      ahead[which] = expression === undefined ? this.#small(from) : matchEnd(text, expression, from);
      if (isFound) return true;
    }
  }

  /** Finds the longest spelling that is a whole name and covers the character at `at`. */
  #wordAt(at: number): boolean {
    const text = this.#text;
    const place = ((text.charCodeAt(at - 5) << 3) + text.charCodeAt(at)) & 0xff;
    const known = recent[place];
    this.#isKnown = known !== undefined && this.#stands(known[0], at - known[1]);
    if (this.#isKnown) return true;
    const isFound = this.#lookUp(at);
    // Letters outside ASCII may have been damaged.
    if (isFound && this.token === this.word.spelling) recent[place] = [this.word, at - this.start];
    return isFound;
  }

  /** Whether a word stands at `start`, and is a whole name there. */
  #stands(word: Word, start: number): boolean {
    const text = this.#text;
    const { spelling } = word;
    const end = start + spelling.length;
    return (
      start >= 0 &&
      text.startsWith(spelling, start) &&
      wordCodes[text.charCodeAt(start - 1)] !== 1 &&
      wordCodes[text.charCodeAt(end)] !== 1 &&
      !joins(text, start - 1) &&
      !joins(text, end) &&
      this.#take(word, start, end)
    );
  }

  /** Looks in the lexicon for the longest such spelling. */
  #lookUp(at: number): boolean {
    const text = this.#text;
    const start = wordStart(text, at);
    // A hyphen may be part of the spelling: `FIN-WAIT-1`, which `FIN-W` finds in its middle.
    const from = joins(text, start - 1) ? wordStart(text, start - 1) : start;
    const end = wordEnd(text, at);
    return (
      this.#longest(from, start, end, 4) ||
      // Markdown that was never rendered; around an ordinary word they are nothing that the quick look knows (may-hold.ts).
      (text[start] === '_' && text[end - 1] === '_' && this.#spelled(start + 1, end - 1) && this.word.weight === 2)
    );
  }

  /** Finds the longest spelling from `from` or `start` on that ends at `end`, or at one of `most` words joined to it. */
  #longest(from: number, start: number, end: number, most: number): boolean {
    const text = this.#text;
    return (
      (most > 0 && joins(text, end) && this.#longest(from, start, wordEnd(text, end + 1), most - 1)) ||
      this.#spelled(from, end) ||
      (from < start && this.#spelled(start, end))
    );
  }

  #spelled(start: number, end: number): boolean {
    const word = end - start > longestWord ? undefined : wordOf(this.#text.slice(start, end));
    return word !== undefined && this.#take(word, start, end);
  }

  /** Remembers what was found; says yes. */
  #take(word: Word, start: number, end: number): boolean {
    this.word = word;
    this.start = start;
    this.end = end;
    return true;
  }

  /** Where the next match with small letters ends, at or after `from`, in the parts that are searched for them. */
  #small(from: number): number {
    const text = this.#text;
    for (let at = from; ;) {
      at = Math.max(at, this.#done);
      if (at < this.#to + longestWord) {
        // What was found beyond the end of one part may lie in the next.
        if (at < this.#from || at > this.#found - shortestPart) {
          this.#from = at;
          this.#found = matchEnd(text, withSmall, at);
        }
        if (this.#found <= this.#to + longestWord) return this.#found;
        this.#done = Math.max(this.#done, this.#to);
      }
      const place = this.#places[this.#place++];
      if (place === undefined) return never;
      this.#done = Math.max(this.#done, place - reach);
      this.#to = Math.min(text.length, place + 2 * reach);
    }
  }
}

/** Where the next match of an expression ends. */
function matchEnd(text: string, expression: RegExp, from: number): number {
  // The expression is shared between scanners, so each call sets where it goes on.
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : never;
}

/** Where the last letter before `end` stands, a hyphen not counted. */
function lastLetter(text: string, end: number): number {
  return text.charCodeAt(end - 1) === 45 ? end - 2 : end - 1;
}

/** The second of two words: of `Close wait`, of the one of Czech net-tools, and the number behind `FIN wait`. */
const secondWord = / (?:ack|rec|wait|rcv|sent|[12](?!\w))/iy;

/** Whether a spelling may go on after the end of a word: with a hyphen, or a blank and the second of two words. */
function joins(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  // A look at one letter (a, r, s, w, 1, 2 and some that share their last bits) spares most rows the expression.
  if (code !== 32 || ((0x8e0002 >> (text.charCodeAt(end + 1) & 31)) & 1) === 0) return code === 45;
  secondWord.lastIndex = end;
  return secondWord.test(text);
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

/**
 * Where to look for spellings with small letters: everywhere in a short text, and in a part that begins as a listing
 * does, with a state in each line or so. There one search takes less time than one for each sign.
 */
function places(text: string): readonly number[] {
  const found: number[] = [];
  // A part of this length is still in the processor's cache when the next sign is looked for in it.
  for (let from = 0; from < text.length; from += partLength) {
    const part = text.slice(from, from + partLength + longestWord);
    const hasMany = (spellings: RegExp): boolean => part.slice(0, sample).split(spellings).length > fewStates;
    const isSought = text.length <= short || [withSmall, ...inCapitals].some(hasMany);
    for (const [sign, before] of isSought ? everywhere : signs) {
      for (let at = part.indexOf(sign); part[at] !== undefined;) {
        const isSign = before.test(textBefore(text, from + at, 48));
        if (isSign) found.push(from + at);
        // What one reaches needs no other.
        at = part.indexOf(sign, at + (isSign ? reach : 1));
      }
    }
  }
  return found.sort((a, b) => a - b);
}
