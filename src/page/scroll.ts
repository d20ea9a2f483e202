import type { Box } from './placement.ts';

/**
 * Scrolls a text into the middle of everything that scrolls around it, where it is not in view already.
 * `scrollIntoView` knows elements only, and one element may hold a log of a thousand screens.
 *
 * @param boxOf box of the text in the viewport's coordinates, asked again after each step
 */
export function scrollToShow(text: Text, boxOf: () => Box | undefined): void {
  const document = text.ownerDocument;
  const page = document.scrollingElement ?? document.documentElement;
  for (let element = parentOf(text); element; element = parentOf(element)) {
    const box = boxOf();
    if (!box) return;
    const isPage = element === page;
    const canScroll = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
    if (!canScroll && !isPage) continue;
    const { left, top } = isPage ? { left: 0, top: 0 } : element.getBoundingClientRect();
    const isInView =
      box.top >= top &&
      box.bottom <= top + element.clientHeight &&
      box.left >= left &&
      box.right <= left + element.clientWidth;
    if (isInView) continue;
    element.scrollBy({
      top: (box.top + box.bottom) / 2 - top - element.clientHeight / 2,
      left: box.left >= left && box.right <= left + element.clientWidth ? 0 : box.left - left - element.clientWidth / 2,
      behavior: 'instant',
    });
  }
}

function parentOf(node: Node): Element | null {
  return node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
