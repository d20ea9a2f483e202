/**
 * Sequence numbers are 32 bits wide and wrap: every sum and comparison is made modulo 2^32 (RFC 9293, section 3.4).
 * A number is before another when it is less than half the space behind it.
 */

/** A number moved forward, or back by a negative count. */
export function moved(number: number, by: number): number {
  return (number + by) >>> 0;
}

/** Octets from one number to another: positive where `to` lies ahead, negative where it lies behind. */
export function distance(from: number, to: number): number {
  return (to - from) | 0;
}

/** Whether `low` < `number` =< `high`, as the RFC tests an acknowledgment. */
export function isAfterUpTo(low: number, number: number, high: number): boolean {
  return distance(low, number) > 0 && distance(number, high) >= 0;
}
