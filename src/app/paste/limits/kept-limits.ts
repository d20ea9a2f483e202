import { thresholds, type ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { store, storedJson } from '../../web-storage.ts';

const key = 'tcp-state-card:limits';

/** Limits that differ from the defaults. */
export type ChangedLimits = Partial<Record<ThresholdId, number>>;

/** The largest value that a limit can have. */
export function mostOf(id: ThresholdId): number {
  return isShare(id) ? 1 : 1e12;
}

/** Whether a value can be a limit: a number that is not negative, and no share above 1. */
export function isLimit(id: ThresholdId, value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= mostOf(id);
}

/** Whether a limit is a share from 0 to 1 and no count. */
export function isShare(id: ThresholdId): boolean {
  return thresholds[id] < 1;
}

/** The limits out of something that was stored, all others left out. */
export function readLimits(value: unknown): ChangedLimits {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      ([id, limit]) =>
        Object.hasOwn(thresholds, id) && isLimit(id as ThresholdId, limit) && limit !== thresholds[id as ThresholdId],
    ),
  );
}

/** Whether both are the same limits, in whatever order. */
export function sameLimits(one: ChangedLimits, other: ChangedLimits): boolean {
  const ids = Object.keys({ ...one, ...other }) as ThresholdId[];
  return ids.every((id) => one[id] === other[id]);
}

/** The limits the reader changed, from this device. */
export function keptLimits(): ChangedLimits {
  return readLimits(storedJson('device', key));
}

/**
 * Keeps the changed limits on this device.
 *
 * @returns false where storage is full or forbidden: they then last as long as the page
 */
export function keepLimits(limits: ChangedLimits): boolean {
  return store('device', key, Object.keys(limits).length === 0 ? undefined : JSON.stringify(limits));
}
