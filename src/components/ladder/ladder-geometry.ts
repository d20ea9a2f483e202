/** Width of every ladder, in its own units: names of states left and right, what the segments say between. */
export const ladderWidth = 500;

/** Where the lines of both sides stand. */
export const railAt = { left: 126, right: 374 } as const;

/** How far words stand from the line of their side, and how far the ways of segments end from it. */
export const [wordsOff, waysOff] = [16, 13];

/** Room above the first moment and below the last one. */
export const [above, below] = [20, 28];

/** Height from one moment to the next: with one segment under way, and with several, whose words need room. */
const [rowHeight, crossedHeight] = [40, 52];

/** When a segment is under way, in moments. */
export interface UnderWay {
  readonly sent: number;
  readonly arrives: number;
}

/**
 * Where the moments of a ladder stand, from the top of its first one.
 *
 * @param last the last moment, counted from 0
 */
export function momentsAt(last: number, ways: readonly UnderWay[]): readonly number[] {
  const places = [0];
  for (let moment = 0; moment < last; moment += 1) {
    const underWay = ways.filter(({ sent, arrives }) => sent <= moment && arrives > moment).length;
    places.push((places[moment] ?? 0) + (underWay > 1 ? crossedHeight : rowHeight));
  }
  return places;
}

/** A measure without digits that nobody sees. */
export const inTenths = (value: number): number => Math.round(value * 10) / 10;
