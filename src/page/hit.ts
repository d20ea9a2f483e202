import { isDrawn, type Marker } from './marker.ts';
import { isInside, type Box } from './placement.ts';
import type { Span, SpanIndex } from './span-index.ts';

/** A token under a point, and the box of it that the point lies in. */
export interface Hit {
  readonly span: Span;
  readonly box: Box;
}

/**
 * The token under a point of the viewport. The caret's place is asked for and looked up in the index;
 * `highlightsFromPoint` would take time in proportion to the number of marks.
 *
 * @param shadowRoots roots the caret may be looked for in
 */
export function hitAt(
  x: number,
  y: number,
  document: Document,
  shadowRoots: Iterable<ShadowRoot>,
  index: SpanIndex,
  marker: Marker,
): Hit | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  if (caret?.offsetNode.nodeType !== 3) return undefined;
  const span = index.at(caret.offsetNode as Text, caret.offset);
  return span && hitOf(span, x, y, marker);
}

/** The same for one token, which the caret is known to be in at this point. */
export function hitOf(span: Span, x: number, y: number, marker: Marker): Hit | undefined {
  // The nearest character is found for every point of a line; only a point on the letters counts.
  const box = marker.boxes(span).find((candidate) => isInside(x, y, candidate, 1));
  return box && isDrawn(span) ? { span, box } : undefined;
}
