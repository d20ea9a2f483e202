import type { Action } from '../../states/machine/wire/action.ts';
import type { Run } from '../../states/machine/wire/scenarios.ts';
import type { Flight } from '../../states/machine/wire/world.ts';

/** The way of a segment, in steps of the run. */
export interface SegmentWay {
  readonly flight: Flight;
  readonly sent: number;
  /** First step that shows it: an old duplicate, which nobody saw leave, comes with the step that brings it. */
  readonly seen: number;
  /** Missing where it is under way to the end. */
  readonly ended?: number;
  /** It never arrived. */
  readonly isLost: boolean;
}

/** The ways of all segments of a run, in the order in which they were sent. */
export function segmentWays({ scenario, happenings, start }: Run): readonly SegmentWay[] {
  const ways = new Map<number, SegmentWay>();
  const leaves = (flight: Flight, sent: number): void => {
    ways.set(flight.id, { flight, sent, seen: sent, isLost: false });
  };
  for (const flight of start.flights) leaves(flight, 0);
  for (const [index, { sent, flight }] of happenings.entries()) {
    const step = index + 1;
    if (flight) {
      const action: Action | undefined = scenario.steps[index];
      const known = ways.get(flight.id) ?? { flight, sent: index, seen: step };
      ways.set(flight.id, { ...known, ended: step, isLost: action?.do === 'lost' });
    }
    for (const one of sent) leaves(one, step);
  }
  return [...ways.values()];
}

/** How far a segment has come at a step, as a share of its way: what is under way, or was lost, ends in between. */
export function shareOf({ sent, ended, isLost }: SegmentWay, step: number): number {
  const isThere = ended !== undefined && step >= ended;
  if (isThere) return isLost ? 0.6 : 1;
  return 0.6 * Math.min((step + 1 - sent) / ((ended ?? sent + 1) - sent), 1);
}
