import type { StateId } from '../../states/states.ts';
import type { Connection, Snapshot } from '../connection.ts';
import { plainAddress } from './address.ts';
import type { EvidenceRow } from './finding.ts';
import { snapshotSeconds } from './snapshot-time.ts';

/**
 * States that a connection passes through: whoever is still in one of them has waited since. TIME-WAIT is not among
 * them, because only the clock ends it.
 */
const transient: ReadonlySet<StateId> = new Set<StateId>([
  'SYN-SENT',
  'SYN-RECEIVED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSING',
  'CLOSE-WAIT',
  'LAST-ACK',
]);

/** A connection that did not move from one snapshot to the next. */
export interface StuckConnection {
  readonly state: StateId;
  /** What stands still: the state itself, or the bytes in a queue of an open connection. */
  readonly what: 'state' | 'recvQ' | 'sendQ';
  /** The row in each of the snapshots in which it was the same, the earliest first. */
  readonly evidence: readonly EvidenceRow[];
  /** Seconds between the first and the last of them, where the snapshots have times. */
  readonly seconds: number | undefined;
}

/** What became of the connections in one state between two snapshots. */
export interface StateTraffic {
  readonly state: StateId;
  /** Rows in the earlier and in the later snapshot. */
  readonly before: number;
  readonly after: number;
  /** Rows with the same addresses and ports in the same state in both. */
  readonly same: number;
  /** Rows of the later snapshot that were not in this state in the earlier one. */
  readonly arrived: number;
  /** Rows of the earlier one that are not in this state any more. */
  readonly left: number;
  /** Arrivals per second, at least: what came and went in between was not seen. */
  readonly arrivedPerSecond: number | undefined;
}

/** Two or more snapshots of one machine, compared. */
export interface SnapshotComparison {
  /** Indexes of the two snapshots that `states` compares: the last two. */
  readonly snapshots: readonly [before: number, after: number];
  /** Seconds between these two, where they have times. */
  readonly seconds: number | undefined;
  readonly stuck: readonly StuckConnection[];
  /** In the order of their first row. */
  readonly states: readonly StateTraffic[];
}

interface Seen {
  readonly connection: Connection;
  readonly state: StateId;
}

/**
 * Compares snapshots of one machine: the same addresses and ports in the same transient state are stuck, different
 * ones are traffic. With more than two, the last two are compared and what is stuck is followed back.
 *
 * @param seconds between the two last snapshots, where the reader knows better than the times printed
 * @returns `undefined` for fewer than two snapshots. Its time grows with the number of rows.
 */
export function compareSnapshots(snapshots: readonly Snapshot[], seconds?: number): SnapshotComparison | undefined {
  const after = snapshots.length - 1;
  const before = after - 1;
  const earlier = snapshots[before];
  const later = snapshots[after];
  if (earlier === undefined || later === undefined) return undefined;
  const times = snapshotSeconds(snapshots);
  const between = seconds ?? (times === undefined ? undefined : (times[after] ?? 0) - (times[before] ?? 0));
  const tables = snapshots.map(tableOf);
  return {
    snapshots: [before, after],
    seconds: between,
    stuck: stuckIn(tables, times, seconds),
    states: trafficBetween(tables[before] ?? new Map(), tables[after] ?? new Map(), between),
  };
}

/** The connections of a snapshot, by their addresses and ports. */
function tableOf(snapshot: Snapshot): ReadonlyMap<string, Seen> {
  const table = new Map<string, Seen>();
  for (const connection of snapshot.connections) {
    const { localAddress, localPort, remoteAddress, remotePort } = connection;
    const state = connection.state;
    if (state === undefined || localAddress === undefined || remoteAddress === undefined) continue;
    const isConnection = state !== 'LISTEN' && remotePort !== undefined && remotePort !== '*' && remotePort !== 0;
    if (!isConnection) continue;
    const tuple = `${plainAddress(localAddress)} ${localPort ?? ''} ${plainAddress(remoteAddress)} ${remotePort}`;
    table.set(tuple, { connection, state });
  }
  return table;
}

function stuckIn(
  tables: readonly ReadonlyMap<string, Seen>[],
  times: readonly number[] | undefined,
  given: number | undefined,
): readonly StuckConnection[] {
  const last = tables.length - 1;
  const stuck: StuckConnection[] = [];
  for (const [tuple, seen] of tables[last] ?? []) {
    const what = standsStill(seen, tables[last - 1]?.get(tuple));
    if (what === undefined) continue;
    const evidence: EvidenceRow[] = [{ snapshot: last, line: seen.connection.line }];
    let first = last;
    for (let index = last - 1; index >= 0; index--) {
      const earlier = tables[index]?.get(tuple);
      if (earlier === undefined || standsStill(seen, earlier) !== what) break;
      evidence.unshift({ snapshot: index, line: earlier.connection.line });
      first = index;
    }
    const since = times === undefined ? undefined : (times[last] ?? 0) - (times[first] ?? 0);
    stuck.push({ state: seen.state, what, evidence, seconds: first === last - 1 ? (given ?? since) : since });
  }
  return stuck;
}

/** What of a connection is as it was. */
function standsStill(now: Seen, then: Seen | undefined): StuckConnection['what'] | undefined {
  if (then?.state !== now.state) return undefined;
  if (transient.has(now.state)) return 'state';
  if (now.state !== 'ESTABLISHED') return undefined;
  const { recvQ = 0, sendQ = 0 } = now.connection;
  if (recvQ > 0 && then.connection.recvQ === recvQ) return 'recvQ';
  return sendQ > 0 && then.connection.sendQ === sendQ ? 'sendQ' : undefined;
}

function trafficBetween(
  earlier: ReadonlyMap<string, Seen>,
  later: ReadonlyMap<string, Seen>,
  seconds: number | undefined,
): readonly StateTraffic[] {
  const states = new Map<StateId, { before: number; after: number; same: number }>();
  const at = (state: StateId) => {
    const known = states.get(state) ?? { before: 0, after: 0, same: 0 };
    states.set(state, known);
    return known;
  };
  for (const { state } of earlier.values()) at(state).before++;
  for (const [tuple, { state }] of later) {
    const counts = at(state);
    counts.after++;
    if (earlier.get(tuple)?.state === state) counts.same++;
  }
  return [...states].map(([state, { before, after, same }]) => ({
    state,
    before,
    after,
    same,
    arrived: after - same,
    left: before - same,
    arrivedPerSecond: seconds === undefined || seconds <= 0 ? undefined : (after - same) / seconds,
  }));
}
