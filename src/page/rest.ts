/** The shortest rest and the longest, in milliseconds. */
const leastRest = 3000;
const longestRest = 60_000;
const wakers = ['pointermove', 'keydown', 'scroll'];

/**
 * Rests from the watch over a page that never has anything: it is not looked at until its reader does something
 * again, or, for screens that nobody touches, until a while has gone by.
 *
 * @param over called once, when the rest is over; not after the signal has fired
 */
export function rest(view: Window, signal: AbortSignal, over: () => void): void {
  const own = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([own.signal, signal]) };
  // What is planned and no longer wanted does nothing when its time comes.
  const wake = (): void => {
    if (options.signal.aborted) return;
    own.abort();
    over();
  };
  view.setTimeout(() => {
    for (const type of wakers) view.addEventListener(type, wake, options);
  }, leastRest);
  view.setTimeout(wake, longestRest);
}
