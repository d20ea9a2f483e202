import { durations, type Duration } from '../../durations.ts';

const known: readonly Duration[] = durations;

/**
 * Seconds that each state lasts on each system, by `system state`, from the cited limits of `durations.ts`: what holds
 * now, or the shorter where there are two. Computed when the site is built.
 */
export const waitTable: Readonly<Record<string, number>> = Object.fromEntries(
  known.flatMap(({ state, system, seconds, now }) =>
    seconds === undefined ? [] : [[`${system} ${state}`, now ?? (typeof seconds === 'number' ? seconds : seconds[0])]],
  ),
);
