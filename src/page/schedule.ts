import type { View } from './view.ts';

/** A task that is done in short turns while the browser has nothing better to do. */
export interface Schedule {
  /**
   * Asks for a turn, not before a delay in milliseconds; an earlier turn that was asked for stays.
   *
   * @param isUrgent the turn does not wait until the browser is idle
   */
  plan(delay?: number, isUrgent?: boolean): void;
}

/** The longest a turn may wait for an idle browser, in milliseconds. */
const patience = 200;

/**
 * Runs a task in idle time, in frames where the browser knows no idle time; what was begun goes on without waiting for
 * it. It takes no more than a tenth of the
 * time over the long run: after a turn that took long the next one waits nine times as long.
 *
 * @param turn does a part of the work; true while there is more of the same
 * @param rest share of time left to the page after each turn, as a multiple of the turn
 */
export function schedule(view: View, signal: AbortSignal, turn: () => boolean, rest = 9): Schedule {
  let timer: number | undefined;
  let due = Infinity;
  let restUntil = 0;

  function run(): void {
    timer = undefined;
    due = Infinity;
    if (signal.aborted) return;
    const start = performance.now();
    const hasMore = turn();
    const end = performance.now();
    restUntil = end + rest * (end - start);
    if (hasMore) plan(0, true);
  }

  function plan(delay = 0, isUrgent = false): void {
    const now = performance.now();
    const at = Math.max(now + delay, restUntil);
    if (signal.aborted || at >= due) return;
    view.clearTimeout(timer);
    due = at;
    timer = view.setTimeout(() => {
      if (isUrgent) run();
      else if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(run, { timeout: patience });
      else view.requestAnimationFrame(run);
    }, at - now);
  }

  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
  });
  return { plan };
}
