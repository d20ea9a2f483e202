/** Milliseconds after which the page starts whatever the browser tells: a page that never starts is worse than a slow one. */
const longest = 1000;

/**
 * Resolves when the reader sees the page, so that what only adds to it does not compete with the first picture for a
 * slow line and a slow processor. At once in a tab that is not shown, which paints nothing, and in a browser that tells
 * no page of its pictures.
 *
 * Source: W3C Paint Timing.
 */
export function firstPaint(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const isTold = 'PerformanceObserver' in globalThis && PerformanceObserver.supportedEntryTypes.includes('paint');
    if (page.visibilityState === 'hidden' || !isTold) {
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
