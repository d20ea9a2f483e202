/** A box in the viewport's coordinates, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is seen of a view, in its coordinates. */
export type Seen = Pick<VisualViewport, 'offsetLeft' | 'offsetTop' | 'width' | 'height'>;

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a card stands. */
export interface Place {
  readonly left: number;
  readonly top: number;
  /** The card scrolls inside itself beyond this height. */
  readonly maxHeight: number;
}

/** Space between the token and the card, and between the card and the edge of the view. */
export const gap = 6;
const edge = 8;
/** A card lower than this is of no use: it then stands beside the token. */
const leastHeight = 120;

/**
 * Places a card beside a token and never over it: below where there is room, else above, else to a side, and
 * where there is room for all of it nowhere, on the side with the most.
 *
 * @param token box of the token
 * @param card size of the card at its full height
 * @param seen the part of the view that is seen: less than all of it where two fingers have drawn the page larger
 */
export function placeCard(token: Box, card: Size, { offsetLeft, offsetTop, width, height }: Seen): Place {
  const first = offsetLeft + edge;
  const last = offsetLeft + width - edge;
  const high = offsetTop + edge;
  const low = offsetTop + height - edge;
  const below = low - token.bottom - gap;
  const above = token.top - gap - high;
  if (Math.max(below, above) < Math.min(card.height, leastHeight)) {
    const maxHeight = low - high;
    const top = Math.max(high, Math.min(token.top, low - card.height));
    if (last - token.right - gap >= card.width) return { left: token.right + gap, top, maxHeight };
    if (token.left - gap - first >= card.width) return { left: token.left - gap - card.width, top, maxHeight };
  }
  const left = Math.max(first, Math.min(token.left, last - card.width));
  if (below >= card.height || below >= above) return { left, top: token.bottom + gap, maxHeight: Math.max(below, 0) };
  return { left, top: token.top - gap - Math.min(card.height, above), maxHeight: Math.max(above, 0) };
}

/** Whether a point lies in a box, or no farther from it than a number of pixels. */
export function isInside(x: number, y: number, box: Box, around = 0): boolean {
  return x >= box.left - around && x <= box.right + around && y >= box.top - around && y <= box.bottom + around;
}

/**
 * Whether a point lies on the way from a token to its card: in the four-sided figure between them, as wide as
 * the token on one end and as the card on the other.
 */
export function isOnTheWay(x: number, y: number, token: Box, card: Box): boolean {
  const isVertical = card.top >= token.bottom || card.bottom <= token.top;
  const [low, high, start, end] = isVertical
    ? (['top', 'bottom', 'left', 'right'] as const)
    : (['left', 'right', 'top', 'bottom'] as const);
  const [along, across] = isVertical ? [y, x] : [x, y];
  const [near, far] = card[low] >= token[high] ? [token[high], card[low]] : [token[low], card[high]];
  const share = far === near ? 1 : (along - near) / (far - near);
  const edgeAt = (side: keyof Box): number => token[side] + share * (card[side] - token[side]);
  return share >= 0 && share <= 1 && across >= edgeAt(start) - gap && across <= edgeAt(end) + gap;
}
