/** The shape of the line around a word: what it holds besides, by which the lines of a list are like each other. */
import { endpointAlone } from '../columns.ts';
import { logHead, withNumbers } from '../expressions/beside-counts.ts';
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { isCapitals, isSeldomOther } from '../words.ts';
import { isOtherTalk } from './other-talk.ts';

/**
 * What a line holds besides the word: a number behind it or in front, several of them, some in a sentence, nothing, an
 * address, an arrow and the other end of it; or the fields of a row in no known order, `t` for the word TCP or `a` for an
 * address, `-` for anything else, `X` for the word.
 */
export type Shape =
  | 'count'
  | 'counted'
  | 'inline'
  | 'said'
  | `~${string}`
  | 'bare'
  | 'cut'
  | 'edge'
  | `${string}X${string}`;

/** Whether words of a shape stand in one line with each other. */
export const isInLine = (shape: Shape | undefined): boolean => shape === 'inline' || shape === 'said';

/** Whether lines of a shape are rows in no known order. */
export const isRowShape = (shape: Shape | undefined): boolean =>
  shape?.includes('X') === true && !shape.startsWith('~');

/** Characters to each side of a word that a line of a list may have. */
export const side = 120;
const decoration = /^[\s|\u2500-\u259f>*+\-•·"'`{([#:,.~]*$/;
const ending = /^["'`*)\]}]*[\s|\u2500-\u259f*,;]*$/;
/** Numbers, and what leads the eye to them: dots, bars, arrows, the rules of tables, brackets. */
const numbers = /^[\s|\u2500-\u259f>*+\-•·"'`{([#:,.~\d})\];=%→×/…_$\\<]*$/;
const address = /(?:\d{1,3}\.){3}\d|::|\d:\d/;
/** An IP address, which a time of day is not. */
const ipAddress = /(?:\d{1,3}\.){3}\d|::|:\w+:\w+:|^\*:/;
const addressAlone = /^\s*(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:]*:[\da-f]{0,4})\s*$/;
const anyState = /estab|clos|listen|wait|syn[_-]/i;
/** `3 connections in CLOSED state` of FreeBSD, `3 in CLOSE state` of FortiOS. */
const inSentence = /\d\s+(?:connections?\s+)?in\s+$/;
/** Capitals in a sentence or a line of several, and how many: `LISTEN 8`, `ESTABLISHED 상태가 300개`; `20 sockets in LISTEN`. */
const saidAfter =
  /^["'`*)\]}]{0,2}(?: {1,12}(?:(?:connection|socket)s?:? |state:? )?~?| {0,3}[^\0-\x7f]{1,9} ?~?)\d[\d,.]*(?:[,;%|\s\u3000-\uffff]|$)/;
const saidBefore = /(?:^|[\s,;(\u3000-\uffff])~?\d[\d,.]*(?:(?: ?[kx×])? (?:\p{L}{1,14} ){0,4}|[个個개件]\s?)$/u;
/** `[*] --> CLOSED`, `CLOSED -> LISTEN [label="passive open"]`, `CLOSED: open -> LISTEN`: a change in the source of a diagram, either end of it. */
const edge =
  /^\W*\0"? ?(?:(?:: |-+)[\w +]+)?(?:-+>|→) ?["[A-Z]|^\W*(?:[A-Z][\w-]+\W{0,3}(?:[\w +]+-*)?)?(?:->|→) ?"?\0/;
/** The rest of a heading of cells, and a row of a name and two counts: `Host | ESTABLISHED | LISTEN`. */
const countsBelow = /^ *(?:[\t|].*)?\n(?:[\s|:-]*\n)?[| ]*[^\t|\n]+(?:[\t|] *\d+ *){2}/;
const program = /^\d{1,9}\/\S/;

/** The shape of the line around a candidate, or nothing. */
export function shapeOf(text: string, { word, start, end }: Candidate): Shape | undefined {
  // A constant of a program is no line of its output.
  if (word.spelling.startsWith('TCP_')) return undefined;
  const isCapital = isCapitals(text.slice(start, end));
  const isAmong = isAmongWords(text, start, end);
  if (isAmong && !isCapital) return undefined;
  const head = textBefore(text, start, side);
  const tail = text.slice(end, end + side);
  const lineStart = head.lastIndexOf('\n');
  const lineEnd = tail.indexOf('\n');
  const isWhole = (lineStart !== -1 || start <= side) && (lineEnd !== -1 || end + side >= text.length);
  const left = head.slice(lineStart + 1);
  const right = (lineEnd === -1 ? tail : tail.slice(0, lineEnd)).trimEnd();
  // `1 established)` is what is left of a title.
  if (right.startsWith(')') && !left.includes('(')) return undefined;
  const whole = isWhole ? wholeShape(word, isCapital, left, right, head.slice(0, lineStart + 1)) : undefined;
  if (whole !== undefined) return whole;
  if (!isAmong && (isCounted(left, right, word) || (/[\t|] *$/.test(left) && countsBelow.test(tail)))) return 'inline';
  return isCapital && (saidAfter.test(right) || saidBefore.test(left)) ? 'said' : undefined;
}

/** The shape of a line that is there from its beginning to its end. */
function wholeShape(
  word: Candidate['word'],
  isCapital: boolean,
  left: string,
  right: string,
  above: string,
): Shape | undefined {
  if (decoration.test(left) && ending.test(right)) return 'bare';
  if (inSentence.test(left) && right.startsWith(' state')) return 'counted';
  // `Group-Object State | Format-List`
  if (/^\s*Name +: $/.test(left) && /Count +: \d/.test(above)) return 'count';
  return (
    around(
      // The first line of a cell has the cell in front of it above those below: `Details | ESTABLISHED: 12`; in a notebook the
      // prompt of what was printed.
      (/^:? +\d+$/.test(right) ? left.replace(/.*\t/, '') : left).replace(logHead, '').replace(withNumbers, ''),
      right.replace(withNumbers, ''),
    ) ??
    rowShape(left, right) ??
    (isCapital ? remarkShape(left, right) : undefined) ??
    sentenceShape(left, right) ??
    // Capitals sort before `_`, small letters behind it.
    (word.spelling < '_' && edge.test(`${left}\0${right}`) ? 'edge' : undefined)
  );
}

/** Whether a word has its count right beside it, whatever else the line holds. */
function isCounted(left: string, right: string, word: Candidate['word']): boolean {
  // `('LISTEN', 8)` of Python
  if (/(?<!\w)\('$/.test(left) && /^', \d/.test(right)) return true;
  // `LISTEN: 8`, `"LISTEN" => 8`, `LISTEN (8`
  if (/^["'`*)\]]{0,3}\s{0,3}(?:[:=|]|=>|\()\s{0,3}["']?\d/.test(right)) return true;
  // `8 LISTEN,`; the number in front of a comma or a full stop is that of another word, as in `0 Closed Listen 443`
  if (/(?:^|[\s,;(|])(?:\d[\d,.]*)?\d ?$/.test(left) && /^(?:[,;|)\s](?![a-z ]+ \d+$)|$)/i.test(right)) return true;
  // `LISTEN x8`
  if (isSeldomOther(word) && /^["'`*)\]}]{0,2} {1,3}[x×]\d/.test(right)) return true;
  // `TIME_WAIT 8`, `established 8, `, `LISTEN 8개`
  return (
    word.weight > 0 ? /^["'`*)\]}]{0,2} {1,3}\d[\d,.]*(?:[,;|\s개件個个]|$)/ : /^ \d+(?:[,;개件個个]| \/|\.?$)/
  ).test(right);
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
    return /\d/.test(right) && !(/\d/.test(left) && addressAlone.test(right)) ? 'count' : 'counted';
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
const thenNumber = /^["'`*)\]]{0,3}\s{0,12}[:=|,–—]?\s{0,12}~?\d[\d,.]*(?![\w.:/-])/;
const numberFirst = /^(?:[^\p{L}]*[^\p{L}\d.:/-])?\d[\d,.]*[\s|]{1,12}$|^\s{2,}\d+ [\w./-]{2,20} +\(?$/u;

/** The shape of a line that has a count and a remark, or a sign in front: `🟢 LISTEN: 9`, `1204 ESTABLISHED <- normal`. */
function remarkShape(left: string, right: string): Shape | undefined {
  const line = `${left}\0${right}`;
  if (line.length > 90 || address.test(line) || /WAIT|LISTEN|ESTAB|CLOS|SYN[_-]/.test(line) || isOtherTalk(line))
    return undefined;
  if (!/\p{L}/u.test(left) && thenNumber.test(right)) return '~count';
  return numberFirst.test(left) && /^\)?(?:\s|$)/.test(right) ? '~counted' : undefined;
}

/**
 * The shape of a line that has a number and a few other words, which its neighbours have too: `web1 ESTABLISHED 300`,
 * `Anzahl ESTABLISHED: 67`.
 */
function sentenceShape(left: string, right: string): Shape | undefined {
  const line = `${left}\0${right}`;
  const words = line.match(/[\p{L}_][\p{L}\w]*/gu) ?? [];
  if (!/\d/.test(line) || words.length > 5 || line.length > 70 || /-\0|\0-/.test(line)) return undefined;
  if (/[{}]/.test(line) || isOtherTalk(line) || anyState.test(line)) return undefined;
  return `~${line
    .replace(/\d[\d.,]*/g, '0')
    .replace(/\s+/g, ' ')
    .trim()}`;
}

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
