/** Work that waits until nothing has happened for a while. */
export interface AfterRest {
  /** Something happened: the work waits anew. */
  readonly wait: () => void;
  /** The work is not to be done any more. */
  readonly stop: () => void;
}

/**
 * Runs a piece of work once typing rests. A timer that is set anew costs more than the rest of what a key asks for, so
 * one timer runs on and looks at the clock.
 *
 * @param time how long the rest must be, in milliseconds
 */
export function afterRest(time: number, run: () => void): AfterRest {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const left = last + time - performance.now();
    timer = left > 1 ? setTimeout(look, left) : undefined;
    if (timer === undefined) run();
  };
  return {
    wait: () => {
      last = performance.now();
      timer ??= setTimeout(look, time);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
