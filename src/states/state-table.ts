import { packedStates } from './packed-states.ts';
import type { StateFacts } from './state-facts.ts';
import type { StateId } from './states.ts';

/** The facts about one state, as in `states.ts`. */
export type State = StateFacts & { readonly id: StateId };

/** The table of `states.ts` as scripts read it: the same rows in the same order, unpacked from a third of its bytes. */
export const stateTable: readonly State[] = /* @__PURE__ */ packedStates.flatMap(
  ([shared, prefix, names, nearest = '', timeouts = '']) => {
    const [near, seconds] = [nearest.split(','), timeouts.split(',')];
    return names.split(',').map((name, index) => ({
      id: (prefix + name) as StateId,
      ...shared,
      ...(near[index] ? { nearest: near[index].split(' ') } : {}),
      ...(seconds[index] ? { timeoutSeconds: Number(seconds[index]) } : {}),
    }));
  },
);
