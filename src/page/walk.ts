import type { Targets } from './hit.ts';
import { isDrawn } from './marker.ts';
import type { Box } from './placement.ts';
import { scrollToShow } from './scroll.ts';
import type { Span } from './span-index.ts';

/** Where a way through the marks of one frame begins. */
export type WalkFrom = 'here' | 'start';

/**
 * Finds the mark after or before one, or from what is in view, and scrolls to it; those that are not drawn are passed by.
 *
 * @param visited a mark of the index
 * @param step 1 or -1
 * @param state only marks of this state
 * @param from with it the way does not lead round
 * @returns the mark, and its box in the viewport's coordinates
 */
export function nextMark(
  { index, marker }: Targets,
  visited: Span | undefined,
  step: 1 | -1,
  state?: string,
  from?: WalkFrom,
): { span: Span; box: Box } | undefined {
  const { all } = index;
  const count = all.length;
  const start = from === 'start' ? 0 : visited ? all.indexOf(visited) + step : marker.firstInView(step);
  for (let tried = 0; tried < (from ? count - start : count); tried++) {
    const span = all[(((start + tried * step) % count) + count) % count];
    if (!span || (state && span.state !== state) || !isDrawn(span)) continue;
    const boxNow = (): Box | undefined => marker.boxes(span)[0];
    const box = scrollToShow(span.first, boxNow) ? boxNow() : undefined;
    if (box) return { span, box };
  }
  return undefined;
}
