/** Pixels that boxes in a row may lie over each other: borders do, and letters of a page that was printed. */
const overlap = 3;

/** Whether two elements stand in one row, without lying over each other. */
export function isBeside(first: Element, second: Element): boolean {
  const one = first.getBoundingClientRect();
  const other = second.getBoundingClientRect();
  return (
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >= Math.min(one.height, other.height) / 2 &&
    Math.max(one.left - other.right, other.left - one.right) > -overlap
  );
}
