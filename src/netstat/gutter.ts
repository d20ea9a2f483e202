import { isOtherTalk } from './evidence/talk.ts';

/**
 * What stands in front of each line of a stretch and is none of its text: the marks of a quotation, the sign of a comment or
 * of an added line, a time of day in brackets, the number of the line. The rows of /proc/net/tcp have numbers of their own,
 * comments of OpenMetrics are no lines in themselves.
 */
const marks = String.raw`[ \t]*(?:(?:>[ \t]?)+|\[\d\d:\d\d:\d\d\S* |(#+(?! (?:HELP|TYPE|UNIT) )|;+|\*(?!\s+\*)|\/\/|--|[|│](?=[^|│]*$)|│(?=[^│]*│\s*$))(?: |$)|(\+) ?|(\d{1,6})(?!: [\dA-F]{8}|::|:\d\d:\d\d(?!:))( *[|│] ?|\. |[: \t]|$)`;
const mark = new RegExp(`^${marks})`);
/**
 * The same; the time of a log, with the program or the level; and the name of a host or a container: with a digit, where
 * host-prefix.ts asks for a row behind it, for which marks have no bytes. `parse` reads times, and parts machines.
 */
const markOrName = new RegExp(
  String.raw`^${marks}|\[?(?:\d{4}-\S{5}[T ]|[A-Z][a-z]{2} [ \d]\d |())\d\d:\d\d:\d\d[^\s:]*(?: \S+ \S+\[\d+\]:| +(\[?(?:INFO|DEBUG|WARN|ERROR)\S*))? |((?=\W?(?!fin.?wait)[a-z]{2}[a-z-][^\s\d\]:|]{0,40}\d)(?:\[[\w./-]{2,60}\] ?|[\w.-]{2,40}(?:: | +\| ?))))`,
);
/** The heading of a table, which has one for the numbers too, or of the counters of `netstat -s`. */
const heading = /\S(?: {2,}|\t|[|│])\S|-- -|^(?:tcp|udp|ip)\w*:\s*$/i;
/** A number or a port in a line, as few have that begin with a count. */
const numbered = /(?<!\S)\d+(?!\S)|:\d/;
/** Lines that wait for a proof, at most. */
const most = 100;

/** A line in a frame; what has a bar within is a row of a table. */
const framed = /^\s*│[^│]*│\s*$/;

/** Takes a line, and where its text begins and ends in it, in UTF-16 code units. */
type Hand = (line: string, index: number, start: number, end: number) => void;

/** Tells what mail, viewers and programs have put in front of lines; a line waits until those below it have told. */
export class Gutter {
  readonly #hand: Hand;
  readonly #isForRows: boolean;
  readonly #isKnown: boolean;
  #held: [line: string, index: number, length: number][] = [];
  /** What the lines of the stretch have in front, and how many there are. */
  #kind: string | undefined;
  #count = 0;
  #number = NaN;
  /** Whether they have it to be read away; nothing as long as that is not known. */
  #isGutter: boolean | undefined;
  /** Whether a line has so many words that its number is no count, nor that of a constant. */
  #hasWords = false;
  #words = 0;
  #above = '';
  /** The blanks that the text began with, as long as every line has them. */
  #indent: string | undefined;
  #last = '';

  /**
   * @param hand called with each line in order
   * @param isForRows whether numbers that are counts must stay, and names of hosts
   * @param isKnown whether a line alone is believed, because more of them were seen before
   */
  constructor(hand: Hand, isForRows: boolean, isKnown = false) {
    this.#hand = hand;
    this.#isForRows = isForRows;
    this.#isKnown = isKnown;
  }

  /** Takes the next line, without its line break. */
  line(line: string, index: number): void {
    const [found, sign, plus, value, behind = '', clock, level, name] =
      (this.#isForRows ? mark : markOrName).exec(line) ?? [];
    // A number alone is that of an empty line.
    const kind =
      found === undefined || (name !== undefined && isOtherTalk(`${name.replace(/\d+/, ' ')}${name}`))
        ? undefined
        : value === undefined
          ? (sign ?? plus ?? level ?? name?.trim() ?? '>')
          : behind.trim() || (this.#number >= 0 ? this.#kind : '');
    const number = Number(value);
    if (kind !== this.#kind || (value !== undefined && number !== this.#number + 1)) {
      const isLater = kind === this.#kind && !this.#hasWords;
      this.end();
      this.#kind = kind;
      // Numbers that did not rise before are no numbers of lines.
      this.#isGutter = isLater ? false : undefined;
      this.#above = this.#last;
    }
    this.#number = number;
    // A heading may have a blank line below it.
    if (/\d/.test(this.#last) || line.trim() !== '') this.#last = line;
    if (found === undefined || kind === undefined) {
      this.#give(line, index, 0);
      return;
    }
    this.#count++;
    const rest = line.slice(found.length, 200).trim();
    const words = rest.split(/[\s,;]+/).length;
    // Lines with a count are of one shape. One with a blank behind it may have a port.
    this.#hasWords ||=
      words > (this.#isForRows && behind === ' ' ? 3 : 1) &&
      (numbered.test(rest) || (!this.#isForRows && this.#count > 1 && words !== this.#words));
    this.#words = words;
    this.#held.push([line, index, found.length]);
    // A number may be a count, `# ` the prompt of a shell, and a word behind a time what happened then.
    const fewest = value !== undefined || kind === '#' ? 3 : 2;
    if (this.#isKnown || (this.#count >= fewest && ((value ?? clock) === undefined || this.#hasWords)))
      this.#isGutter ??= value === undefined || !heading.test(this.#above);
    if (this.#isGutter === true || this.#count > most) this.#release();
  }

  /** Hands on what waits. */
  end(): void {
    this.#release();
    this.#count = 0;
    this.#hasWords = false;
    this.#isGutter = undefined;
  }

  #release(): void {
    for (const [line, index, length] of this.#held.splice(0))
      this.#give(line, index, this.#isGutter === true ? length : 0);
  }

  /** Hands a line on; titles and headings are known where they begin their line. */
  #give(line: string, index: number, length: number): void {
    let cut = length;
    const blanks = this.#isForRows && this.#indent !== '' ? /^[ \t]*(?=\S)/.exec(line.slice(length))?.[0] : undefined;
    if (blanks !== undefined) {
      // `uniq -c` puts blanks in front of its counts.
      this.#indent ??= /\d/.test(line.charAt(length + blanks.length)) ? '' : blanks;
      if (!blanks.startsWith(this.#indent)) this.#indent = this.#indent.startsWith(blanks) ? blanks : '';
      cut += this.#indent.length;
    }
    const inFrame = length > 0 && framed.test(line) ? line.slice(0, line.lastIndexOf('│')).trimEnd() : line;
    this.#hand(line, index, cut, Math.max(cut, inFrame.length));
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
  }, false);
  for (const line of text.split('\n')) gutter.line(line, 0);
  gutter.end();
  return removed > 0 ? { text: lines.join('\n'), cuts } : undefined;
}
