import type { Annotation } from './annotation.ts';
import { clean, spaced, withLineEnds, type Cleaned } from './clean.ts';
import { codeEvidence, endsEvidence, groupEvidence } from './evidence/ends.ts';
import { isChange, isEvent, isJoined } from './evidence/joined-words.ts';
import { keyEvidence, propertyEvidence } from './evidence/key-and-value.ts';
import { shapeOf } from './evidence/line-shape.ts';
import { isPartOfName } from './evidence/part-of-name.ts';
import { Runs } from './evidence/runs.ts';
import { Sections } from './evidence/sections.ts';
import { nameEvidence } from './evidence/spoken-name.ts';
import { cellEvidence, TableColumns } from './evidence/table-column.ts';
import type { Format } from './formats/format.ts';
import { nearStates } from './near-states.ts';
import { procCodes, procHeading } from './proc-codes.ts';
import type { Pattern } from './pattern.ts';
import { RowMatcher, type Row } from './row.ts';
import { Scanner, type Candidate } from './scan.ts';
import { platformOf } from './platform.ts';
import { isOwn, stateOf } from './words.ts';

/** A text that is worth being looked at in parts, and what is not read at the end of a part; in code units. */
const long = 65_536;
const atCut = 64;

/** Finds the TCP states in a text whose lines have nothing in front, or numbers that are its own; as `annotate` does. */
export function annotateBare(written: string): Annotation[] {
  const text = withLineEnds(written);
  // The codes of /proc/net/tcp stand below a heading that may be any way up.
  if (text.length < long || text.includes(procHeading)) return annotateWhole(text, clean(text));
  const parts = nearStates(text);
  if (parts === undefined) return annotateWhole(text, { text: spaced(text), cuts: [], shifts: [] });
  return parts.flatMap(([from, to]) => {
    const part = text.slice(from, to);
    return annotateWhole(part, clean(part)).flatMap((found) => {
      const [start, end] = [from + found.start, from + found.end];
      // What stands at a cut may be the rest of a longer word.
      const isCut = (from > 0 && found.start < atCut) || (to < text.length && end > to - atCut);
      return isCut ? [] : { ...found, start, end };
    });
  });
}

function annotateWhole(text: string, cleaned: Cleaned): Annotation[] {
  const annotations = new Annotations(text, cleaned);
  for (const candidate of find(cleaned.text, annotations)) annotations.add(candidate);
  return annotations.list;
}

/** A candidate whose row was recognised. */
type InRow = Candidate & { pattern: Pattern };

/**
 * Finds the states of a text in order.
 *
 * @param annotations takes the first of them, as long as they stand in rows, so that a listing is not kept twice
 * @returns the rest; those that nothing speaks for have no `why`
 */
function find(text: string, annotations: Annotations): Candidate[] {
  const rows = new RowMatcher(text);
  const runs = new Runs(text);
  const sections = new Sections(text);
  const tables = new TableColumns(text);
  const scanner = new Scanner(text);
  const hasCodes = text.includes(procHeading);
  /** Those that what follows may still decide about, and all behind them. */
  let found: Candidate[] = [];
  let previous: Candidate | undefined;
  /** A row whose layout the lines below may have, and where the state of the last such line stands. */
  let above: InRow | undefined;
  let [belowStart, belowEnd] = [0, 0];

  /** Takes the state of a row. */
  function addRow(candidate: Candidate, row: Row): void {
    const { pattern } = row;
    candidate.why = pattern.why;
    candidate.pattern = pattern;
    candidate.isInRow = true;
    previous = candidate;
    if (found.length > 0 && !hasCodes && runs.isPast(candidate.start)) {
      runs.settle();
      for (const one of found) annotations.add(one);
      found = [];
    }
    if (found.length > 0 || hasCodes) {
      found.push(candidate);
      return;
    }
    annotations.add(candidate);
    above = tables.isSame(pattern, candidate) && rows.opens(row) ? { ...candidate, pattern } : undefined;
  }

  /**
   * Judges a word by what stands around it.
   *
   * @param isDenied it stands in a row whose heading says that it is no state
   */
  function judge(candidate: Candidate, isDenied: boolean): void {
    const direct = directEvidence(text, candidate, isDenied);
    const shape = isDenied ? undefined : shapeOf(text, candidate);
    if (isEvent(text, candidate) || ((direct !== '' || shape !== undefined) && isPartOfName(text, candidate))) return;
    candidate.why = direct;
    const isSure = candidate.why !== '' && candidate.word.weight === 2;
    if (candidate.why === '' && tables.holds(candidate)) candidate.why = 'column headed as a state';
    if (shape !== undefined) runs.add(candidate, shape, isSure);
    if (previous !== undefined && isJoined(text, previous, candidate)) join(text, found, previous, candidate, isSure);
    // What follows may still decide about it.
    found.push(candidate);
    previous = candidate;
  }

  while (scanner.advance()) {
    const { word, start, end } = scanner;
    // Without a Netid column UNCONN is no state of TCP.
    if (above !== undefined && found.length === 0 && word.spelling !== 'UNCONN' && rows.follows(start, end)) {
      annotations.addBelow(scanner);
      belowStart = start;
      belowEnd = end;
      continue;
    }
    if (above !== undefined && belowEnd > above.end) {
      // What comes now is to find everything as if each row had been looked at.
      sections.goOn(above.pattern, belowStart);
      tables.goOn(above.pattern, belowStart, belowEnd);
      previous = above = { ...above, start: belowStart, end: belowEnd };
    }
    const candidate = scanner.candidate;
    const row = rows.match(candidate.start, candidate.end);
    const isDenied = row !== undefined && tables.denies(row.pattern, candidate);
    if (row === undefined || isDenied) judge(candidate, isDenied);
    else if (row.isTcp && !sections.isOther(row, candidate)) addRow(candidate, row);
  }
  runs.settle();
  if (!hasCodes) return found;
  const codes = procCodes(text);
  return [...found, ...codes].sort((one, other) => one.start - other.start);
}

