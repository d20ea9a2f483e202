/**
 * Lists without addresses: `sort | uniq -c`, counters of awk, JSON and Markdown tables of counts, a column of
 * states cut out by awk. One such line may say anything; several together, with a word among them that is never
 * anything but a TCP state, are a list of states.
 */
import type { Candidate } from './scan.ts';
import { endpointAlone } from './row.ts';

/** What a line holds besides the word. */
export type Shape = 'count' | 'inline' | 'bare' | 'cut';

const decoration = /^[\s|\u2500-\u257f>*+\-•·"'`{(\[#:,.~]*$/;
const numberBefore = /^[\s|\u2500-\u257f>*+\-•"'`{(\[#]*\d[\d,.]*[\s|\u2500-\u257fx×:"'`*-]+$/;
const numberAfter =
  /^["'`*)\]]*\s*(?:[:=|,-]|=>|→)?\s*["'`*]*\d[\d,.]*["'`*]*(?:\s*(?:(?:connections?|sockets?|conns?)\b|[개件个個本]))?\s*(?:\|?\s*\(?[\d.]+ ?%\)?)?[\s|\u2500-\u257f,}\])*"'`;]*$/;
const ending = /^["'`*)\]}]*[\s|\u2500-\u257f,;*]*$/;
const inSentence = /\d connections? in $/;

/** The shape of the line around a candidate, or nothing. */
export function shapeOf(text: string, { start, end }: Candidate): Shape | undefined {
  if (isAmongWords(text, start, end)) return undefined;
  const head = text.slice(Math.max(0, start - 72), start);
  const tail = text.slice(end, end + 72);
  const lineStart = head.lastIndexOf('\n');
  const lineEnd = tail.indexOf('\n');
  const isWhole = (lineStart !== -1 || start <= 72) && (lineEnd !== -1 || end + 72 >= text.length);
  const left = head.slice(lineStart + 1);
  const right = lineEnd === -1 ? tail : tail.slice(0, lineEnd);
  // `1 established)` is what is left of a title.
  if (right.startsWith(')') && !left.includes('(')) return undefined;
  if (isWhole) {
    const isBareLeft = decoration.test(left);
    const isBareRight = ending.test(right);
    if (isBareLeft && isBareRight) return 'bare';
    if ((isBareLeft && numberAfter.test(right)) || (isBareRight && numberBefore.test(left))) return 'count';
    if (inSentence.test(left) && right.startsWith(' state')) return 'count';
    if (isBareLeft && isOneEndpoint(right)) return 'cut';
    if (isBareRight && isOneEndpoint(left)) return 'cut';
  }
  if (
    /^["'`*)\]]{0,3}\s{0,3}(?:[:=]|=>|\()\s{0,3}\d/.test(right) ||
    (/(?:^|[\s,;(|])\d[\d,.]* ?$/.test(left) && /^(?:[,;|)\s]|$)/.test(right))
  )
    return 'inline';
  return undefined;
}

/** Whether a letter stands on either side, a blank between: most words in prose. */
function isAmongWords(text: string, start: number, end: number): boolean {
  if (text.startsWith(' state', end)) return false;
  return (
    isLetter(text.charCodeAt(start - 1) === 32 ? text.charCodeAt(start - 2) : 0) &&
    isLetter(text.charCodeAt(end) === 32 ? text.charCodeAt(end + 1) : 0)
  );
}

function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function isOneEndpoint(part: string): boolean {
  const trimmed = part.replace(/^[\s|"'`,>]+|[\s|"'`,]+$/g, '');
  return endpointAlone.test(trimmed);
}

/** Other lines that such a list may have between two of ours. */
const debris = /^[^\n]*\n(?:[ \t|]*(?:\d+[ \t]+)?\S{0,20}[ \t|]*\n){0,4}[^\n]*$/;
const talk = /\b(?:netstat|ss|uniq -c|tcp|sockets?|lsof)\b/i;

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
    const { start, end } = item;
    if (shape !== this.#shape || !this.#isNear(start)) {
      this.settle();
      this.#shape = shape;
      this.#start = start;
    }
    this.#end = end;
    this.#items.push(item);
    if (isSure) this.#isSure = true;
    // A long list need not be kept whole: what it has to prove it proves early.
    if (this.#items.length > 1000) this.#flush(this.#verdict());
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
      for (const item of this.#items)
        if (item.why === '')
          item.why =
            this.#shape === 'bare'
              ? 'column of states'
              : this.#shape === 'cut'
                ? 'address and state'
                : 'list of counts';
    }
    this.#items = [];
  }

  #isNear(start: number): boolean {
    const gap = start - this.#end;
    if (gap > 240) return false;
    const between = this.#text.slice(this.#end, start);
    return this.#shape === 'inline' ? !between.includes('\n') && gap < 80 : debris.test(between);
  }

  #verdict(): boolean {
    if (this.#isSure) return true;
    const strong = new Set<string>();
    for (const { word } of this.#items) {
      if (word.weight > 0 || /^LISTEN$|^established$|^[a-z]+[_-]/.test(word.spelling)) strong.add(word.state);
    }
    if (strong.size >= 2) return true;
    if (strong.size === 0 || this.#shape === 'inline') return false;
    if (this.#shape !== 'count' && this.#items.length >= 3) return true;
    return talk.test(this.#text.slice(Math.max(0, this.#start - 300), this.#start));
  }
}
