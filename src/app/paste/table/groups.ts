import type { Connection } from '../../../netstat/connection.ts';
import type { Phase } from '../../../states/state-facts.ts';
import { stateById } from '../../../states/state-look-up.ts';

/** What rows can be grouped by. */
export const groupings = ['state', 'peer', 'process', 'port'] as const;

export type Grouping = (typeof groupings)[number];

/** The group a row belongs to; empty where the tool printed nothing. */
function groupKey(connection: Connection, grouping: Grouping): string {
  switch (grouping) {
    case 'state':
      return connection.state ?? connection.token ?? '';
    case 'peer':
      return connection.remoteAddress ?? '';
    case 'process':
      return connection.process ?? (connection.pid === undefined ? '' : String(connection.pid));
    case 'port':
      return String(connection.localPort ?? '');
  }
}

/** Rows that belong together. */
export interface Group {
  readonly key: string;
  /** Indexes into the rows of the view. */
  readonly rows: readonly number[];
  /** How many rows of each phase, for a small bar. */
  readonly phases: Readonly<Partial<Record<Phase, number>>>;
}

/** The phase a row is drawn in. */
export function phaseOf({ state }: Connection): Phase {
  return state === undefined ? 'other' : stateById(state).phase;
}

/** Rows in groups, the largest group first, in each the order the rows came in. */
export function grouped(connections: readonly Connection[], rows: readonly number[], grouping: Grouping): Group[] {
  const byKey = new Map<string, { rows: number[]; phases: Partial<Record<Phase, number>> }>();
  for (const row of rows) {
    const connection = connections[row];
    if (connection === undefined) continue;
    const key = groupKey(connection, grouping);
    let group = byKey.get(key);
    if (group === undefined) byKey.set(key, (group = { rows: [], phases: {} }));
    group.rows.push(row);
    const phase = phaseOf(connection);
    group.phases[phase] = (group.phases[phase] ?? 0) + 1;
  }
  return [...byKey]
    .map(([key, group]) => ({ key, ...group }))
    .sort((one, other) => other.rows.length - one.rows.length || (one.key < other.key ? -1 : 1));
}
