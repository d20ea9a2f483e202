/**
 * Lists without addresses: `sort | uniq -c`, counters of awk, JSON and Markdown tables of counts, a column of
 * states cut out by awk. One such line may say anything; several together, with a word among them that is never
 * anything but a TCP state, are a list of states.
 */
import type { Candidate } from './scan.ts';
import { endpointAlone } from './columns.ts';
import { isCapitals, isOwn, lineAround, isOtherTalk } from './evidence.ts';
import { areCodes } from './proc-codes.ts';
import { isOfOther } from './sections.ts';
import { textBefore } from './text-before.ts';

/**
 * What a line holds besides the word: a number behind it or in front, several of them, some in a sentence, nothing, an address; or the fields
 * of a row in no known order, `t` for the word TCP or `a` for an address, `-` for anything else, `X` for the word.
 */
export type Shape = 'count' | 'counted' | 'inline' | 'said' | `~${string}` | 'bare' | 'cut' | `${string}X${string}`;

/** Whether words of a shape stand in one line with each other. */
const isInLine = (shape: Shape | undefined): boolean => shape === 'inline' || shape === 'said';

/** Whether lines of a shape are rows in no known order. */
export const isRowShape = (shape: Shape | undefined): boolean =>
  shape?.includes('X') === true && !shape.startsWith('~');

