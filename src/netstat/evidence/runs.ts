/**
 * Lists without addresses: `sort | uniq -c`, counters of awk, JSON and Markdown tables of counts, a column of
 * states cut out by awk. One such line may say anything; several together, with a word among them that is never
 * anything but a TCP state, are a list of states.
 */
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { isCapitals, isOwn, isSeldomOther } from '../words.ts';
import { isInLine, isRowShape, side, type Shape } from './line-shape.ts';
import { isOfOther } from './section-sign.ts';
import { lineAround } from './surroundings.ts';
import { isOtherTalk } from './other-talk.ts';

/** Other lines that such a list may have between two of ours. */
const debris = /^[^\n]*\n(?:[ -/\t=|\u2500-\u257f]*(?:\d[\d.,:/-]*[ \t]+|Count +: )?\S{0,20}[ \t|\d]*\n){0,8}[^\n]*$/;
/** The same with what is said of a word in the line below it, numbers first: a list of definitions, tiles of a dashboard. */
const definitions = /^[^\n]*\n(?:(?:\d[^\n]{0,40}|[ \t]*)\n){1,5}[^\n]*$/;
/** A word alone on a line that is no such debris, the key of an object or of what is indented: the title of another list. */
const otherTitle = /\n\W*[A-Z][a-z]{2,}\W*\n|\n\s*\w+:\n|: ?\{/;
const talk = /\b(?:ss|netstat|tcp|sockets?|recv-q|lsof)\b(?!-\w)/i;
/** Commands that leave no doubt what a list of ordinary words is about, and a title that leaves none. */
const command = /\b(?:ss|netstat|lsof) -|NetTCPC|^tcp connections$/im;

/** How far apart two words of a list may be, in characters. */
const nearest = 240;

/** What a list says for its words, by the shape of its lines. */
function reasonOf(shape: Shape | undefined): string {
  if (shape === 'bare') return 'column of states';
  if (shape === 'cut') return 'address and state';
  if (shape === 'edge') return 'joined to a state';
  return isRowShape(shape) ? 'row like its neighbours' : 'list of counts';
}

/** Collects neighbouring candidates of one shape and decides about them together. */
export class Runs {
  readonly #text: string;
  #shape: Shape | undefined;
  #items: Candidate[] = [];
  #end = 0;
  #isSure = false;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes the next candidate of the text; `isSure` says that it is a TCP state whatever stands around it. */
  add(item: Candidate, shape: Shape, isSure: boolean): void {
    const { start, end, word } = item;
    // `LISTEN: 9 listening sockets`: the remark has a word of its own.
    if (
      this.#shape?.startsWith('~') === true &&
      !isCapitals(item.token) &&
      !this.#text.slice(this.#end, start).includes('\n')
    )
      return;
    const isLike =
      shape === this.#shape ||
      (isInLine(shape) && isInLine(this.#shape)) ||
      `~${shape}` === this.#shape ||
      shape === `~${this.#shape ?? ''}`;
    if (!isLike || !this.#isNear(start, word.weight === 0)) {
      this.settle();
      this.#start = start;
    }
    // One in a sentence, or with a remark, makes that of all.
    if (this.#shape !== 'said' && this.#shape !== `~${shape}`) this.#shape = shape;
    this.#end = end;
    this.#items.push(item);
    if (isSure) this.#isSure = true;
  }

  /** Whether nothing that stands at `start` or later can belong to the list collected so far. */
  isPast(start: number): boolean {
    return start - this.#end > nearest;
  }

  /** Decides about the list collected so far. */
  settle(): void {
    if (this.#items.length > 0 && this.#verdict())
      for (const [index, item] of this.#items.entries())
        if (
          item.why === '' &&
          (!isInLine(this.#shape) || this.#isListed(item, index)) &&
          !this.#isAmongOpen(item) &&
          !this.#isOfUnix(item)
        )
          item.why = reasonOf(this.#shape);
    this.#items = [];
    this.#isSure = false;
    this.#shape = undefined;
  }

  #isListener({ start, end }: Candidate): boolean {
    return /(?<![\d.])(?:0\.0\.0\.0|\*|\[?::\]?):\d/.test(lineAround(this.#text, start, end, side));
  }

  /** Whether what has no name of TCP's own stands beside `OPEN 2` in a list: tickets are open and closed. */
  #isAmongOpen({ word, start, end }: Candidate): boolean {
    return (
      word.state === 'CLOSED' &&
      /^\P{L}*(?:OPEN|MERGED)\b\P{L}*$/imu.test(this.#text.slice(Math.max(0, start - 60), end + 60))
    );
  }

  /** Whether netstat of Linux has counted it among sockets of the UNIX domain, `31 LISTENING` beside `9 STREAM`: a port is in LISTEN there. */
  #isOfUnix({ token, start, end }: Candidate): boolean {
    return (
      token === 'LISTENING' &&
      /^[ \d]*(?:STREAM|DGRAM|CONNECTED)[ \d]*$/m.test(this.#text.slice(Math.max(0, start - 120), end + 120))
    );
  }

  #isNear(start: number, isOrdinary: boolean): boolean {
    const gap = start - this.#end;
    if (gap > nearest) return false;
    const between = this.#text.slice(this.#end, start);
    if (isOrdinary && otherTitle.test(between)) return false;
    if (!isOrdinary && this.#shape === 'bare' && this.#items.at(-1)?.word.weight !== 0 && definitions.test(between))
      return true;
    if (isInLine(this.#shape)) return !between.includes('\n') && gap < 80;
    return debris.test(between) || (this.#shape === 'edge' && gap < 32);
  }

  /** Whether the words collected so far are states. */
  #verdict(): boolean {
    const shape = this.#shape ?? 'bare';
    const before = textBefore(this.#text, this.#start, nearest);
    if (before.includes('zone-tp')) return false;
    if (this.#isSure) return true;
    // The diagrams of other things have such words too.
    if (shape === 'edge') return this.#items.some(({ why }) => why !== '');
    if (/unix.{0,8}socket[^]{0,60}$/i.test(before)) return false;
    // The manual of netstat lists the words of such sockets too, and others those of SCTP, DCCP and AX.25: they have some of their own.
    if (/\bFREE\b|CONNECTING|PARTOPEN|COOKIE_|RECOVERY$/m.test(before + this.#text.slice(this.#end, this.#end + 300)))
      return false;
    if (isRowShape(shape)) return this.#areRows(shape);
    // The command above says what was counted.
    if (isOfOther(before) === true) return false;
    // `timeouts:` and what follows it are settings.
    if (this.#isEnumeration() || /timeouts?\W*$/i.test(before)) return false;
    return this.#areListed(shape);
  }

  /** Whether lines that have the fields of a row in no known order are those of sockets. */
  #areRows(shape: Shape): boolean {
    const seldom = this.#items.flatMap(({ word }) => (isSeldomOther(word) ? word.state : []));
    return (
      seldom.some(isOwn) ||
      (shape.includes('t') && new Set(seldom).size > 1) ||
      // No other line says LISTEN of a port of TCP, or of an address that is no single one.
      (this.#items.length > 1 &&
        this.#items.every(({ token }) => token.startsWith('LISTEN')) &&
        (shape.includes('t-X') || this.#items.some((item) => this.#isListener(item))))
    );
  }

  /** Whether enough different words that are seldom anything else stand in a list, or what is above it says what it is about. */
  #areListed(shape: Shape): boolean {
    const strong = new Set<string>();
    const plain = new Set<string>();
    for (const { word, end } of this.#items) {
      plain.add(word.state);
      if (
        word.weight > 0 ||
        /^LISTEN\b|^established\b|^[a-z]+[_-].| .|^(?:estab|timewait)=/.test(word.spelling + this.#text.charAt(end))
      )
        strong.add(word.state);
    }
    const isSentence = shape === 'said' || shape.startsWith('~');
    const around = textBefore(this.#text, this.#start, 300);
    const isOther = isOtherTalk(around) && !talk.test(around);
    if (strong.size >= 2 && !isSentence) return true;
    // `TimeWait` and `Established` of .NET
    const isTitled = this.#items.some(({ word }) => /^(?:Established|Listen)$/.test(word.spelling));
    if (strong.size > 0 && plain.size > 1 && !isOther && !isSentence && isTitled) return true;
    if (isInLine(shape)) return this.#isBesideOwn();
    // What the list is about stands right above it; the rows of a listing there are another thing.
    const above = around
      .split('\n')
      .filter((line) => /\w/.test(line))
      .slice(-3)
      .filter((line) => command.test(line) || !/[\w*][:.]+[\w*]/.test(line))
      .join('\n');
    const isCount = shape.startsWith('count');
    if (isSentence) return strong.size >= 2 && /\b(?:tcp|sockets?)\b|\bstate\W+count\b/i.test(`${shape}\n${above}`);
    if (strong.size === 0) return isCount && plain.size > 1 && command.test(above);
    // LISTEN is an English word too: three times it says no more than once.
    const isSeldom = shape === 'cut' || this.#items.some(({ word }) => word.weight > 0);
    if (
      !isCount &&
      this.#items.length >= 3 &&
      isSeldom &&
      !isOther &&
      !this.#items.some((item) => this.#isAmongOpen(item))
    )
      return true;
    // A chapter about BGP: `**ESTABLISHED**` below `- TCP is up: go to OPENCONFIRM`
    return talk.test(above) && !isOtherTalk(above);
  }

  /** Whether a word in a line is one of a list of counts, for all that stands in front of it and between the two. */
  #isListed(item: Candidate, index: number): boolean {
    // What stands before `TCP:` on the line is said of something else.
    if (
      isOtherTalk(
        textBefore(this.#text, item.start, 60)
          .split(/\n|\btcp\b/i)
          .at(-1) ?? '',
        isSeldomOther(item.word),
      )
    )
      return false;
    // No ticket is established, but many are closed: an ordinary word has a neighbour and nothing but a number between.
    return (
      isSeldomOther(item.word) ||
      /[_-]/.test(item.word.spelling) ||
      this.#isBeside(this.#items[index - 1], item) ||
      this.#isBeside(item, this.#items[index + 1])
    );
  }

  #isBeside(one: Candidate | undefined, next: Candidate | undefined): boolean {
    if (one === undefined || next === undefined) return false;
    const between = this.#text
      .slice(one.end, next.start)
      .replace(/(?<!\p{L})(?:the|in|and|y|e|und|et|en|и)(?!\p{L})/gu, '');
    return !/[\p{L}_]|[.!?] /u.test(between);
  }

  /** Whether a word that nothing but TCP has stands on the same line. */
  #isBesideOwn(): boolean {
    const items = this.#items;
    const isTold = ({ word, start }: Candidate): boolean =>
      word.weight > 0 || / in (?:the )?$/.test(textBefore(this.#text, start, 8));
    return (
      items.some(isTold) &&
      items.every(({ token, end }) => isCapitals(token) && !/[:=]/.test(this.#text.charAt(end))) &&
      // `ESTABLISHED 1984`
      (items.length > 1 || !/^ (?:1[89]|20)\d\d(?!\d)/.test(this.#text.slice(this.#end, this.#end + 6))) &&
      /(?:FIN|TIME|CLOSE|SYN|LAST)[_-][A-Z]/.test(lineAround(this.#text, this.#start, this.#end, 120))
    );
  }

  /** Whether the numbers are those of constants: `CLOSED = 0`, `LISTEN = 1` …, `CLOSED(0)` … */
  #isEnumeration(): boolean {
    if (this.#items.length < 2) return false;
    // The small numbers behind the words; not a number where there is none.
    const values = this.#items.map(({ end }) =>
      Number(/^["'\])]{0,3}\s{0,3}[=:(]\s{0,3}(\d{1,2})(?!\d)/.exec(this.#text.slice(end, end + 12))?.[1]),
    );
    const [first = 0] = values;
    if (!values.every((value, index) => value > (values[index - 1] ?? -1))) return false;
    // Constants begin with nought or one and leave few numbers out, or go up by one.
    const last = values.at(-1) ?? 0;
    return first <= 1 ? last - first < values.length + 3 : values.length > 2 && first + values.length === last + 1;
  }
}
