import type { StateId } from '../../states/states.ts';
import type { Snapshot } from '../connection.ts';
import { snapshotSeconds } from './snapshot-time.ts';

/** The rows of one state in each snapshot. */
export interface StateLine {
  readonly state: StateId;
  /** One count for each snapshot. */
  readonly counts: readonly number[];
  /** Index of the snapshot after which the state starts to grow; `undefined` where it does not. */
  readonly growsFrom: number | undefined;
  /** Rows more per second from there on, or per snapshot where the snapshots have no times. */
  readonly growth: number | undefined;
}

/** Counts per state over many snapshots. */
export interface StateSeries {
  /** Times as printed above the snapshots. */
  readonly takenAt: readonly (string | undefined)[];
  /** Seconds since the first snapshot; `undefined` where not all have a time. */
  readonly seconds: readonly number[] | undefined;
  /** In the order in which the states come up. */
  readonly lines: readonly StateLine[];
}

/** Rows that a state must have gained to be called growing; fewer come and go on any machine. */
const leastRise = 5;
/** How much of the ups and downs a level line that turns upwards must explain. */
const leastFit = 0.7;

/**
 * Counts the rows of each state in each snapshot, and finds where a state starts to grow.
 *
 * The method: every snapshot but the last is tried as the turning point of a line that is level up to it and rises
 * steadily after it; the point whose line leaves the smallest squares is taken. A state grows where that line rises
 * by at least 5 rows in all and explains at least 70 percent of the variation (R²). It takes three snapshots or more.
 *
 * @param snapshots of one machine, in the order of time
 * @returns its time grows with the number of rows
 */
export function stateSeries(snapshots: readonly Snapshot[]): StateSeries {
  const seconds = snapshotSeconds(snapshots);
  const places = seconds ?? snapshots.map((_, index) => index);
  const counts = new Map<StateId, number[]>();
  for (const [index, snapshot] of snapshots.entries()) {
    for (const connection of snapshot.connections) {
      const state = connection.state;
      if (state === undefined) continue;
      let line = counts.get(state);
      if (line === undefined) counts.set(state, (line = snapshots.map(() => 0)));
      line[index] = (line[index] ?? 0) + 1;
    }
  }
  const lines = [...counts].map(([state, line]) => ({ state, counts: line, ...growthOf(line, places) }));
  return { takenAt: snapshots.map(({ takenAt }) => takenAt), seconds, lines };
}

/**
 * Where a state starts to grow, by the method of {@link stateSeries}, for counts whose rows are not in memory.
 *
 * Fits the level line that turns upwards; sums from the end let each turning point be tried at once.
 *
 * @param counts one for each snapshot
 * @param places time of each in seconds, or its number
 */
export function growthOf(
  counts: readonly number[],
  places: readonly number[],
): { readonly growsFrom: number | undefined; readonly growth: number | undefined } {
  const none = { growsFrom: undefined, growth: undefined };
  const size = counts.length;
  if (size < 3) return none;
  const mean = counts.reduce((sum, count) => sum + count, 0) / size;
  const variation = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  if (variation === 0) return none;
  // Over the snapshots after the turning point: how many, sums of place, place², count and place × count.
  let after = 0;
  let place1 = 0;
  let place2 = 0;
  let count1 = 0;
  let product = 0;
  let best = { index: -1, slope: 0, fit: 0 };
  for (let index = size - 2; index >= 0; index--) {
    const place = places[index + 1] ?? 0;
    const count = counts[index + 1] ?? 0;
    after++;
    place1 += place;
    place2 += place * place;
    count1 += count;
    product += place * count;
    const turn = places[index] ?? 0;
    const rise1 = place1 - after * turn;
    const rise2 = place2 - 2 * turn * place1 + after * turn * turn;
    const spread = rise2 - (rise1 * rise1) / size;
    const together = product - turn * count1 - rise1 * mean;
    if (spread <= 0) continue;
    const slope = together / spread;
    const fit = (slope * together) / variation;
    if (slope > 0 && fit > best.fit + 1e-9) best = { index, slope, fit };
  }
  const rise = best.slope * ((places[size - 1] ?? 0) - (places[best.index] ?? 0));
  if (best.index < 0 || best.fit < leastFit || rise < leastRise) return none;
  return { growsFrom: best.index, growth: best.slope };
}
