import type { StateId } from '../../../states/states.ts';
import type { Snapshot } from '../../connection.ts';
import { isTrackerFormat } from '../tracker.ts';
import type { ExplainedRow, Piece } from './explained-row.ts';

/** Whether a row is one that a firewall or a load balancer keeps, and no socket. */
export function isTracked(state: StateId, { format }: Snapshot): boolean {
  return /^(?:CT|IPVS|PF)-/.test(state) || isTrackerFormat(format);
}

/**
 * What a row of a tracker is, and who opened its connection: conntrack has the direction of the first packet first, IPVS the
 * client (conntrack(8), ipvsadm(8)); pf draws an arrow (pfctl's pf_print_state.c).
 */
export function trackedBy({ connection, snapshot: { format } }: ExplainedRow): readonly Piece[] {
  const { localPort, remotePort, opener = format === 'pf' ? undefined : 'local' } = connection;
  const lport = opener && { local: localPort, remote: remotePort }[opener];
  return lport !== undefined && localPort !== remotePort ? [['tracked'], ['trackedOpener', { lport }]] : [['tracked']];
}

/**
 * Seconds after the last packet at which conntrack forgets a row (Linux net/netfilter/nf_conntrack_proto_tcp.c,
 * tcp_timeouts).
 */
const conntrackSeconds: Partial<Record<StateId, number>> = {
  'CT-SYN_SENT': 120,
  'CT-SYN_RECV': 60,
  'CT-ESTABLISHED': 432_000,
  'CT-FIN_WAIT': 120,
  'CT-CLOSE_WAIT': 60,
  'CT-LAST_ACK': 30,
  'CT-TIME_WAIT': 120,
  'CT-CLOSE': 10,
  'CT-SYN_SENT2': 120,
};
const day = 86_400;

/** How long a tracker keeps a row, where its source says it. */
export function trackedFor(state: StateId): readonly Piece[] {
  const seconds = conntrackSeconds[state];
  if (seconds === undefined) return [];
  return [seconds < day ? ['trackedFor', { seconds }] : ['trackedForDays', { days: seconds / day }]];
}
