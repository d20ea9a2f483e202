// What the main thread of a page did, out of a trace of Chromium.

/** Work of the main thread; what lies inside another of these is counted with it. */
const work = new Set(['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'UpdateLayoutTree', 'Layout', 'TimerFire']);

/**
 * Milliseconds of processor time of the work in a trace, each moment once. Time in which the machine did something
 * else is not the page's.
 */
export function workIn(events) {
  const own = events
    .filter(({ ph, name, tdur }) => ph === 'X' && tdur !== undefined && work.has(name))
    .sort((a, b) => a.tid - b.tid || a.ts - b.ts);
  let sum = 0;
  let tid;
  let end = 0;
  for (const event of own) {
    if (event.tid !== tid) [tid, end] = [event.tid, 0];
    if (event.ts >= end) sum += event.tdur;
    end = Math.max(end, event.ts + event.dur);
  }
  return sum / 1000;
}
