import type { Action } from '../../states/machine/wire/action.ts';
import type { Run } from '../../states/machine/wire/scenarios.ts';
import type { Flight } from '../../states/machine/wire/world.ts';

/** A segment on the drawing: when it left, and when and how its way ended. */
export interface Way {
  readonly flight: Flight;
  readonly sent: number;
  readonly ended?: number;
  readonly isLost: boolean;
}

/** The ways of all segments until a step, in the order in which they were sent: each step adds to the end. */
export function waysUntil({ scenario, happenings, start }: Run, last: number): readonly Way[] {
  const ways = new Map<number, Way>();
  for (const flight of start.flights) ways.set(flight.id, { flight, sent: 0, isLost: false });
  for (const [index, { sent, flight }] of happenings.slice(0, last).entries()) {
    const step = index + 1;
    if (flight) {
      const action: Action | undefined = scenario.steps[index];
      const known = ways.get(flight.id) ?? { flight, sent: step - 1, isLost: false };
      ways.set(flight.id, { ...known, ended: step, isLost: action?.do === 'lost' });
    }
    for (const one of sent) ways.set(one.id, { flight: one, sent: step, isLost: false });
  }
  return [...ways.values()];
}
