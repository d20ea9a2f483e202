/** The part of a long list that is drawn. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Items drawn above and below what can be seen, so that a quick scroll finds them there: the way of a finger's fling in
 * some five frames. Each costs the task that draws it.
 */
const spare = 12;

/**
 * Which items of a scrolled list are drawn.
 *
 * @param top how far it is scrolled, in pixels
 * @param height of what can be seen, in pixels
 * @param size height of one item, in pixels
 */
export function listWindow(top: number, height: number, size: number, count: number): ListWindow {
  const from = Math.max(0, Math.floor(top / size) - spare);
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((top + height) / size) + spare) };
}
