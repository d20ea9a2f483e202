import type { Aggregate } from './rule.ts';
import type { SnapshotView } from './snapshot-view.ts';
import type { SocketRow } from './socket-row.ts';
import type { Rows } from './column.ts';
import { portsIn } from './ephemeral.ts';

function countOf(rows: Rows, view: SnapshotView, holds: (row: SocketRow) => boolean): number {
  let count = 0;
  for (const place of rows) {
    const row = view.rows[place];
    if (row !== undefined && holds(row)) count++;
  }
  return count;
}

/** The listener of the port that the rows share: their own, or, where they are this machine's clients, the peer's. */
function listenerOf(rows: Rows, view: SnapshotView) {
  const first = view.rows[rows[0] ?? -1];
  if (first === undefined) return undefined;
  const port = first.state === 'SYN-SENT' ? first.rport : first.lport;
  return port === null ? undefined : view.listeners.get(port);
}

/** Largest divided by smallest number of rows per remote address. */
function skew(rows: Rows, view: SnapshotView): number | null {
  let most = 0;
  let fewest = Infinity;
  for (const count of view.column('rip').sizes(rows)) {
    most = Math.max(most, count);
    fewest = Math.min(fewest, count);
  }
  return most === 0 ? null : most / fewest;
}

type Measure = (rows: Rows, view: SnapshotView) => number | boolean | null;

/** What each aggregate measures; every one looks at each row of the group once. */
const measures: Readonly<Record<Aggregate, Measure>> = {
  count: (rows) => rows.length,
  share: (rows, view) => (view.connected === 0 ? null : rows.length / view.connected),
  spread_rip: (rows, view) => (rows.length === 0 ? null : view.column('rip').distinct(rows) / rows.length),
  distinct_rip: (rows, view) => view.column('rip').distinct(rows),
  distinct_rport: (rows, view) => view.column('rport').distinct(rows),
  distinct_proc: (rows, view) => view.column('proc').distinct(rows),
  distinct_state: (rows, view) => view.column('state').distinct(rows),
  retrans_seen_or_unknown: (rows, view) =>
    !view.hasTimers || rows.some((place) => (view.rows[place]?.timer_retrans ?? 0) > 0),
  count_over_listen_sendq: (rows, view) => {
    const listener = view.tool === 'ss' ? listenerOf(rows, view) : undefined;
    return listener === undefined ? null : rows.length / Math.max(1, listener.sendQ);
  },
  ephemeral_share: (rows, view) => view.ephemeralShare(rows),
  max_ephemeral_share: (_, view) => view.maxEphemeralShare,
  tw_count: (rows, view) => countOf(rows, view, ({ state }) => state === 'TIME-WAIT'),
  tw_over_estab: (rows, view) =>
    countOf(rows, view, ({ state }) => state === 'TIME-WAIT') /
    Math.max(
      1,
      countOf(rows, view, ({ state }) => state === 'ESTABLISHED'),
    ),
  skew_rip: skew,
  listen_exists: (rows, view) => listenerOf(rows, view) !== undefined,
  listen_recvq: (rows, view) => listenerOf(rows, view)?.recvQ ?? null,
  listen_recvq_gt_sendq: (rows, view) => listenerOf(rows, view)?.isFull ?? null,
  process_shown: (rows, view) => countOf(rows, view, (row) => row.pid !== null || row.proc !== null),
  process_column: (_, view) => view.hasProcessColumn,
  snapshot_rows: (_, view) => view.rows.length,
  snapshot_has_listen: (_, view) => view.facts.lists() && view.listeners.size > 0,
  snapshot_has_timers: (_, view) => view.hasTimers,
  missing_expected: (_, view) =>
    view.facts.isOfOneFamily ? null : (view.expectedPorts ?? []).filter((port) => !view.listeners.has(port)).length,
  bound_share: (rows, view) =>
    view.range === undefined ? null : view.column('lport').distinct(rows) / portsIn(view.range),
};

/** What is asked of the whole listing and costs nothing: where it does not hold, no row need be picked. */
const ofListing: ReadonlySet<Aggregate> = new Set<Aggregate>([
  'process_column',
  'snapshot_rows',
  'snapshot_has_listen',
  'snapshot_has_timers',
  'missing_expected',
]);

/** Whether an aggregate is the same for every group of a listing. */
export function isOfListing(aggregate: Aggregate): boolean {
  return ofListing.has(aggregate);
}

/** What looks at the rows one by one, and more than once; all others are asked before them. */
const costs: Readonly<Partial<Record<Aggregate, number>>> = {
  tw_count: 1,
  tw_over_estab: 1,
  process_shown: 1,
  distinct_state: 1,
  distinct_proc: 1,
  ephemeral_share: 2,
  bound_share: 2,
  distinct_rport: 2,
  distinct_rip: 2,
  spread_rip: 2,
  skew_rip: 2,
  max_ephemeral_share: 3,
};

/** In which order aggregates are asked: what is quickly told first, for a condition that fails saves the others. */
export function byCost(one: Aggregate, other: Aggregate): number {
  return (costs[one] ?? 0) - (costs[other] ?? 0);
}

/** Measures a group of rows; `null` where the listing does not tell. */
export function measure(aggregate: Aggregate, rows: Rows, view: SnapshotView): number | boolean | null {
  return measures[aggregate](rows, view);
}
