import { transitions, type Transition } from '../../states/transitions.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { tracks } from '../life-map/tracks.ts';

/**
 * The ways into or out of a state: those of an ordinary life, what the map draws first, and the aborts, resets and
 * time-outs.
 */
export interface Ways {
  readonly usual: readonly Transition[];
  readonly rare: readonly Transition[];
}

const isOnMap = (way: Transition): boolean => tracks.some(({ from, to }) => way.from === from && way.to === to);

function sorted(all: readonly Transition[]): Ways {
  const usual = all.filter((way) => way.inFigure5 === true || way.role !== undefined);
  return {
    usual: [...usual.filter(isOnMap), ...usual.filter((way) => !isOnMap(way))],
    rare: all.filter((way) => !usual.includes(way)),
  };
}

/** The transitions of RFC 9293 that lead into a state from another one. */
export function waysInto(id: RfcStateId): Ways {
  return sorted(transitions.filter((way) => way.to === id && way.from !== id));
}

/** The transitions of RFC 9293 that lead out of a state into another one. */
export function waysOutOf(id: RfcStateId): Ways {
  return sorted(transitions.filter((way) => way.from === id && way.to !== id));
}