/** Characters to each side of a word that a line of a list may have. */
const side = 120;
const decoration = /^[\s|\u2500-\u259f>*+\-•·"'`{([#:,.~]*$/;
const ending = /^["'`*)\]}]*[\s|\u2500-\u259f*,;]*$/;
/** Numbers, and what leads the eye to them: dots, bars, arrows, the rules of tables, brackets. */
const numbers = /^[\s|\u2500-\u259f>*+\-•·"'`{([#:,.~\d})\];=%→×/…_$\\<]*$/;
/** Words that go with numbers: the other half of a pair of pf, units, the headings of a legend, the protocol, the key of a map, the group of PowerShell. */
const withNumbers =
  /^:[A-Z][A-Z_\d]{3,11}(?![\w:])|(?<![\w:])[A-Z][A-Z_\d]{3,11}:$|^\.value(?= )|^\{[^{}]{0,100}\bstate="$|(?<= )#\s.*|(?<=\d {1,9})\([^()]{1,60}\)$|\bx(?=\d)|(?<=\d ?)(?:[kKMGx](?![A-Za-z])|(?:connection|socket|conn)s?\b|[개件个個本])|(?<=^ )(?:connection|socket)s?(?=:? +\d)|conn(?:ect|ex)ions?(?: TCP)? ?:|\b(?:min|max|avg|mean|last|cur(?:rent)?|total):|(?<![^\s|[(,#])tcp[46]?(?![^\s|,:])|\b(?:state|count)(?= ?[=:])|^(?:state|total|number of) $|\babout(?= \d)|(?:@\w{0,24}|[\w.]{0,24}(?:tcp|sock|stat|conn)\w{0,24})(?=\[(?!,))|\s\{(?!['"])\S[^\n]{0,100}$/gi;
const address = /(?:\d{1,3}\.){3}\d|\d:\d|::/;
/** An IP address, which a time of day is not. */
const ipAddress = /(?:\d{1,3}\.){3}\d|::|:\w+:\w+:/;
const addressAlone = /^\s*(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:]*:[\da-f]{0,4})\s*$/;
const anyState = /wait|estab|listen|clos|syn[_-]|[_-]ack/i;
/** `3 connections in CLOSED state` of FreeBSD, `3 in CLOSE state` of FortiOS. */
const inSentence = /\d\s+(?:connections?\s+)?in\s+$/;
/** Capitals in a sentence or a line of several, and how many: `LISTEN 8`, `ESTABLISHED 상태가 300개`; `20 sockets in LISTEN`. */
const saidAfter =
  /^["'`*)\]}]{0,2}(?: {1,12}(?:(?:connection|socket)s?:? |state:? )?~?| {0,3}[^\0-\x7f]{1,9} ?~?)\d[\d,.]*(?:[,;%|\s\u3000-\uffff]|$)/;
const saidBefore = /(?:^|[\s,;(\u3000-\uffff])~?\d[\d,.]*(?:(?: ?[kx×])? (?:\p{L}{1,14} ){0,4}|[个個개件]\s?)$/u;
/** What a log has in front: up to a time, and the host and program of syslog; the service of Docker Compose. */
const logHead =
  /^(?:.{0,60}?(?<![\da-f:.])\d\d:\d\d\b\S*(?: \S+ \S+:|(?:\s+(?:\[.{1,40}?\]|[A-Z]{4,8}))+)?|[\w.-]{1,40} +\|)\s+/;
const program = /^\d{1,9}\/\S/;

/** The shape of the line around a candidate, or nothing. */
export function shapeOf(text: string, { word, start, end }: Candidate): Shape | undefined {
  // A constant of a program is no line of its output.
  if (/^(?:TCP|CONN)_/.test(word.spelling)) return undefined;
  const isCapital = isCapitals(text.slice(start, end));
  const isAmong = isAmongWords(text, start, end);
  if (isAmong && !isCapital) return undefined;
  const head = textBefore(text, start, side);
  const tail = text.slice(end, end + side);
  const lineStart = head.lastIndexOf('\n');
  const lineEnd = tail.indexOf('\n');
  const isWhole = (lineStart !== -1 || start <= side) && (lineEnd !== -1 || end + side >= text.length);
  const left = head.slice(lineStart + 1);
  const right = lineEnd === -1 ? tail : tail.slice(0, lineEnd);
  // `1 established)` is what is left of a title.
  if (right.startsWith(')') && !left.includes('(')) return undefined;
  if (isWhole) {
    if (decoration.test(left) && ending.test(right)) return 'bare';
    if (inSentence.test(left) && right.startsWith(' state')) return 'counted';
    if (/^Name +: $/.test(left) && /Count +: \d+\n$/.test(head.slice(0, lineStart + 1))) return 'count';
    const shape = around(left.replace(logHead, '').replace(withNumbers, ''), right.replace(withNumbers, ''));
    if (shape !== undefined) return shape;
    const row =
      rowShape(left, right) ?? (isCapital ? remarkShape(left, right) : undefined) ?? sentenceShape(left, right);
    if (row !== undefined) return row;
  }
  if (
    !isAmong &&
    (/^["'`*)\]]{0,3}\s{0,3}(?:[:=|]|=>|\()\s{0,3}["']?\d/.test(right) ||
      (/(?:^|[\s,;(|])\d[\d,.]* ?$/.test(left) && /^(?:[,;|)\s]|$)/.test(right)) ||
      (isTelling(word) && /^["'`*)\]}]{0,2} {1,3}[x×]\d/.test(right)) ||
      (word.weight > 0 && /^["'`*)\]}]{0,2} {1,3}\d[\d,.]*(?:[,;|\s개件個个]|$)/.test(right)))
  )
    return 'inline';
  return isCapital && (saidAfter.test(right) || saidBefore.test(left)) ? 'said' : undefined;
}

/** The shape of a line that holds numbers, or one address or program. */
function around(left: string, right: string): Shape | undefined {
  const isLeft = numbers.test(left);
  const isRight = numbers.test(right);
  if (isLeft && isRight) {
    if (isEndpoint(left) || isEndpoint(right)) return 'cut';
    // A length of time, as in a list of songs.
    if (/^\W*\d{1,2}:\d\d\W*$/.test(left + right)) return undefined;
    // `* 20211` is the address and port of a UNIX-domain socket.
    if (!/\d/.test(left + right) || /\s\*\s/.test(right) || isRow(`${left} ${right}`)) return undefined;
    // All lines of a list have their number on the same side; an address is none.
    if (/\d/.test(left) && addressAlone.test(right)) return 'counted';
    if (/\d/.test(right) && addressAlone.test(left)) return 'count';
    return /\d/.test(right) ? 'count' : 'counted';
  }
  const words = (isLeft ? right : isRight ? left : '')
    .slice(0, side)
    .split(/[\s|,;"'`<>\u2500-\u257f]+/)
    .filter((part) => !numbers.test(part));
  const [first = ''] = words;
  if (isLeft && program.test(first) && words.length < 4) return 'count';
  if (isRight && program.test(first) && words.length === 1) return 'counted';
  return words.length === 1 && isEndpoint(first) ? 'cut' : undefined;
}

/**
 * The shape of a line that has the fields of a row in no known order: an address or the word TCP, a number or port, and
 * few words.
 */
function rowShape(left: string, right: string): Shape | undefined {
  const line = `${left} X ${right}`;
  // Several states in a line are those of a summary.
  if (isOtherTalk(line) || anyState.test(line)) return undefined;
  const fields = line.split(/[\s|,;"'`\u2500-\u257f]+/).filter((field) => field !== '');
  const tcp = fields.findIndex((field) => /^tcp(?:v?[46])?$/i.test(field));
  const looks = fields
    .map((field, index) => (field === 'X' ? field : index === tcp ? 't' : tcp < 0 && ipAddress.test(field) ? 'a' : '-'))
    .join('');
  const isRow =
    /[at]/.test(looks) &&
    fields.some((field) => /^\d+$/.test(field) || isEndpoint(field)) &&
    fields.filter((field) => /^[^\d*:+-]/.test(field)).length < (tcp < 0 ? 5 : 7);
  return isRow ? (looks as Shape) : undefined;
}

/** A number right beside a word, and before the number or behind it no letter. */
const thenNumber = /^["'`*)\]]{0,3}\s{0,12}[:=|,]?\s{0,12}~?\d[\d,.]*(?![\w.:/-])/;
const numberFirst = /^(?:[^\p{L}]*[^\p{L}\d.:/-])?\d[\d,.]*[\s|]{1,12}$|^\s{2,}\d+ [\w./-]{2,20} +$/u;

/** The shape of a line that has a count and a remark, or a sign in front: `🟢 LISTEN: 9`, `1204 ESTABLISHED <- normal`. */
function remarkShape(left: string, right: string): Shape | undefined {
  const line = `${left}\0${right}`;
  if (line.length > 90 || address.test(line) || /WAIT|ESTAB|LISTEN|CLOS|SYN[_-]/.test(line) || isOtherTalk(line))
    return undefined;
  if (!/\p{L}/u.test(left) && thenNumber.test(right)) return '~count';
  return numberFirst.test(left) && /^(?:\s|$)/.test(right) ? '~counted' : undefined;
}

/**
 * The shape of a line that has a number and a few other words, which its neighbours have too: `web1 ESTABLISHED 300`,
 * `Anzahl ESTABLISHED: 67`.
 */
function sentenceShape(left: string, right: string): Shape | undefined {
  const line = `${left}\0${right}`;
  const words = line.match(/[\p{L}_][\p{L}\w]*/gu) ?? [];
  if (!/\d/.test(line) || words.length > 5 || line.length > 70 || /[\w-]\0|\0[\w-]/.test(line)) return undefined;
  if (/[{}<>;]|\b(?:case|return|const|define)\b/.test(line) || isOtherTalk(line) || anyState.test(line))
    return undefined;
  return `~${line
    .replace(/\d[\d.,]*/g, '0')
    .replace(/\s+/g, ' ')
    .trim()}`;
}

/** Whether a word is seldom anything but a state where a number or an address is beside it. */
const isTelling = ({ weight, spelling }: Candidate['word']): boolean => weight > 0 || spelling === 'LISTEN';

/** Whether a letter stands on either side, a blank between: most words in prose. */
function isAmongWords(text: string, start: number, end: number): boolean {
  return (
    !text.startsWith(' state', end) &&
    /[a-z] ?$/i.test(textBefore(text, start, 2)) &&
    /^ ?[a-z]/i.test(text.slice(end, end + 2))
  );
}

/** Whether the numbers around a word are those of a row that was cut: an address and more than a count. */
function isRow(line: string): boolean {
  return address.test(line) && line.split(/[^\d.:*]+/).filter((part) => part !== '').length > 2;
}

function isEndpoint(part: string): boolean {
  return endpointAlone.test(part.replace(/^[\s|"'`,>]+|[\s|"'`,]+$/g, ''));
}

/** Other lines that such a list may have between two of ours. */
const debris = /^[^\n]*\n(?:[ \t|]*(?:\d[\d.,:/-]*[ \t]+|Count +: )?\S{0,20}[ \t|\d]*\n){0,8}[^\n]*$/;
/** The same with what is said of a word in the line below it, numbers first: a list of definitions, tiles of a dashboard. */
const definitions = /^[^\n]*\n(?:(?:\d[^\n]{0,40}|[ \t]*)\n){1,5}[^\n]*$/;
/** A word alone on a line that is no such debris, the key of an object or of what is indented: the title of another list. */
const otherTitle = /\n\W*(?!Foreign|Address|State)[A-Z][a-z]{2,}\W*\n|\n\s*\w+:\n|\w["']?: ?\{/;
const talk = /\b(?:netstat|ss|uniq -c|tcp|sockets?|lsof)\b(?!-\w)|NetTCPConnection/i;
/** Commands that leave no doubt what a list of ordinary words is about, and a title that leaves none. */
const command = /\b(?:netstat|ss|lsof) -|NetTCPConnection|^tcp connections$/im;

/** What opens a list of the constants of a program, and such constants, attributes and comments as no state has. */
const constants =
  /\benum\b[^{}]*\{(?:\s*(?:\/\/.*|\/\*[^*]*\*\/|#?\[.*\]|\w+(?: ?= ?\w+)?,))*\s*$|= iota\s*$|\bclass \w+\([\w.]*(?:Enum|Flag)\):(?:\n[ \t]+.*)*\n[ \t]+$/;

/** How far apart two words of a list may be, in characters. */
const nearest = 240;

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
      shape === 'inline' &&
      this.#shape?.startsWith('~') === true &&
      !isSure &&
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
    // A long list need not be kept whole: what it has to prove it proves early.
    if (this.#items.length > 1000) this.#flush(this.#verdict());
  }

  /** Whether nothing that stands at `start` or later can belong to the list collected so far. */
  isPast(start: number): boolean {
    return start - this.#end > nearest;
  }

  /** Decides about the list collected so far. */
  settle(): void {
    if (this.#items.length > 0 || this.#isSure) this.#flush(this.#verdict());
    this.#isSure = false;
    this.#shape = undefined;
  }

  #flush(isList: boolean): void {
    if (isList) {
      this.#isSure = true;
      for (const [index, item] of this.#items.entries())
        if (item.why === '' && (!isInLine(this.#shape) || this.#isListed(index)) && !this.#isAmongOpen(item))
          item.why =
            this.#shape === 'bare'
              ? 'column of states'
              : this.#shape === 'cut'
                ? 'address and state'
                : isRowShape(this.#shape)
                  ? 'row like its neighbours'
                  : 'list of counts';
    }
    this.#items = [];
  }

  #isListener({ start, end }: Candidate): boolean {
    return /(?<![\d.])(?:0\.0\.0\.0|\*|\[?::\]?):\d/.test(lineAround(this.#text, start, end, side));
  }

  /** Whether what has no name of TCP's own stands beside `OPEN 2` in a list: tickets are open and closed. */
  #isAmongOpen({ word, start, end }: Candidate): boolean {
    return (
      word.state === 'CLOSED' &&
      /(?:^|\n)[^\p{L}\n]*(?:OPEN|MERGED)\b[^\p{L}\n]*(?:\n|$)/iu.test(
        this.#text.slice(Math.max(0, start - 60), end + 60),
      )
    );
  }

  #isNear(start: number, isOrdinary: boolean): boolean {
    const gap = start - this.#end;
    if (gap > nearest) return false;
    const between = this.#text.slice(this.#end, start);
    if (isOrdinary && otherTitle.test(between)) return false;
    if (!isOrdinary && this.#shape === 'bare' && this.#items.at(-1)?.word.weight !== 0 && definitions.test(between))
      return true;
    return isInLine(this.#shape) ? !between.includes('\n') && gap < 80 : debris.test(between);
  }

  #verdict(): boolean {
    const shape = this.#shape ?? 'bare';
    const before = textBefore(this.#text, this.#start, 240);
    if (constants.test(before) || this.#isNumbering() || /zone-tp\b.{0,200}$/.test(before)) return false;
    if (this.#isSure) return true;
    if (/unix(?:[ -]domain)? sockets?\b[^]{0,60}$/i.test(before)) return false;
    // The manual of netstat lists the words of such sockets too, and others those of SCTP and DCCP: they have some of their own.
    if (
      shape === 'bare' &&
      /COOKIE_|PARTOPEN|\bFREE\b|CONNECTING/.test(before + this.#text.slice(this.#end, this.#end + 300))
    )
      return false;
    if (isRowShape(shape)) {
      const seldom = this.#items.flatMap(({ word }) => (isTelling(word) ? word.state : []));
      return (
        seldom.some(isOwn) ||
        (shape.includes('t') && new Set(seldom).size > 1) ||
        // No other line says LISTEN of an address that is no single one.
        (this.#items.length > 1 &&
          this.#items.every(({ token }) => token.startsWith('LISTEN')) &&
          this.#items.some((item) => this.#isListener(item)))
      );
    }
    // The command above says what was counted.
    if (isOfOther(before) === true) return false;
    // `timeouts:` and what follows it are settings.
    if (this.#isEnumeration() || /timeouts?\W*$/i.test(before)) return false;
    const strong = new Set<string>();
    const plain = new Set<string>();
    for (const { word } of this.#items) {
      plain.add(word.state);
      if (word.weight > 0 || /^LISTEN$|^established$|^[a-z]+[_-]| /.test(word.spelling)) strong.add(word.state);
    }
    const isSentence = shape === 'said' || shape.startsWith('~');
    const around = textBefore(this.#text, this.#start, 300);
    const isOther = isOtherTalk(around) && !talk.test(around);
    if (
      (strong.size >= 2 && !isSentence) ||
      (strong.size > 0 && plain.size > 1 && !isOther && this.#hasTitle(isSentence))
    )
      return true;
    // What the list is about stands right above it; the rows of a listing there are another thing.
    const above = around
      .split('\n')
      .filter((line) => /\w/.test(line))
      .slice(-3)
      .filter((line) => command.test(line) || !/[\w*][:.]+[\w*]/.test(line))
      .join('\n');
    const isCount = shape.startsWith('count');
    if (isInLine(shape)) return this.#isBesideOwn();
    if (isSentence) return strong.size >= 2 && /\b(?:tcp|sockets?)\b|\bstate\W+count\b/i.test(`${shape}\n${above}`);
    if (strong.size === 0) return isCount && plain.size > 1 && command.test(above);
    // LISTEN is an English word too: three times it says no more than once.
    const isSeldom = shape === 'cut' || this.#items.some(({ word }) => word.weight > 0);
    if (!isCount && this.#items.length >= 3 && isSeldom && !isOther) return true;
    return talk.test(above);
  }

  /** Whether a word in a line is one of a list of counts, for all that stands in front of it and between the two. */
  #isListed(index: number): boolean {
    const [before, item, after] = [this.#items[index - 1], this.#items[index], this.#items[index + 1]];
    // What stands before `TCP:` on the line is said of something else.
    if (
      item === undefined ||
      isOtherTalk(
        textBefore(this.#text, item.start, 60)
          .split(/\n|\btcp\b/i)
          .at(-1) ?? '',
        isTelling(item.word),
      )
    )
      return false;
    // No ticket is established, but many are closed: an ordinary word has a neighbour and nothing but a number between.
    return (
      item.why !== '' ||
      isTelling(item.word) ||
      /[_-]/.test(item.word.spelling) ||
      this.#isBeside(before, item) ||
      this.#isBeside(item, after)
    );
  }

  #isBeside(one: Candidate | undefined, next: Candidate | undefined): boolean {
    if (one === undefined || next === undefined) return false;
    const between = this.#text
      .slice(one.end, next.start)
      .replace(/(?<!\p{L})(?:and|in|the|y|e|et|en|und|и)(?!\p{L})/gu, '');
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
      /(?:TIME|CLOSE|FIN|SYN|LAST)[_-][A-Z]/.test(lineAround(this.#text, this.#start, this.#end, 120))
    );
  }

  /** Whether the words of .NET are among them, in a sentence each with its number: `TimeWait` and `Established`. */
  #hasTitle(isSentence: boolean): boolean {
    return (
      this.#items.some(({ word }) => /^(?:Established|Listen)$/.test(word.spelling)) &&
      (!isSentence || this.#items.every(({ end }) => /^\W{1,3}\d/.test(this.#text.slice(end, end + 4))))
    );
  }

  /** The small numbers behind the words: `CLOSED = 0`, `CLOSED(0)`; not a number where there is none. */
  get #values(): number[] {
    return this.#items.map(({ end }) =>
      Number(/^["'\])]{0,3}\s{0,3}[=:(]\s{0,3}(\d{1,2})(?!\d)/.exec(this.#text.slice(end, end + 12))?.[1]),
    );
  }

  /** Whether the numbers are those that a system gives the states. */
  #isNumbering(): boolean {
    const items = this.#items;
    if (items.length < 3 || items.length > 12) return false;
    const values = this.#values;
    return areCodes(items.map(({ word }, index) => [word.state, values[index] ?? NaN]));
  }

  /** Whether the numbers are those of constants: `CLOSED = 0`, `LISTEN = 1` …, `CLOSED(0)` … */
  #isEnumeration(): boolean {
    if (this.#items.length < 2) return false;
    const values = this.#values;
    const [first = 0] = values;
    if (!values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))) return false;
    // Constants begin with nought or one and leave few numbers out, or go up by one.
    const last = values.at(-1) ?? 0;
    return first <= 1 ? last - first < values.length + 3 : values.length > 2 && first + values.length === last + 1;
  }
}
