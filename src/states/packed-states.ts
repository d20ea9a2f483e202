/**
 * The facts about the states in short, for bundles.
 *
 * This module is run at build time (scripts/build/evaluate-plugin.mjs) and only its plain data is shipped, so it
 * must export no function. Read it through `state-table.ts`.
 */
import type { StateFacts } from './state-facts.ts';
import { states } from './states.ts';

type Shared = Omit<StateFacts, 'id' | 'nearest' | 'timeoutSeconds'>;

/** Neighbours in the table with the same facts: those facts, and the part their ids begin with. */
interface Group {
  readonly shared: Shared;
  readonly key: string;
  readonly members: StateFacts[];
}

const groups: Group[] = [];
for (const state of states as readonly StateFacts[]) {
  const { id, kind, phase, family, synchronized, tracks, rfc } = state;
  const shared: Shared = {
    kind,
    phase,
    family,
    ...(synchronized === undefined ? {} : { synchronized }),
    ...(tracks && { tracks }),
    ...(rfc === undefined ? {} : { rfc }),
  };
  const prefix = /^(?:CT|IPVS|PF|UNIX|BT|SCTP-SUN|SCTP)-/.exec(id)?.[0] ?? '';
  const key = prefix + JSON.stringify(shared);
  const last = groups.at(-1);
  if (last?.key === key) last.members.push(state);
  else groups.push({ shared, key, members: [state] });
}

/**
 * One entry a group: the facts that its states share; the beginning of their ids; the rest of each id; the nearest
 * states as space-separated ids of each state; the timeouts in seconds. Lists are comma-separated.
 */
export const packedStates: readonly (readonly [Shared, string, string, string?, string?])[] = groups.map(
  ({ shared, key, members }) => {
    const prefix = key.slice(0, key.indexOf('{'));
    const list = (values: readonly (string | number | undefined)[]) =>
      values.every((value) => value === undefined) ? [] : [values.join(',')];
    const nearest = list(members.map((state) => state.nearest?.join(' ')));
    const timeouts = list(members.map(({ timeoutSeconds }) => timeoutSeconds));
    return [
      shared,
      prefix,
      members.map(({ id }) => id.slice(prefix.length)).join(','),
      ...(timeouts.length > 0 && nearest.length === 0 ? [''] : nearest),
      ...timeouts,
    ] as [Shared, string, string, string?, string?];
  },
);
