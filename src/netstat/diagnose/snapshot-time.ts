import type { Snapshot } from '../connection.ts';

const day = 86_400;

/**
 * Seconds since the first snapshot at which each was taken, from the times printed above them; `undefined` where one
 * has no time that can be read. A clock time without a date is taken to go on past midnight.
 */
export function snapshotSeconds(snapshots: readonly Pick<Snapshot, 'takenAt'>[]): readonly number[] | undefined {
  const seconds: number[] = [];
  let whole = 0;
  let last: number | undefined;
  for (const { takenAt = '' } of snapshots) {
    const [, hours, minutes, rest] = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d):([0-5]\d(?:[.,]\d{1,6})?)/.exec(takenAt) ?? [];
    if (hours === undefined || rest === undefined) return undefined;
    const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(',', '.'));
    // The time of day is enough: listings to compare are minutes apart.
    if (last !== undefined && clock < last) whole += day;
    last = clock;
    seconds.push(whole + clock);
  }
  const [first = 0] = seconds;
  return seconds.map((value) => value - first);
}
