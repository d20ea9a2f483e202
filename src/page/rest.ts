/** The shortest rest and the longest, in milliseconds. */
const leastRest = 2000;
const longestRest = 60_000;

/**
 * Rests from the watch over a page that never has anything: it is not looked at until its reader does something
 * again, or, for screens that nobody touches, until a while has gone by.
 *
 * @param signal takes the listeners away when it fires
 * @param wake called when the rest is over, and perhaps once more for an earlier rest, or after the signal has fired.
 * The same function each time: a listener that is there already is not added again.
 */
export function rest(signal: AbortSignal, wake: () => void): void {
  setTimeout(() => {
    for (const type of ['scroll', 'pointermove', 'keydown'])
      addEventListener(type, wake, { capture: true, signal, once: true });
  }, leastRest);
  setTimeout(wake, longestRest);
}
