import { portSupplies } from '../ephemeral.ts';
import type { RowPlatform } from '../row-platform.ts';
import type { RowTexts } from '../texts/en/row-texts.ts';
import { unansweredSeconds } from '../unanswered.ts';
import { isWindowShut, rounded, type ExplainedRow, type Piece } from './explained-row.ts';

/** `tcp_retries2` of 15: at least this long, in seconds (Linux Documentation/networking/ip-sysctl.rst). */
const retriesSeconds = 924.6;
/** `tcp_fin_timeout`, in seconds (the same). */
const finTimeout = 60;
/** Seconds for a handshake of FreeBSD: tcp(4), net.inet.tcp.keepinit. */
const keepInit = 75;

/** How long the state lasts as a rule, and at most. */
export function duration(row: ExplainedRow): readonly Piece[] {
  const { connection, state, snapshot } = row;
  switch (state) {
    case 'LISTEN':
      return [['untilProgramEnds']];
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
      return handshake(row, state);
    case 'FIN-WAIT-1':
    case 'CLOSING':
    case 'LAST-ACK':
      return unansweredFin(row, state);
    case 'ESTABLISHED':
      return open(row, connection.timer?.name === 'keepalive' ? 'idleWithKeepalive' : 'idleForEver');
    case 'CLOSE-WAIT':
      return row.isOwned === false && row.listens ? [['noLimitUnaccepted']] : open(row, 'noLimitCloseWait');
    case 'FIN-WAIT-2':
      return [finWait2(row)];
    case 'TIME-WAIT':
      return [timeWait(row.platform, connection.timer?.expires)];
    case 'CLOSED':
      return snapshot.format === 'tcpstates' ? [] : [['untilClosed']];
    case 'IDLE':
    case 'BOUND':
      return [['untilClosed']];
    case 'DELETE_TCB':
      return [['momentary']];
    default:
      return [];
  }
}

function handshake({ isLinux, platform }: ExplainedRow, state: 'SYN-SENT' | 'SYN-RECEIVED'): readonly Piece[] {
  if (isLinux) return [['roundTripAtMost', { seconds: unansweredSeconds[state], system: 'Linux' }]];
  return state === 'SYN-SENT' && platform === 'freebsd'
    ? [['roundTripAtMost', { seconds: keepInit, system: 'FreeBSD' }]]
    : roundTrip(platform);
}

/** Our FIN waits for its acknowledgement. */
function unansweredFin(row: ExplainedRow, state: 'FIN-WAIT-1' | 'CLOSING' | 'LAST-ACK'): readonly Piece[] {
  const { connection, platform, isLinux, isOwned } = row;
  if (isWindowShut(connection)) return [[probesUntil(row)]];
  // Only of orphans does Linux tire sooner (net/ipv4/tcp_timer.c, tcp_write_timeout).
  if (isLinux && isOwned === true) return [['roundTrip'], ['unackedAtMost', { seconds: retriesSeconds }]];
  if (isLinux) return [['roundTripAtMostOrphan', { seconds: unansweredSeconds[state] }]];
  return roundTrip(platform);
}

/** This side may still send: how long depends on what it has sent. */
function open({ connection, isLinux }: ExplainedRow, idle: keyof RowTexts): readonly Piece[] {
  const { sendQ = 0 } = connection;
  if (isWindowShut(connection)) return [['whileProbesAreAnswered']];
  if (sendQ > 0) return isLinux ? [['unackedAtMost', { seconds: retriesSeconds }]] : [];
  return [[idle]];
}

function finWait2({ connection, isLinux, isOwned }: ExplainedRow): Piece {
  if (!isLinux) return ['untilPeerCloses'];
  if (isOwned === true) return ['ownedFinWait2'];
  // Only an orphan runs the timer of TIME-WAIT in this state.
  const isOrphan = connection.timer?.name === 'timewait' || isOwned === false;
  return [isOrphan ? 'orphanFinWait2' : 'eitherFinWait2', { seconds: finTimeout }];
}

/** A wait that is short as a rule: where the system is known and its limit is not, that is said. */
function roundTrip(platform: RowPlatform | null): readonly Piece[] {
  return platform === null ? [['roundTrip']] : [['roundTrip'], ['limitUnknown']];
}

/** How long a shut window is probed: of an orphan Linux does not wait for ever (net/ipv4/tcp_timer.c, tcp_probe_timer). */
function probesUntil({ isLinux, isOwned }: ExplainedRow): keyof RowTexts {
  if (!isLinux || isOwned === true) return 'whileProbesAreAnswered';
  return isOwned === false ? 'orphanProbes' : 'orphanOrProbes';
}

/** Systems whose documents agree on TIME-WAIT, by the names that the sentences have. */
const systems: Readonly<Partial<Record<RowPlatform, string>>> = {
  linux: 'Linux',
  macos: 'macOS',
  freebsd: 'FreeBSD',
  solaris: 'Solaris',
};

function timeWait(platform: RowPlatform | null, left: number | undefined): Piece {
  if (platform === 'windows') return ['timeWaitWindows'];
  const system = systems[platform ?? 'other'];
  const [seconds] = portSupplies[platform ?? 'other']?.timeWait ?? [];
  if (system === undefined || seconds === undefined) return ['timeWaitAny'];
  if (left === undefined) return ['timeWait', { system, seconds }];
  const rest = rounded(left);
  return rest > 0 ? ['timeWaitLeft', { system, seconds, left: rest }] : ['timeWaitAtEnd', { system, seconds }];
}
