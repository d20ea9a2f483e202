/** Pixels that boxes in a line may lie over each other: borders do, and letters of a page that was printed. */
const overlap = 3;

/**
 * How an element stands that is put into its place by coordinates, or floats there: as grids draw their cells, and
 * viewers of printed pages the words of a line. Nothing but the places of the boxes tells of the row.
 *
 * @returns `'cell'` behind another one, `'first'` where a row begins with it, and `'block'` for what stands alone
 */
export function placeInRow(element: Element): 'cell' | 'first' | 'block' {
  if (isInRow(element, element.previousElementSibling)) return 'cell';
  return isInRow(element, element.nextElementSibling) ? 'first' : 'block';
}

/** Whether two elements stand in one row, without lying over each other. */
function isInRow(element: Element, sibling: Element | null): boolean {
  if (!sibling) return false;
  const [one, other] = [element.getBoundingClientRect(), sibling.getBoundingClientRect()];
  return (
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2 &&
    Math.max(one.left - other.right, other.left - one.right) > -overlap
  );
}
