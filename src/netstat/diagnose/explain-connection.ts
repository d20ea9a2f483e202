import type { PlatformId } from '../../states/platforms.ts';
import type { StateId } from '../../states/states.ts';
import type { Connection, Snapshot } from '../connection.ts';
import { plainAddress } from './address.ts';
import { anyEphemeralRange } from './ephemeral.ts';
import { isListenedOn, listingFacts, mayBeKernels, showsOwner, unreadBytes } from './listing-facts.ts';
import type { RowSentence, RowSentenceKind } from './row-sentence.ts';
import type { RowTexts } from './texts/en/row-texts.ts';
import { rowTexts } from './texts/every-language/row-texts.ts';

export type { RowSentence, RowSentenceKind };

/** A sentence before it is written: its name and the values of its blanks. */
type Piece = readonly [text: keyof RowTexts, values?: Readonly<Record<string, string | number | undefined>>];

/** What the sentences about one row are made from. */
interface Row {
  readonly connection: Connection;
  readonly state: StateId;
  readonly snapshot: Snapshot;
  readonly isLinux: boolean;
  /** Bytes that the local program has not read; `undefined` where the listing does not tell. */
  readonly unread: number | undefined;
  /** Whether a process holds the socket; `undefined` where the listing does not tell. */
  readonly isOwned: boolean | undefined;
  /** Whether the local port listens. */
  readonly listens: boolean;
}

/** In the order of reading. */
const kinds: Readonly<Record<RowSentenceKind, (row: Row) => readonly Piece[]>> = {
  roles,
  closing,
  waiting,
  duration,
  queues,
  timer,
};

/**
 * Says what one row means: who opened, who closed first, who is waited for and how long at most on this platform,
 * what the queues and the timer hold.
 *
 * @param connection a row of the snapshot
 * @param snapshot the listing it stands in, which tells the ports that listen and whether owners are shown
 * @returns sentences in the order of reading; none where the row has no state. Never throws.
 */
