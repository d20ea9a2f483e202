import type { Annotation } from './annotation.ts';
import { clean, type Cleaned } from './clean.ts';
import { isJoined, isPartOfName, keyEvidence, metricEvidence, propertyEvidence } from './evidence.ts';
import { nearStates } from './near-states.ts';
import { procCodes, procHeading } from './proc-codes.ts';
import type { Pattern } from './pattern.ts';
import { RowMatcher } from './row.ts';
import { Runs, shapeOf } from './runs.ts';
import { Scanner, type Candidate } from './scan.ts';
import { Sections } from './sections.ts';
import { platformOf } from './platform.ts';
import { TableColumns } from './table-column.ts';
import { stateOf } from './words.ts';

export type { Annotation } from './annotation.ts';

/** A text that is worth being looked at in parts, and what is not read at the end of a part; in code units. */
const long = 65_536;
const atCut = 64;

/**
 * Finds the TCP states in a text.
 *
 * Words with a separator such as `TIME_WAIT` are states wherever they stand; words that are also English count
 * only where a row, a list of counts or another sign says so, and `why` names that sign. Words in the rows of
 * UDP, UNIX-domain, SCTP and other sockets are left out.
 *
 * @param text any string; colour sequences, invisible characters and full-width forms do no harm
 * @returns sorted, without overlaps; offsets are UTF-16 code units of `text`, 0-based
 */
export function annotate(text: string): Annotation[] {
  // The codes of /proc/net/tcp stand below a heading that may be any way up.
  if (text.length < long || text.includes(procHeading)) return annotateWhole(text, clean(text));
  const parts = nearStates(text);
  if (parts === undefined) return annotateWhole(text, { text, cuts: [], shifts: [] });
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
  const found: Candidate[] = [];
  let previous: Candidate | undefined;
  for (let candidate = scanner.next(); candidate !== undefined; candidate = scanner.next()) {
    const row = rows.match(candidate.start, candidate.end);
    const isDenied = row !== undefined && tables.denies(row.pattern, candidate);
    if (row !== undefined && !isDenied) {
      if (!row.isTcp || sections.isOther(row, candidate)) continue;
      candidate.why = row.pattern.why;
      if (row.pattern.hasTwoStates && previous?.why === '' && candidate.start - previous.end < 24)
        previous.why = 'joined to a state';
      candidate.pattern = row.pattern;
      candidate.isInRow = true;
      if (found.length === 0 && !hasCodes) annotations.add(candidate);
      else found.push(candidate);
      previous = candidate;
      continue;
    }
    candidate.why = directEvidence(text, candidate);
    const isSure = candidate.why !== '' && candidate.word.weight === 2;
    if (candidate.why === '' && tables.holds(candidate)) candidate.why = 'column headed as a state';
    const shape = isDenied ? undefined : shapeOf(text, candidate);
    if (shape !== undefined) runs.add(candidate, shape, isSure);
    if (previous !== undefined && isJoined(text, previous, candidate)) {
      if (candidate.why === '' && previous.why !== '') candidate.why = 'joined to a state';
      if (previous.why === '' && isSure) previous.why = 'joined to a state';
    }
    if (candidate.why !== '' || shape !== undefined || isDenied || mayChange(text, candidate)) {
      found.push(candidate);
      previous = candidate;
    }
  }
  runs.settle();
  if (!hasCodes) return found;
  const codes = procCodes(text);
  return [...found, ...codes].sort((one, other) => one.start - other.start);
}

/** Whether an arrow or another column follows, so that the next word may decide about this one. */
function mayChange(text: string, { end }: Candidate): boolean {
  return /^[ \t"'`)\]]{0,4}(?:[-=]{1,3}>|[→⇒⟶➜/])|^(?: {2}|\t)/.test(text.slice(end, end + 8));
}

/** Evidence that needs no neighbour; empty where there is none. */
function directEvidence(text: string, candidate: Candidate): string {
  if (candidate.word.weight === 2 && !candidate.word.spelling.startsWith('TCP_')) {
    return isPartOfName(text, candidate) ? '' : 'unambiguous spelling';
  }
  return keyEvidence(text, candidate) ?? propertyEvidence(text, candidate) ?? metricEvidence(text, candidate) ?? '';
}

/** Makes annotations of what was found. */
class Annotations {
  readonly list: Annotation[] = [];
  readonly #text: string;
  readonly #cleaned: Cleaned;
  /** How many cuts lie before the last candidate. */
  #cut = 0;
  #last: Pattern | undefined;
  #lastEnd = 0;
  /** What the rows of one layout have in common, and all that the last one has. */
  #like: Annotation | undefined;

  constructor(text: string, cleaned: Cleaned) {
    this.#text = text;
    this.#cleaned = cleaned;
  }

  /** Takes the next candidate in the order of the text; one that nothing speaks for is left out. */
  add(candidate: Candidate): void {
    const { word, why, pattern, isInRow } = candidate;
    if (why === '') return;
    let { start, end, token } = candidate;
    const { text: plain, cuts, shifts } = this.#cleaned;
    if (plain !== this.#text) {
      // An offset is moved by what was taken out before it.
      while (this.#cut < cuts.length && (cuts[this.#cut] ?? 0) <= start) this.#cut++;
      let last = this.#cut;
      while (last < cuts.length && (cuts[last] ?? 0) < end) last++;
      start += shifts[this.#cut - 1] ?? 0;
      end += shifts[last - 1] ?? 0;
      token = this.#text.slice(start, end);
    }
    const state = stateOf(word, pattern?.format.tracker);
    let like = this.#like;
    if (
      like === undefined ||
      pattern === undefined ||
      pattern !== this.#last ||
      candidate.start - this.#lastEnd > 600
    ) {
      const platform = pattern && platformOf(plain, candidate, pattern.format);
      like = this.#like = { start, end, token, state, ...(platform && { platform }), isInRow, why };
    }
    this.#last = pattern;
    this.#lastEnd = candidate.end;
    // A copy, no literal: what literals make and is kept, V8 soon puts with what is old, and that takes far longer.
    const annotation: Annotation = { ...like, start, end, token, state };
    this.list.push(token === word.spelling ? annotation : { ...annotation, alias: word.spelling });
  }
}
