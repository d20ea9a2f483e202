/** Lines that a search looks through at a time. */
const searchStep = 2000;

/** Places to search, stretch by stretch: from a place on in one direction, then the rest, so that all are seen once. */
export function* stretches(from: number, count: number, step: 1 | -1): Generator<readonly [low: number, high: number]> {
  const cut = Math.min(Math.max(step > 0 ? from : from + 1, 0), count);
  const parts = step > 0 ? [[cut, count] as const, [0, cut] as const] : [[0, cut] as const, [cut, count] as const];
  for (const [low, high] of parts)
    for (let seen = 0; low + seen < high; seen += searchStep)
      yield step > 0
        ? [low + seen, Math.min(low + seen + searchStep, high)]
        : [Math.max(low, high - seen - searchStep), high - seen];
}
