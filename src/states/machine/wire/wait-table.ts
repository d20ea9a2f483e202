import { durations, type Duration } from '../../durations.ts';

const known: readonly Duration[] = durations;

/** Where the longer of two limits is that of present-day systems: Linux since 6.5, as `waits.ts` has its timeouts. */
const grown: readonly Duration['id'][] = ['syn-sent-linux'];

/**
 * Seconds that each state lasts on each system, by `system state`, from the cited limits of `durations.ts`; the shorter
 * where there are two, unless systems have grown slower. Computed when the site is built.
 */
export const waitTable: Readonly<Record<string, number>> = Object.fromEntries(
  known.flatMap(({ id, state, system, seconds }) => {
    if (seconds === undefined) return [];
    const [shorter, longer] = typeof seconds === 'number' ? [seconds, seconds] : seconds;
    return [[`${system} ${state}`, grown.includes(id) ? longer : shorter]];
  }),
);
