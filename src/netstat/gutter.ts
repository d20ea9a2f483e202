import { isOtherTalk } from './evidence/other-talk.ts';
import { markOrName } from './expressions/line-marks.ts';

/** The heading of a table, which has one for the numbers too, or of the counters of `netstat -s`. */
const heading = /\S(?: {2,}|\t|[|│])\S|-- -/;
/** A number or a port in a line, as few have that begin with a count. */
const furtherNumber = /(?<!\S)\d+(?!\S)|:\d/;
/** Lines that wait for a proof, at most. */
const most = 100;

/** What stands in front of one line. */
interface Mark {
  /** How much of the line it takes, in UTF-16 code units. */
  readonly length: number;
  /** What the marks of a stretch have in common: their sign, their name, or what stands behind their numbers, which after a colon or a dash is nothing; `!` for levels and files. */
  readonly kind: string | undefined;
  /** The number of the line; NaN where the mark is none. */
  readonly number: number;
  /** Whether it is a number and a blank, as `uniq -c` writes counts. */
  readonly mayCount: boolean;
  /** Whether words alone may have it too: a time without a date that of what happened then, quotation marks those of a constant. */
  readonly mayBeOfWords: boolean;
  /** Where the text of the line ends. */
  readonly end: number;
}

/** Takes a line, and where its text begins and ends in it, in UTF-16 code units. */
type Hand = (line: string, index: number, start: number, end: number) => void;

/**
 * What ends a line and is none of its text: the side of a frame or a quotation mark; and where line ends are shown or written
 * out, `$` of `cat -A`, `^M`, a backslash, tags. Group: what has to begin the line too.
 */
