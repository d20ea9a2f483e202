import type { View } from './view.ts';

/** A task that is done in short turns when the browser has time for them. */
export interface Schedule {
  /**
   * Asks for a turn, not before a delay in milliseconds; an earlier turn that was asked for stays.
   *
   * @param isUrgent the turn does not wait until the browser has time
   */
  plan(delay?: number, isUrgent?: boolean): void;
}

/** The longest turn of reading or counting, in milliseconds; half a frame. */
export const turnLength = 8;

/** The longest a turn may wait, in milliseconds. */
const patience = 200;

/** Runs a turn when the browser has time for it, perhaps more than once. */
export type Wait = (view: View, run: () => void) => void;

/** Waits until the browser has nothing better to do. */
export const untilIdle: Wait = (view, run) => {
  view.requestIdleCallback(run, { timeout: patience });
};

/**
 * Waits for the next frame: what is measured there is laid out for the frame anyway, and never twice. A page that is
 * not shown has no frames.
 */
export const untilFrame: Wait = (view, run) => {
  view.requestAnimationFrame(run);
  view.setTimeout(run, patience);
};

/** Runs a turn in a task of its own, behind those that wait already: nested timers would wait for 4 ms each. */
export const inNextTask: Wait = (view, run) => {
  void view.scheduler.postTask(run);
};

/**
 * Runs a task in short turns; what was begun goes on turn by turn, and the browser draws and answers in between.
 *
 * @param turn does a part of the work; true while there is more of the same
 * @param wait how a turn waits until the browser has time for it
 * @param rest time before another turn that is asked for, as a multiple of the last turn
 */
export function schedule(view: View, signal: AbortSignal, turn: () => boolean, wait: Wait, rest: number): Schedule {
  let timer: number | undefined;
  let due = Infinity;
  let restUntil = 0;

  function run(): void {
    due = Infinity;
    if (signal.aborted) return;
    const start = performance.now();
    const hasMore = turn();
    const end = performance.now();
    restUntil = end + rest * (end - start);
    if (!hasMore) return;
    due = end;
    inNextTask(view, run);
  }

  function plan(delay = 0, isUrgent = false): void {
    const now = performance.now();
    const at = Math.max(now + delay, restUntil);
    if (signal.aborted || at >= due) return;
    view.clearTimeout(timer);
    due = at;
    const begin = (): void => {
      let isDone = false;
      (isUrgent ? inNextTask : wait)(view, () => {
        if (!isDone) run();
        isDone = true;
      });
    };
    // A timer would miss the frame that is about to come.
    if (at > now) timer = view.setTimeout(begin, at - now);
    else begin();
  }

  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
  });
  return { plan };
}
