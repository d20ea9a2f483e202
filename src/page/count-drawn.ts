import type { StateId } from '../states/states.ts';
import { isDrawn } from './marker.ts';
import { inNextTask, turnLength } from './schedule.ts';
import type { Span } from './span-index.ts';
import type { View } from './view.ts';

/** How many marks a page has. */
export interface PageMarks {
  /** Marks that stand in a row of a listing. */
  readonly connections: number;
  /** Marks by state; states without one are left out. */
  readonly states: Readonly<Partial<Record<StateId, number>>>;
}

/** Marks that are counted without a look at the clock. */
const countedAtOnce = 100;

/**
 * Counts the marks that are drawn, near the viewport or not: asks the browser about the text of each, in turns.
 *
 * @param spans in document order
 */
export async function countDrawn(view: View, spans: readonly Span[]): Promise<PageMarks> {
  const states: Partial<Record<StateId, number>> = {};
  let connections = 0;
  let deadline = performance.now() + turnLength;
  let parent: Node | null = null;
  let drawn = false;
  for (const [place, span] of [...spans].entries()) {
    if (place % countedAtOnce === 0 && performance.now() > deadline) {
      await new Promise<void>((resolve) => {
        inNextTask(view, resolve);
      });
      deadline = performance.now() + turnLength;
    }
    // The rows of one text are asked about once.
    const { parentNode } = span.first;
    if (parentNode !== parent) drawn = isDrawn(span);
    parent = parentNode;
    if (!drawn) continue;
    states[span.state] = (states[span.state] ?? 0) + 1;
    if (span.isInRow) connections++;
  }
  return { connections, states };
}
