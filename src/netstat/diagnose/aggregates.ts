import type { Aggregate } from './rule.ts';
import type { SnapshotView } from './snapshot-view.ts';
import type { SocketRow } from './socket-row.ts';
import { portsIn } from './ephemeral.ts';

function countOf(rows: readonly SocketRow[], holds: (row: SocketRow) => boolean): number {
  let count = 0;
  for (const row of rows) if (holds(row)) count++;
  return count;
}

/** The listener of the port that the rows share: their own, or, where they are this machine's clients, the peer's. */
function listenerOf(rows: readonly SocketRow[], view: SnapshotView) {
  const [first] = rows;
  if (first === undefined) return undefined;
  const port = first.state === 'SYN-SENT' ? first.rport : first.lport;
  return port === null ? undefined : view.listeners.get(port);
}

/** Largest divided by smallest number of rows per remote address. */
function skew(rows: readonly SocketRow[]): number | null {
  const counts = new Map<string, number>();
  for (const { rip } of rows) if (rip !== null) counts.set(rip, (counts.get(rip) ?? 0) + 1);
  if (counts.size === 0) return null;
  let most = 0;
  let fewest = Infinity;
  for (const count of counts.values()) {
    most = Math.max(most, count);
    fewest = Math.min(fewest, count);
  }
  return most / fewest;
}

type Measure = (rows: readonly SocketRow[], view: SnapshotView) => number | boolean | null;

/** What each aggregate measures; every one looks at each row of the group once. */
const measures: Readonly<Record<Aggregate, Measure>> = {
  count: (rows) => rows.length,
  share: (rows, view) => (view.connected === 0 ? null : rows.length / view.connected),
  spread_rip: (rows, view) => (rows.length === 0 ? null : view.column('rip').distinct(rows) / rows.length),
  distinct_rip: (rows, view) => view.column('rip').distinct(rows),
  distinct_rport: (rows, view) => view.column('rport').distinct(rows),
  distinct_proc: (rows, view) => view.column('proc').distinct(rows),
  distinct_state: (rows, view) => view.column('state').distinct(rows),
  retrans_seen_or_unknown: (rows, view) => !view.hasTimers || rows.some((row) => (row.timer_retrans ?? 0) > 0),
  count_over_listen_sendq: (rows, view) => {
    const listener = view.tool === 'ss' ? listenerOf(rows, view) : undefined;
    return listener === undefined ? null : rows.length / Math.max(1, listener.sendQ);
  },
  ephemeral_share: (rows, view) => view.ephemeralShare(rows),
  max_ephemeral_share: (_, view) => view.maxEphemeralShare,
  tw_count: (rows) => countOf(rows, ({ state }) => state === 'TIME-WAIT'),
  tw_over_estab: (rows) =>
    countOf(rows, ({ state }) => state === 'TIME-WAIT') /
    Math.max(
      1,
      countOf(rows, ({ state }) => state === 'ESTABLISHED'),
    ),
  skew_rip: skew,
  listen_exists: (rows, view) => listenerOf(rows, view) !== undefined,
  listen_recvq: (rows, view) => listenerOf(rows, view)?.recvQ ?? null,
  listen_recvq_gt_sendq: (rows, view) => listenerOf(rows, view)?.isFull ?? null,
  process_shown: (rows) => countOf(rows, (row) => row.pid !== null || row.proc !== null),
  process_column: (_, view) => view.hasProcessColumn,
  snapshot_rows: (_, view) => view.rows.length,
  snapshot_has_listen: (_, view) => view.listeners.size > 0,
  snapshot_has_timers: (_, view) => view.hasTimers,
  missing_expected: (_, view) => (view.expectedPorts ?? []).filter((port) => !view.listeners.has(port)).length,
  bound_share: (rows, view) =>
    view.range === undefined ? null : view.column('lport').distinct(rows) / portsIn(view.range),
};

/** Measures a group of rows; `null` where the listing does not tell. */
export function measure(aggregate: Aggregate, rows: readonly SocketRow[], view: SnapshotView): number | boolean | null {
  return measures[aggregate](rows, view);
}
