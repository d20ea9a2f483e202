import type { SnapshotComparison, StuckConnection } from '../../../netstat/diagnose/compare-snapshots.ts';

/** Stuck connections of one kind. */
export interface StuckGroup extends Pick<StuckConnection, 'state' | 'what'> {
  /** How long all of them have been seen to be stuck. */
  readonly seconds: number | undefined;
  /** Those that have been for longer: how many, and for how long at least the longest of them. */
  readonly longest: { readonly count: number; readonly seconds: number } | undefined;
  /** Their rows in the later snapshot. */
  readonly lines: readonly number[];
}

/** Stuck connections by what stands still in which state, the largest group first. */
export function stuckGroups({ stuck }: SnapshotComparison): readonly StuckGroup[] {
  const groups = new Map<string, StuckConnection[]>();
  for (const connection of stuck) {
    const key = `${connection.state} ${connection.what}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [connection]);
    else group.push(connection);
  }
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const times = group.flatMap(({ seconds }) => (seconds === undefined ? [] : [seconds]));
      const [least, most] = times.reduce<readonly [number, number]>(
        ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
        [Infinity, 0],
      );
      return [
        {
          state: first.state,
          what: first.what,
          seconds: times.length === 0 ? undefined : least,
          longest: most > least ? { count: times.filter((time) => time === most).length, seconds: most } : undefined,
          lines: group.map(({ evidence }) => evidence.at(-1)?.line ?? 0),
        },
      ];
    });
}
