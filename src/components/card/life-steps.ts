import { isRfcState } from '../../states/rfc-states.ts';
import type { StateId } from '../../states/states.ts';
import { namedPaths } from '../../states/transitions.ts';

/** States on both sides of another in the life of a connection, the usual one first. */
export interface LifeSteps {
  readonly before: readonly StateId[];
  readonly next: readonly StateId[];
}

/** Aborts and refusals are two states long; they may happen anywhere and say nothing of a place in a life. */
const lives = namedPaths.filter(({ path }) => path.length > 2);

function steps(state: StateId, step: 1 | -1): StateId[] {
  const found = lives.flatMap(({ path }) => {
    const at = path.findIndex((other) => other === state);
    return at < 0 ? [] : (path[at + step] ?? []);
  });
  return [...new Set(found)];
}

/** Where a connection comes from and goes to when nothing fails, by the named paths of RFC 9293. */
export function lifeSteps(state: StateId): LifeSteps {
  return isRfcState(state) ? { before: steps(state, -1), next: steps(state, 1) } : { before: [], next: [] };
}
