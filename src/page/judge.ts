import type { Annotation } from '../netstat/annotation.ts';
import { forgetBefore, isCurrent, pieceAt, spanOf, type Reading } from './reading.ts';
import type { Span, SpanIndex } from './span-index.ts';

/** What is read again before a changed place, so that its lines are judged beside the header and rows above. */
export const contextBefore = 4096;
/** What is read after a place before it is judged: the rest of its line and the rows below. */
export const contextAfter = 1024;

/** What judges a text, and where the tokens of the page are kept. */
export interface Judging {
  readonly annotate: (text: string) => readonly Annotation[];
  readonly index: SpanIndex;
}

/**
 * Finds the tokens in what was read, and forgets the text that is no longer needed beside what follows.
 *
 * @param isWhole nothing more is read
 */
export function judge(reading: Reading, isWhole: boolean, { annotate, index }: Judging): void {
  if (reading.isCut) cutFirstLine(reading);
  const [found, end] = tokensIn(reading, isWhole, annotate);
  if (reading.hasKnown) dropStale(reading, found, isWhole, end, index);
  for (const span of found) index.add(span);
  const keep = Math.max(0, end - contextBefore);
  reading.judged = end;
  forgetBefore(reading, reading.text.lastIndexOf('\n', keep) + 1 || keep);
}

/** Half a row fits no layout, which takes as long to find out as a hundred whole ones take to be read. */
function cutFirstLine(reading: Reading): void {
  reading.isCut = false;
  const line = reading.text.indexOf('\n') + 1;
  if (line <= (reading.met ?? Infinity)) forgetBefore(reading, line);
}

/** The tokens that were not judged before, and up to where the text is judged now: what comes next may be part of a token. */
function tokensIn(reading: Reading, isWhole: boolean, annotate: Judging['annotate']): [found: Span[], end: number] {
  const { text, pieces, judged } = reading;
  let end = isWhole ? text.length : Math.max(judged, text.length - contextAfter);
  let at = 0;
  const found: Span[] = [];
  for (const annotation of annotate(text)) {
    if (annotation.start < judged) continue;
    if (annotation.end > end) {
      end = Math.min(end, annotation.start);
      break;
    }
    at = pieceAt(pieces, annotation.start, at);
    const span = spanOf(annotation, pieces, at);
    if (span && isCurrent(span, reading)) found.push(span);
  }
  return [found, end];
}

/**
 * Drops the known tokens that are none beside what has changed. Where text above was not read, a header may stand
 * there: then only those go that a changed line itself made tokens.
 */
function dropStale(reading: Reading, found: readonly Span[], isWhole: boolean, end: number, index: SpanIndex): void {
  const { text, pieces, met, isStart, judged, reader } = reading;
  const from = isStart ? judged : Math.max(judged, text.lastIndexOf('\n', (met ?? 0) - 1) + 1);
  const to = isWhole && reader.next ? text.indexOf('\n', reading.end - contextAfter + 1) : end;
  const kept = new Set<Span>();
  for (const { first, start, token, state, isInRow } of found) {
    const known = index.at(first, start);
    if (known?.start === start && known.token === token && known.state === state && known.isInRow === isInRow)
      kept.add(known);
  }
  for (const { node, from: offset, start, length } of pieces) {
    if (start + length <= from) continue;
    if (start >= to) break;
    for (const span of index.within(node, offset, offset + length)) {
      const place = start + span.start - offset;
      if (place < from || place >= to || kept.has(span)) continue;
      if (isStart || span.isInRow || span.first !== span.last) index.drop(span);
    }
  }
}
