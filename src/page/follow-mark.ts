import type { StateId } from '../states/states.ts';
import type { HitTest } from './hit.ts';
import type { Box } from './placement.ts';
import type { Span } from './span-index.ts';
import type { View } from './view.ts';

/** How its reader uses a card now. */
export interface InUse {
  /** The pointer rests in it. */
  readonly isPointedAt: boolean;
  /** The keyboard is in it. */
  readonly hasFocus: boolean;
}

/** Pixels from which on a token has moved. */
const tolerance = 2;

/**
 * The token that stands where a mark stood that was dropped, and says the same: so a page leaves it that draws its rows
 * anew.
 *
 * @param box of the mark that was dropped
 */
export function successorOf(
  { state, token, box }: { readonly state: StateId; readonly token: string; readonly box: Box },
  hits: HitTest,
): Span | undefined {
  const span = hits.at((box.left + box.right) / 2, (box.top + box.bottom) / 2)?.span;
  return span?.state === state && span.token === token ? span : undefined;
}

/**
 * The box that the card of a token belongs beside once the page has changed or scrolled: the old one where the card stays,
 * undefined where it goes.
 *
 * @param boxes of the token now
 */
export function placeAfterChange(old: Box, boxes: readonly Box[], card: InUse, view: View): Box | undefined {
  if (boxes.some(({ top, left }) => Math.abs(top - old.top) < tolerance && Math.abs(left - old.left) < tolerance))
    return old;
  const [box] = boxes;
  // What the pointer rests in must not move away from under it.
  if (box && card.isPointedAt) return old;
  return card.hasFocus ? ifInView(box, view) : undefined;
}

/** A box, undefined where nothing of it is in view. */
export function ifInView(box: Box | undefined, view: View): Box | undefined {
  return box && box.bottom > 0 && box.top < view.innerHeight && box.right > 0 && box.left < view.innerWidth
    ? box
    : undefined;
}