export function explainConnection(
  connection: Connection,
  snapshot: Snapshot,
  language: keyof typeof rowTexts,
): readonly RowSentence[] {
  // `netstat -L` lists listeners alone, without a column of states.
  const state = connection.state ?? (connection.listenQueue && 'LISTEN');
  if (state === undefined) return [];
  const texts = rowTexts[language];
  const facts = listingFacts(snapshot);
  const row: Row = {
    connection,
    state: state === 'NEW_SYN_RECV' ? 'SYN-RECEIVED' : state,
    snapshot,
    isLinux: snapshot.platform?.startsWith('linux') === true,
    unread: unreadBytes(connection, snapshot.platform),
    isOwned: showsOwner(connection) ? true : facts.ownersVisible && !mayBeKernels(connection) ? false : undefined,
    listens: isListenedOn(facts, connection),
  };
  const isTracked = /^(?:CT|IPVS|PF)-/.test(state) || /^(?:conntrack|ipvs|pf)$/.test(snapshot.format);
  const write = (kind: RowSentenceKind, [text, values = {}]: Piece): RowSentence => ({
    kind,
    text: texts[text].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
  });
  if (isTracked) return [write('roles', ['tracked']), ...trackedFor(state).map((piece) => write('duration', piece))];
  return (Object.keys(kinds) as RowSentenceKind[]).flatMap((kind) =>
    kinds[kind](row).map((piece) => write(kind, piece)),
  );
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

function trackedFor(state: StateId | 'NEW_SYN_RECV'): readonly Piece[] {
  const seconds = state === 'NEW_SYN_RECV' ? undefined : conntrackSeconds[state];
  if (seconds === undefined) return [];
  return [seconds < 86_400 ? ['trackedFor', { seconds }] : ['trackedForDays', { days: seconds / 86_400 }]];
}

function roles({ connection, state, snapshot, listens }: Row): readonly Piece[] {
  const { localAddress, localPort: lport, remoteAddress, remotePort: rport } = connection;
  if (state === 'LISTEN') return [['listener']];
  if (state === 'SYN-SENT') return [['weOpen']];
  if (state === 'SYN-RECEIVED') return [['peerOpens']];
  if (!/^(?:ESTABLISHED|FIN-WAIT-[12]|CLOSING|TIME-WAIT|CLOSE-WAIT|LAST-ACK)$/.test(state) || lport === undefined) {
    return [];
  }
  const isSelf =
    lport === rport &&
    localAddress !== undefined &&
    remoteAddress !== undefined &&
    plainAddress(localAddress) === plainAddress(remoteAddress);
  if (isSelf) return [['selfConnected']];
  if (listens) return [['peerOpened', { lport }]];
  // From below the range of outgoing connections to a port in it: of a listener that is gone, or of FTP, from port 20.
  const isEphemeral = (port: number | string = 0): boolean => Number(port) >= anyEphemeralRange.first;
  const mayHaveListened = !isEphemeral(lport) && isEphemeral(rport) && lport !== 20;
  if (listingFacts(snapshot).hasListeners && !mayHaveListened) {
    // A server may close its listener once the client has come, as that of passive FTP does.
    return [[isEphemeral(lport) && isEphemeral(rport) ? 'guessWeOpenedUnheard' : 'weOpened', { lport }]];
  }
  if (typeof lport !== 'number' || typeof rport !== 'number' || lport === rport || rport === 0) return [];
  return [[lport < rport ? 'guessPeerOpened' : 'guessWeOpened', { lport, rport }]];
}

const closings: Partial<Record<StateId, keyof RowTexts>> = {
  'FIN-WAIT-1': 'weClosedFirst',
  'FIN-WAIT-2': 'weClosedFirst',
  'TIME-WAIT': 'weClosedFirstOrBoth',
  CLOSING: 'bothClosed',
  'CLOSE-WAIT': 'peerClosedFirst',
  'LAST-ACK': 'peerClosedFirstThenWe',
};

function closing({ state }: Row): readonly Piece[] {
  const text = closings[state];
  return text === undefined ? [] : [[text]];
}

const waits: Partial<Record<StateId, keyof RowTexts>> = {
  LISTEN: 'waitsForClients',
  'SYN-SENT': 'waitsForSynAck',
  'SYN-RECEIVED': 'waitsForAck',
  ESTABLISHED: 'waitsForNobody',
  'FIN-WAIT-1': 'waitsForFinAck',
  'FIN-WAIT-2': 'waitsForFin',
  CLOSING: 'waitsForFinAck',
  'LAST-ACK': 'waitsForFinAck',
  'CLOSE-WAIT': 'waitsForClose',
  'TIME-WAIT': 'waitsForClock',
  CLOSED: 'unused',
  IDLE: 'unused',
  BOUND: 'boundOnly',
  DELETE_TCB: 'deleting',
  UNKNOWN: 'unknown',
};

function waiting(row: Row): readonly Piece[] {
  const { process, holders } = row.connection;
  const text = waitText(row) ?? waits[row.state];
  return text === undefined ? [] : [[text, { process, count: holders }]];
}

/** Who is waited for where the state alone does not say it. */
function waitText({
  connection,
  state,
  snapshot,
  isLinux,
  unread = 0,
  isOwned,
  listens,
}: Row): keyof RowTexts | undefined {
  const { sendQ = 0, process, holders = 1, timer, listenQueue } = connection;
  // tcp_time_wait() and tcp_done() in net/ipv4/tcp_minisocks.c: the trace has CLOSE where the record of TIME-WAIT begins.
  if (state === 'CLOSED' && snapshot.format === 'tcpstates') return 'traceClosed';
  if (state === 'BOUND') return snapshot.platform?.startsWith('windows') === true ? 'boundOnWindows' : undefined;
  if (state === 'LISTEN') return (listenQueue?.length ?? (isLinux ? unread : 0)) > 0 ? 'waitsForAccept' : undefined;
  if (state === 'CLOSE-WAIT') {
    if (isOwned === false && listens) return 'waitsForAcceptAndClose';
    // The program may still send: a half-close, or the rest of an answer.
    if (isBlocked(timer?.name)) return 'waitsForPeerReader';
    if (sendQ > 0) return 'waitsForPeerAckAndClose';
    if (process === undefined) return undefined;
    return holders > 1 ? 'waitsForCloseOfAll' : 'waitsForCloseOf';
  }
  if (isBlocked(timer?.name) && (state === 'ESTABLISHED' || state === 'FIN-WAIT-1')) return 'waitsForPeerReader';
  if (state !== 'ESTABLISHED') return undefined;
  // What was never accepted has sent nothing.
  if (isOwned === false && listens && sendQ === 0) return 'waitsForAcceptOf';
  return unread > 0 ? 'waitsForReader' : sendQ > 0 ? 'waitsForPeerAck' : undefined;
}

/** Whether the timer is the one of a closed window: `persist` in ss, `probe` in netstat. */
function isBlocked(timerName: string | undefined): boolean {
  return timerName === 'persist' || timerName === 'probe';
}

/** Seconds on Linux 6.18 with default settings, measured with nobody answering. */
const linuxSeconds = { 'SYN-SENT': 131, 'SYN-RECEIVED': 63, 'FIN-WAIT-1': 103, CLOSING: 103, 'LAST-ACK': 104 };

/** `tcp_retries2` of 15: at least this long (Documentation/networking/ip-sysctl.rst). */
const retriesSeconds = 924.6;
const finTimeout = 60;
/** FreeBSD tcp(4), net.inet.tcp.keepinit. */
const keepInit = 75;

function duration(row: Row): readonly Piece[] {
  const { connection, state, snapshot, isLinux, isOwned, listens } = row;
  const { sendQ = 0, timer } = connection;
  switch (state) {
    case 'LISTEN':
      return [['untilProgramEnds']];
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
      if (isLinux) return [['roundTripAtMost', { seconds: linuxSeconds[state], system: 'Linux' }]];
      return state === 'SYN-SENT' && snapshot.platform?.startsWith('freebsd/') === true
        ? [['roundTripAtMost', { seconds: keepInit, system: 'FreeBSD' }]]
        : roundTrip(snapshot);
    case 'FIN-WAIT-1':
    case 'CLOSING':
    case 'LAST-ACK':
      if (isBlocked(timer?.name)) return [[probesUntil(row)]];
      // Only of orphans does Linux tire sooner (net/ipv4/tcp_timer.c, tcp_write_timeout).
      if (isLinux && isOwned === true) return [['roundTrip'], ['unackedAtMost', { seconds: retriesSeconds }]];
      if (isLinux) return [['roundTripAtMostOrphan', { seconds: linuxSeconds[state] }]];
      return roundTrip(snapshot);
    case 'ESTABLISHED':
      if (isBlocked(timer?.name)) return [['whileProbesAreAnswered']];
      if (sendQ > 0) return isLinux ? [['unackedAtMost', { seconds: retriesSeconds }]] : [];
      return [[timer?.name === 'keepalive' ? 'idleWithKeepalive' : 'idleForEver']];
    case 'FIN-WAIT-2': {
      if (!isLinux) return [['untilPeerCloses']];
      if (isOwned === true) return [['ownedFinWait2']];
      // Only an orphan runs the timer of TIME-WAIT in this state.
      const isOrphan = timer?.name === 'timewait' || isOwned === false;
      return [[isOrphan ? 'orphanFinWait2' : 'eitherFinWait2', { seconds: finTimeout }]];
    }
    case 'CLOSE-WAIT':
      if (isOwned === false && listens) return [['noLimitUnaccepted']];
      if (isBlocked(timer?.name)) return [['whileProbesAreAnswered']];
      if (sendQ > 0) return isLinux ? [['unackedAtMost', { seconds: retriesSeconds }]] : [];
      return [['noLimitCloseWait']];
    case 'TIME-WAIT':
      return [timeWait(snapshot.platform, timer?.expires)];
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

/** A wait that is short as a rule: where the system is known and its limit is not, that is said. */
function roundTrip({ platform }: Snapshot): readonly Piece[] {
  return platform === undefined ? [['roundTrip']] : [['roundTrip'], ['limitUnknown']];
}

/** How long a shut window is probed: of an orphan Linux does not wait for ever (net/ipv4/tcp_timer.c, tcp_probe_timer). */
function probesUntil({ isLinux, isOwned }: Row): keyof RowTexts {
  if (!isLinux || isOwned === true) return 'whileProbesAreAnswered';
  return isOwned === false ? 'orphanProbes' : 'orphanOrProbes';
}

/** By what a platform's id begins with: TCP_TIMEWAIT_LEN of Linux, 2 × TCPTV_MSL of the BSDs, tunables of Solaris. */
const timeWaits: readonly (readonly [begin: string, system: string, seconds: number])[] = [
  ['linux', 'Linux', 60],
  ['macos/', 'macOS', 30],
  ['freebsd/', 'FreeBSD', 60],
  ['solaris', 'Solaris', 60],
];

function timeWait(platform: PlatformId | undefined, left: number | undefined): Piece {
  if (platform?.startsWith('windows') === true) return ['timeWaitWindows'];
  const known = timeWaits.find(([begin]) => platform?.startsWith(begin));
  if (known === undefined) return ['timeWaitAny'];
  const [, system, seconds] = known;
  return [left === undefined ? 'timeWait' : 'timeWaitLeft', { system, seconds, left: rounded(left) }];
}

/** Seconds as they are worth reading. */
function rounded(seconds = 0): number {
  return seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
}

function queues(row: Row): readonly Piece[] {
  const { state, connection, isLinux } = row;
  if (state === 'LISTEN') return acceptQueue(row);
  if (state === 'SYN-RECEIVED' || state === 'TIME-WAIT') return [];
  const pieces = receiveQueue(row);
  const { sendQ = 0 } = connection;
  if (sendQ === 0) return pieces;
  if (isLinux && state === 'SYN-SENT' && sendQ === 1) return [...pieces, ['synOnly']];
  if (isLinux && /^(?:FIN-WAIT-1|CLOSING|LAST-ACK)$/.test(state)) {
    return [...pieces, sendQ === 1 ? ['finOnly'] : ['finAndData', { sendQ, bytes: sendQ - 1 }]];
  }
  return [...pieces, ['sendQ', { sendQ }]];
}

function acceptQueue({ connection, snapshot, isLinux }: Row): readonly Piece[] {
  const { recvQ, sendQ, listenQueue } = connection;
  if (listenQueue !== undefined) {
    return [
      [listenQueue.length >= Math.max(listenQueue.limit, 1) ? 'listenQueueFull' : 'listenQueue', { ...listenQueue }],
    ];
  }
  if (!isLinux || recvQ === undefined) return [];
  // Only ss prints the limit; net-tools and /proc print 0 there.
  if (snapshot.format !== 'ss' || sendQ === undefined) return recvQ === 0 ? [] : [['backlogNoLimit', { recvQ }]];
  return [[recvQ === 0 ? 'backlogEmpty' : recvQ > sendQ ? 'backlogFull' : 'backlog', { recvQ, sendQ }]];
}

function receiveQueue({ connection: { recvQ, sendQ = 0 }, state, isLinux, unread }: Row): readonly Piece[] {
  if (recvQ === undefined) return [];
  if (unread === undefined) return recvQ > 0 ? [['recvQUnacked', { recvQ }]] : [];
  const isOpen = state === 'CLOSE-WAIT';
  // Linux counts an unread FIN as one byte (net/ipv4/tcp_diag.c).
  if (!isLinux || !/^(?:CLOSE-WAIT|CLOSING|LAST-ACK)$/.test(state)) return recvQ > 0 ? [['recvQ', { recvQ }]] : [];
  if (recvQ === 0) return isOpen && sendQ === 0 ? [['allRead']] : [];
  if (recvQ === 1) return [[isOpen ? 'eofUnread' : 'eof']];
  if (isOpen && recvQ === 25) return [['eofAndTls13']];
  if (isOpen && (recvQ === 24 || recvQ === 32)) return [['eofAndTls12', { recvQ }]];
  return [['eofAndData', { recvQ, bytes: recvQ - 1 }]];
}

function timer({ connection, state }: Row): readonly Piece[] {
  if (connection.timer === undefined || state === 'LISTEN' || state === 'TIME-WAIT') return [];
  const { name, expires, retransmissions: count = 0 } = connection.timer;
  const left = rounded(expires);
  if (name.startsWith('on')) {
    return [[count === 0 ? 'timerOn' : state === 'SYN-RECEIVED' ? 'timerOnSynAck' : 'timerOnAgain', { left, count }]];
  }
  if (isBlocked(name)) return [['timerPersist', { left }]];
  if (name === 'keepalive') return [['timerKeepalive', { left }]];
  if (name === 'timewait') return [['timerTimewait', { left }]];
  return name === 'off' && state !== 'CLOSED' ? [['timerOff']] : [];
}
