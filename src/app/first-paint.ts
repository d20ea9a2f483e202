/** Milliseconds after which a page is taken for painted where the browser tells nobody: Tor Browser keeps it to itself. */
const longest = 1000;

/**
 * Resolves when the reader sees the page, so that what only adds to it does not compete with the first picture for a
 * slow line and a slow processor. At once in a tab that is not shown, which paints nothing.
 *
 * Source: W3C Paint Timing.
 */
export function firstPaint(page: Document): Promise<void> {
  return new Promise((resolve) => {
    if (page.visibilityState === 'hidden' || !PerformanceObserver.supportedEntryTypes.includes('paint')) {
      resolve();
      return;
    }
    const painted = (): void => {
      observer.disconnect();
      clearTimeout(late);
      resolve();
    };
    const observer = new PerformanceObserver(painted);
    const late = setTimeout(painted, longest);
    observer.observe({ type: 'paint', buffered: true });
  });
}