const ending = /(?<!\s)\s*(?:([│"'`])|[$\\]|\^M|<br.{0,2}>|<\/(?:code|li|td|p)>),?\s?$/;

/** Tells what mail, viewers and programs have put in front of lines; a line waits until those below it have told. */
export class Gutter {
  readonly #hand: Hand;
  readonly #rowMark: RegExp | undefined;
  readonly #isKnown: boolean;
  #held: [line: string, index: number, found: Mark][] = [];
  /** What the lines of the stretch have in front, and how many there are. */
  #kind: string | undefined;
  #count = 0;
  #number = NaN;
  /** Whether they have it to be read away; nothing as long as that is not known. */
  #isGutter: boolean | undefined;
  /** Whether a line has so many words that its number is no count, nor that of a constant. */
  #hasWords = false;
  #words = 0;
  /** The line above the stretch, and above the one that comes next. */
  #above = '';
  #last = '';

  /**
   * @param hand called with each line in order
   * @param rowMark where the text is read for its rows: what else stands in front of them. Then numbers that are counts stay, and
   * so do names of machines
   * @param isKnown whether a line alone is believed, because more of them were seen before
   */
  constructor(hand: Hand, rowMark?: RegExp, isKnown = false) {
    this.#hand = hand;
    this.#rowMark = rowMark;
    this.#isKnown = isKnown;
  }

  /** Takes the next line, without its line break. */
  line(line: string, index: number): void {
    const found = this.#markOf(line);
    this.#goOn(found?.kind, found?.number);
    // A heading may have a blank line below it.
    if (/\d/.test(this.#last) || line.trim() !== '') this.#last = line;
    if (found === undefined) {
      this.#hand(line, index, 0, line.length);
      return;
    }
    this.#count++;
    this.#held.push([line, index, found]);
    const { number, kind, mayCount, mayBeOfWords } = found;
    const rest = line.slice(found.length, 200).trim();
    const words = rest.split(/[\s,;]+/).length;
    // Lines with a count are of one shape. One with a blank behind it may have a port.
    this.#hasWords ||=
      words > (this.#rowMark && mayCount ? 3 : 1) &&
      (furtherNumber.test(rest) || (!this.#rowMark && this.#count > 1 && words !== this.#words));
    this.#words = words;
    const isNumbered = number >= 0;
    // A number may be a count, and `# ` the prompt of a shell.
    const fewest = isNumbered || kind === '#' ? 3 : 2;
    if (this.#isKnown || (this.#count >= fewest && (!(isNumbered || mayBeOfWords) || this.#hasWords)))
      this.#isGutter ??= !isNumbered || !heading.test(this.#above);
    if (this.#isGutter || this.#count > most) this.#release();
  }

  /** What stands in front of a line, where anything does. */
  #markOf(line: string): Mark | undefined {
    const mark = this.#rowMark?.exec(line) ?? markOrName.exec(line);
    const close = ending.exec(line.slice(mark?.[0].length));
    // Most lines have neither, and to take nothing apart takes as long as all else.
    if (mark === close) return undefined;
    const [found = '', sign, plus, value, behind = '', , clock, from, tag, name, quote] = mark ?? [];
    const [last = '', side] = close ?? [];
    const tail = side !== sign && side !== quote ? '' : last;
    if (found + tail === '' || (name && (this.#rowMark || isOtherTalk(`${name.replace(/\d+/, ' ')}${name}`))))
      return undefined;
    return {
      length: found.length,
      kind:
        value === undefined
          ? (sign ?? plus ?? (tag && '!') ?? name?.trim() ?? quote ?? `>${from?.match(/\S+/g)?.length}`)
          : // A number alone is that of an empty line.
            behind.trim() || (this.#number >= 0 ? this.#kind : ''),
      number: Number(value),
      mayCount: behind === ' ',
      mayBeOfWords: (clock ?? quote) !== undefined,
      end: line.length - tail.length,
    };
  }

  /** Begins a new stretch where a line has something else in front, or a number that does not follow. */
  #goOn(kind: string | undefined, number = NaN): void {
    if (kind !== this.#kind || (number >= 0 && number !== this.#number + 1)) {
      // Numbers that did not rise before are no numbers of lines.
      const isOfCounts = kind === this.#kind && !this.#hasWords;
      this.end();
      this.#kind = kind;
      this.#isGutter = isOfCounts ? false : undefined;
      this.#above = this.#last;
    }
    this.#number = number;
  }

  /** Hands on what waits. */
  end(): void {
    this.#release();
    this.#count = 0;
    this.#hasWords = false;
    this.#isGutter = undefined;
  }

  #release(): void {
    for (const [line, index, { length, end }] of this.#held.splice(0)) {
      const [from, to] = this.#isGutter ? [length, end] : [0, line.length];
      this.#hand(line, index, from, to);
    }
  }
}

/** A text that is searched whole, and how much of a longer one is looked at first; in UTF-16 code units. */
const short = 65_536;
const reach = 4096;

/** A text whose lines have nothing in front, and the way back. */
interface Bare {
  readonly text: string;
  /** Where something was taken out, as offsets in `text`, and how much up to there; in UTF-16 code units. */
  readonly cuts: readonly (readonly [at: number, removed: number])[];
}

/**
 * A text without what was put in front of its lines; nothing where there is nothing, and where there is little of it in the
 * beginning of a long one: to look at each of its lines takes longer than all else.
 */
export function withoutGutter(text: string): Bare | undefined {
  if (text.length > short) {
    const head = text.slice(0, reach);
    if ((withoutGutter(head)?.cuts.length ?? 0) < 0.8 * head.split('\n').length) return undefined;
  }
  const lines: string[] = [];
  const cuts: [number, number][] = [];
  let at = 0;
  let removed = 0;
  const gutter = new Gutter((line, _, start, end) => {
    if (start > 0) cuts.push([at, (removed += start)]);
    lines.push(line.slice(start, end));
    at += end - start + 1;
    // The line break is moved, and all that comes behind it.
    if (end < line.length) cuts.push([at - 1, (removed += line.length - end)]);
  });
  for (const line of text.split('\n')) gutter.line(line, 0);
  gutter.end();
  return removed > 0 ? { text: lines.join('\n'), cuts } : undefined;
}
