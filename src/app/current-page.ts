/**
 * Brings the page that is shown into view in the strip of pages, which may be wider than the screen. Browsers that know
 * where a box is to begin (`scroll-initial-target`) have done so when they laid it out.
 */
export function showCurrentPage(page: Document): void {
  if (CSS.supports('scroll-initial-target', 'nearest')) return;
  const current = page.querySelector('.pages [aria-current]');
  const strip = current?.parentElement;
  if (!current || !strip) return;
  const [{ left, width }, around] = [current.getBoundingClientRect(), strip.getBoundingClientRect()];
  // In its middle, so that pages are seen on both sides of it; the strip alone moves.
  strip.scrollLeft += left + width / 2 - (around.left + around.width / 2);
}
