import type { Annotation } from './annotation.ts';
import { clean, type Cleaned } from './clean.ts';
import { isArrow, isPartOfName, keyEvidence, metricEvidence } from './evidence.ts';
import { procCodes } from './proc-codes.ts';
import { RowMatcher, type Row } from './row.ts';
import { Runs, shapeOf, type Pending } from './runs.ts';
import { Scanner, type Candidate } from './scan.ts';
import { Sections } from './sections.ts';
import { platformOf } from './platform.ts';
import { TableColumns } from './table-column.ts';
import { stateOf, type Word } from './words.ts';

/** A candidate and what has been found out about it. */
interface Finding extends Pending {
  readonly row: Row | undefined;
}

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
  const cleaned = clean(text);
  return annotations(text, cleaned, find(cleaned.text));
}

function find(text: string): Finding[] {
  const rows = new RowMatcher(text);
  const runs = new Runs(text);
  const sections = new Sections(text);
  const tables = new TableColumns(text);
  const scanner = new Scanner(text);
  const findings: Finding[] = [];
  let previous: Finding | undefined;
  for (let candidate = scanner.next(); candidate !== undefined; candidate = scanner.next()) {
    const row = rows.match(candidate.start, candidate.end);
    if (row !== undefined) {
      if (!row.isTcp || sections.isOther(row, candidate)) continue;
      previous = { candidate, row, why: row.pattern.why };
      findings.push(previous);
      continue;
    }
    const finding: Finding = { candidate, row, why: directEvidence(text, candidate) };
    const isSure = finding.why !== '' && candidate.word.weight === 2;
    if (finding.why === '' && tables.holds(candidate)) finding.why = 'column headed as a state';
    const shape = shapeOf(text, candidate);
    if (shape !== undefined) runs.add(finding, shape, isSure);
    const follows = previous !== undefined && isArrow(text, previous.candidate.end, candidate.start);
    if (follows && previous !== undefined) {
      if (finding.why === '' && previous.why !== '') finding.why = 'change of state';
      if (previous.why === '' && isSure) previous.why = 'change of state';
    }
    if (finding.why !== '' || shape !== undefined || mayChange(text, candidate)) {
      previous = finding;
      findings.push(finding);
    }
  }
  runs.settle();
  const codes = procCodes(text);
  if (codes.length === 0) return findings;
  for (const { state, start, end } of codes) {
    const word: Word = { state, spelling: text.slice(start, end), weight: 0 };
    findings.push({ candidate: { word, start, end }, row: undefined, why: 'st column of /proc/net/tcp' });
  }
  return findings.sort((one, other) => one.candidate.start - other.candidate.start);
}

/** Whether an arrow follows, so that the next word may decide about this one. */
function mayChange(text: string, { end }: Candidate): boolean {
  return /^[ \t"'`)\]]{0,4}(?:[-=]{1,3}>|[→⇒⟶➜])/.test(text.slice(end, end + 8));
}

/** Evidence that needs no neighbour; empty where there is none. */
function directEvidence(text: string, candidate: Candidate): string {
  if (candidate.word.weight === 2 && !candidate.word.spelling.startsWith('TCP_')) {
    return isPartOfName(text, candidate) ? '' : 'unambiguous spelling';
  }
  return keyEvidence(text, candidate) ?? metricEvidence(text, candidate) ?? '';
}

function annotations(text: string, { text: plain, cuts, shifts }: Cleaned, findings: readonly Finding[]): Annotation[] {
  const result: Annotation[] = [];
  let cut = 0;
  for (const { candidate, row, why } of findings) {
    if (why === '') continue;
    const { word, start, end } = candidate;
    while (cut < cuts.length && (cuts[cut] ?? 0) <= start) cut++;
    let last = cut;
    while (last < cuts.length && (cuts[last] ?? 0) < end) last++;
    const from = start + (shifts[cut - 1] ?? 0);
    const to = end + (shifts[last - 1] ?? 0);
    const token = text.slice(from, to);
    const format = row?.pattern.format;
    const state = stateOf(word, format?.tracker);
    const platform = format === undefined ? undefined : platformOf(plain, candidate, format);
    const annotation: Annotation =
      platform === undefined
        ? { start: from, end: to, token, state, why }
        : { start: from, end: to, token, state, platform, why };
    result.push(token === word.spelling ? annotation : { ...annotation, alias: word.spelling });
  }
  return result;
}