/** What a word that is joined to another says for it: that it is a state too. */
const joined = 'joined to a state';

/**
 * Lets a candidate and the one before it, which are joined, speak for each other, and for those that are joined to them.
 *
 * @param isSure whether the candidate is a state whatever stands around it
 */
function join(
  text: string,
  found: readonly Candidate[],
  previous: Candidate,
  candidate: Candidate,
  isSure: boolean,
): void {
  const isTold = candidate.why === '' ? isChange(text, previous, candidate) : isSure || isOwn(candidate.word.state);
  if (candidate.why === '' && (isTold || previous.why !== '')) candidate.why = joined;
  if (!isTold) return;
  for (let next = candidate, at = found.length; at > 0; at--) {
    const one = found[at - 1];
    if (one?.why !== '' || !isJoined(text, one, next)) break;
    one.why = joined;
    next = one;
  }
}

/** Evidence that needs no neighbour; empty where there is none. */
function directEvidence(text: string, candidate: Candidate, isDenied: boolean): string {
  const isSure = candidate.word.weight === 2 && !candidate.word.spelling.startsWith('TCP_');
  let why = isSure ? 'unambiguous spelling' : undefined;
  const evidences = [
    keyEvidence,
    propertyEvidence,
    nameEvidence,
    isDenied ? codeEvidence : endsEvidence,
    codeEvidence,
    cellEvidence,
    groupEvidence,
  ];
  for (const evidence of evidences) why ??= evidence(text, candidate);
  return why ?? '';
}

/** Makes annotations of what was found. */
class Annotations {
  readonly list: Annotation[] = [];
  readonly #text: string;
  readonly #cleaned: Cleaned;
  /** Whether the text was made plain; asked once, because texts of one length are compared letter by letter. */
  readonly #isMoved: boolean;
  /** How many cuts lie before the last candidate. */
  #cut = 0;
  /** The last one, and what rows in its layout have in common with it. */
  #like!: Annotation;
  #tracker: Format['tracker'];

  constructor(text: string, cleaned: Cleaned) {
    this.#text = text;
    this.#cleaned = cleaned;
    this.#isMoved = cleaned.text !== text;
  }

  /** Takes the next candidate in the order of the text; one that nothing speaks for is left out. */
  add(candidate: Candidate): void {
    const { word, why, pattern, isInRow, start, end, token } = candidate;
    if (why === '') return;
    const platform = pattern && platformOf(this.#cleaned.text, candidate, pattern.format);
    this.#tracker = pattern?.format.tracker;
    this.#like = { start, end, token, state: word.state, ...(platform && { platform }), isInRow, why };
    this.addBelow(candidate);
  }

  /** Takes a state in the layout of the one before. */
  addBelow({ word, start: plainStart, end: plainEnd, token: plainToken }: Scanner | Candidate): void {
    let [start, end, token] = [plainStart, plainEnd, plainToken];
    if (this.#isMoved) {
      const { cuts, shifts } = this.#cleaned;
      // An offset is moved by what was taken out before it.
      while (this.#cut < cuts.length && (cuts[this.#cut] ?? 0) <= start) this.#cut++;
      let last = this.#cut;
      while (last < cuts.length && (cuts[last] ?? 0) < end) last++;
      start += shifts[this.#cut - 1] ?? 0;
      end += shifts[last - 1] ?? 0;
      token = this.#text.slice(start, end);
    }
    const state = stateOf(word, this.#tracker);
    // A copy, no literal: what literals make and is kept, V8 soon puts with what is old, and that takes far longer.
    const annotation: Annotation = { ...this.#like, start, end, token, state };
    this.list.push(token === word.spelling ? annotation : { ...annotation, alias: word.spelling });
  }
}
