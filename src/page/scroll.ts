import { drawnParentOf, nodeTypeOf } from './dom.ts';
import type { Box } from './placement.ts';

/**
 * Scrolls a text into the middle of everything that scrolls around it, where it is not in view already.
 * `scrollIntoView` knows elements only, and one element may hold a log of a thousand screens.
 *
 * @param boxOf box of the text in the viewport's coordinates, asked again after each step
 * @returns whether it can be seen: what is for screen readers alone stands in a box of no size, or before the page
 */
export function scrollToShow(text: Text, boxOf: () => Box | undefined): boolean {
  const document = text.ownerDocument;
  const page = document.scrollingElement ?? document.documentElement;
  /** How the last element was placed that what is around it may cut. */
  let placed = 'static';
  for (let node = drawnParentOf(text); node; node = drawnParentOf(node)) {
    if (nodeTypeOf(node) !== 1) continue;
    const element = node as HTMLElement;
    const { clientWidth, clientHeight } = element;
    const box = boxOf();
    if (!box) return false;
    const isPage = element === page;
    const { position } = getComputedStyle(element);
    // The body of many applications has no size, since all that stands in it is placed elsewhere.
    if (placed !== 'fixed' && (placed !== 'absolute' || position !== 'static')) {
      if (Math.min(clientWidth, clientHeight) <= 1 && cuts(element)) return false;
      placed = position;
    }
    const canScroll = element.scrollHeight > clientHeight || element.scrollWidth > clientWidth;
    if (!canScroll && !isPage) continue;
    const { left, top, width } = isPage ? ({ left: 0, top: 0 } as DOMRect) : element.getBoundingClientRect();
    // Pages show slides and boards smaller or larger than they are, and scroll them by their own pixels.
    const scale = width / element.offsetWidth || 1;
    const right = left + clientWidth * scale;
    const bottom = top + clientHeight * scale;
    const isBeside = box.left >= left && box.right <= right;
    if (isBeside && box.top >= top && box.bottom <= bottom) continue;
    element.scrollBy({
      top: (box.top + box.bottom - top - bottom) / 2 / scale,
      left: isBeside ? 0 : (box.left + box.right - left - right) / 2 / scale,
      behavior: 'instant',
    });
  }
  const box = boxOf();
  return box !== undefined && box.right > 0 && box.bottom > 0;
}

/**
 * Whether nothing of what stands in an element is drawn outside of it; a part of a line has no size either, and what a
 * body says of it goes for the window.
 */
function cuts(element: Element): boolean {
  const { display, overflow } = getComputedStyle(element);
  return (
    display !== 'inline' && display !== 'contents' && overflow !== 'visible' && element !== element.ownerDocument.body
  );
}
