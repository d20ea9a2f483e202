import type { View } from './view.ts';

/** The shortest rest and the longest, in milliseconds. */
const leastRest = 3000;
const longestRest = 300_000;
/** How long after its reader left it a page is looked at again; twice as long each time. */
const patience = 15_000;
const wakers = ['pointermove', 'keydown', 'scroll', 'visibilitychange', 'pageshow'];

/**
 * Pauses of the watch over a page that never has anything: it is not looked at until its reader does something
 * again, or, for screens that nobody touches, until a while has gone by.
 *
 * @returns begins a rest, and calls back once when it is over
 */
export function restsOf(view: View, signal: AbortSignal): (over: () => void) => void {
  let longest = patience;
  return (over) => {
    const rest = new AbortController();
    const isOver = AbortSignal.any([rest.signal, signal]);
    const wake = (event?: Event): void => {
      if (isOver.aborted) return;
      rest.abort();
      longest = event ? patience : Math.min(longest * 2, longestRest);
      over();
    };
    const listening = view.setTimeout(() => {
      for (const type of wakers) view.addEventListener(type, wake, { capture: true, passive: true, signal: isOver });
    }, leastRest);
    const timer = view.setTimeout(wake, longest);
    isOver.addEventListener('abort', () => {
      view.clearTimeout(listening);
      view.clearTimeout(timer);
    });
  };
}
