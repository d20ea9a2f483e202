/** For each rule a listing in which it finds something, and one much like it in which it does not. */
import type { DiagnoseOptions } from '../../../../src/netstat/diagnose/finding.ts';
import type { RuleId } from '../../../../src/netstat/diagnose/rules/rules.ts';
import { listener, netstat, netstatRow, peer, powershell, ss, ssRow, times, windows, windowsRow } from './listings.ts';

export interface RuleCase {
  readonly found: string;
  readonly notFound: string;
  readonly params?: DiagnoseOptions['params'];
}

const web = '192.0.2.1:443';
const synReceived = (count: number, from = peer) =>
  times(count, (n) => ssRow('SYN-RECV', web, `${from(n)}:${5000 + n}`, { timer: 'on,1sec,2' }));
const synSent = (count: number, to: (n: number) => string, timer = 'on,1sec,1') =>
  times(count, (n) => ssRow('SYN-SENT', `192.0.2.1:${40000 + n}`, to(n), { sendQ: 1, pid: 7, timer }));
const closeWait = (count: number, { pid = 7, recvQ = 1, port = 443, sendQ = 0 } = {}) =>
  times(count, (n) => ssRow('CLOSE-WAIT', `192.0.2.1:${port}`, `${peer(n)}:${5000 + n}`, { recvQ, sendQ, pid }));
const open = (count: number, extra: Parameters<typeof ssRow>[3] = {}) =>
  times(count, (n) => ssRow('ESTAB', web, `${peer(n)}:${5000 + n}`, { pid: 7, ...extra }));
const outgoing = (state: string, count: number, to: string, extra: Parameters<typeof ssRow>[3] = {}) =>
  times(count, (n) => ssRow(state, `192.0.2.1:${32768 + n}`, to, extra));
const retransmitting = { sendQ: 100, pid: 7, timer: 'on,3sec,4' };
const timeWait = 'timewait,40sec,0';
const used = (count: number) => outgoing('TIME-WAIT', count, '198.51.100.9:3306', { timer: timeWait });

const pf = (state: string) => `all tcp 192.0.2.1:22 <- 198.51.100.2:5000       ${state}`;
const queues = (...rows: string[]) =>
  ['Current listen queue sizes (qlen/incqlen/maxqlen)', 'Proto Listen           Local Address', ...rows].join('\n');
const bound = (count: number, pid = 77) => times(count, (n) => `0.0.0.0 ${49152 + n} 0.0.0.0 0 Bound ${pid}`);

export const ruleCases: Readonly<Record<RuleId, RuleCase>> = {
  'syn-flood-suspected': {
    found: ss(listener(web), synReceived(120), open(100)),
    // As many, but from few addresses.
    notFound: ss(
      listener(web),
      synReceived(120, (n) => peer(n % 5)),
      open(100),
    ),
  },
  'syn-recv-elevated': {
    found: ss(
      listener(web),
      synReceived(30, (n) => peer(n % 15)),
      open(100),
    ),
    notFound: ss(listener(web), synReceived(12), open(100)),
  },
  'syn-recv-one-peer': {
    found: ss(
      listener(web),
      synReceived(30, (n) => peer(n % 3)),
      open(100),
    ),
    notFound: ss(listener(web), synReceived(30), open(100)),
  },
  'syn-recv-at-backlog': {
    found: ss(listener(web, { sendQ: 64 }), synReceived(60)),
    notFound: ss(listener(web, { sendQ: 511 }), synReceived(60)),
  },
  'syn-sent-peer-silent': {
    found: ss(
      listener(web),
      synSent(12, () => '198.51.100.9:25'),
    ),
    // A burst: none has been sent twice.
    notFound: ss(
      listener(web),
      synSent(12, () => '198.51.100.9:25', 'on,1sec,0'),
    ),
  },
  'syn-sent-waiting': {
    found: ss(
      listener(web),
      synSent(4, () => '198.51.100.9:25', 'on,1sec,0'),
    ),
    notFound: ss(
      listener(web),
      synSent(2, () => '198.51.100.9:25', 'on,1sec,0'),
    ),
  },
  'syn-sent-old': {
    found: ss(
      listener(web),
      synSent(1, () => '198.51.100.9:25', 'on,2sec,3'),
    ),
    notFound: ss(
      listener(web),
      synSent(1, () => '198.51.100.9:25', 'on,2sec,1'),
    ),
  },
  'syn-sent-port-sweep': {
    found: ss(
      listener(web),
      synSent(15, (n) => `198.51.100.9:${n + 1}`),
    ),
    notFound: ss(
      listener(web),
      synSent(15, (n) => `198.51.100.9:${1 + (n % 3)}`),
    ),
  },
  'syn-sent-host-sweep': {
    found: ss(
      listener(web),
      synSent(25, (n) => `${peer(n)}:445`),
    ),
    notFound: ss(
      listener(web),
      synSent(25, (n) => `${peer(n % 4)}:445`),
    ),
  },
  'half-open-loopback-overflow': {
    found: ss(
      listener('127.0.0.1:8080', { recvQ: 3, sendQ: 2 }),
      ssRow('SYN-SENT', '127.0.0.1:40000', '127.0.0.1:8080', { sendQ: 1, timer: 'on,1sec,0' }),
    ),
    notFound: ss(
      listener('127.0.0.1:8080', { recvQ: 2, sendQ: 2 }),
      ssRow('SYN-SENT', '127.0.0.1:40000', '127.0.0.1:8080', { sendQ: 1, timer: 'on,1sec,0' }),
    ),
  },
  'listen-accept-queue-overflow': {
    found: ss(listener(web, { recvQ: 129, sendQ: 128 })),
    notFound: ss(listener(web, { recvQ: 128, sendQ: 128 })),
  },
  'listen-accept-queue-filling': {
    found: ss(listener(web, { recvQ: 70, sendQ: 128 })),
    notFound: ss(listener(web, { recvQ: 3, sendQ: 128 })),
  },
  'listen-recvq-netstat': {
    found: netstat(netstatRow('LISTEN', web, '0.0.0.0:*', { recvQ: 5, owner: '9/app' })),
    notFound: netstat(netstatRow('LISTEN', web, '0.0.0.0:*', { recvQ: 1, owner: '9/app' })),
  },
  'listen-small-backlog': {
    found: ss(listener(web, { sendQ: 5 })),
    // Only programs on this machine can reach it.
    notFound: ss(listener('127.0.0.1:443', { sendQ: 5 })),
  },
  'listen-wildcard-sensitive': {
    found: ss(listener('0.0.0.0:6379')),
    notFound: ss(listener('127.0.0.1:6379'), listener('0.0.0.0:443')),
  },
  'listen-wildcard': { found: ss(listener('*:443')), notFound: ss(listener('192.0.2.1:443')) },
  'listen-shared-port': {
    found: ss(
      ssRow('LISTEN', web, '0.0.0.0:*', { sendQ: 511, pid: 9, process: 'old' }),
      ssRow('LISTEN', web, '0.0.0.0:*', { sendQ: 511, pid: 10, process: 'new' }),
    ),
    // Workers of one program.
    notFound: ss(
      ssRow('LISTEN', web, '0.0.0.0:*', { sendQ: 511, pid: 9 }),
      ssRow('LISTEN', web, '0.0.0.0:*', { sendQ: 511, pid: 10 }),
    ),
  },
  'listener-gone': {
    found: ss(listener('192.0.2.1:22'), open(5)),
    notFound: ss(listener('192.0.2.1:22'), listener(web), open(5)),
  },
  'no-listen-at-all': { found: ss(open(3)), notFound: ss(listener(web), open(3)) },
  'expected-port-not-listening': {
    found: ss(listener(web)),
    notFound: ss(listener(web), listener('192.0.2.1:80')),
    params: { expected_ports: '443, 80' },
  },
  'listen-queue-overflow-bsd': {
    found: queues('tcp4  128/0/128        *.22'),
    notFound: queues('tcp4  3/0/128          *.22'),
  },
  'established-sendq-zero-window': {
    found: ss(listener(web), open(1, { sendQ: 5000, timer: 'persist,1sec,0' })),
    notFound: ss(listener(web), open(1, { sendQ: 5000, timer: 'on,200ms,0' })),
  },
  'established-sendq-retransmitting': {
    found: ss(listener(web), open(1, retransmitting)),
    notFound: ss(listener(web), open(1, { sendQ: 100, timer: 'on,200ms,1' })),
  },
  'established-sendq-large': {
    found: ss(listener(web), open(1, { sendQ: 900_000, timer: 'on,200ms,0' })),
    notFound: ss(listener(web), open(1, { sendQ: 9000, timer: 'on,200ms,0' })),
  },
  'established-recvq-large': {
    found: ss(listener(web), open(1, { recvQ: 90_000 })),
    notFound: ss(listener(web), open(1, { recvQ: 900 })),
  },
  'process-recvq-many': {
    found: ss(listener(web), open(6, { recvQ: 10 })),
    notFound: ss(listener(web), open(4, { recvQ: 10 }), open(3)),
  },
  'established-no-owner-queued': {
    found: ss(listener(web), open(2, { pid: 0 })),
    // Owners of other users are not shown: nothing can be said.
    notFound: ss(listener(web), ssRow('LISTEN', '192.0.2.1:25', '0.0.0.0:*', { sendQ: 100 }), open(2, { pid: 0 })),
  },
  'established-keepalive-absent': {
    found: ss(
      listener(web),
      open(2),
      synSent(1, () => '198.51.100.9:25'),
    ),
    notFound: ss(listener(web), open(2, { timer: 'keepalive,119min,0' })),
  },
  'half-open-pair-missing': {
    found: ss(ssRow('ESTAB', '127.0.0.1:40000', '127.0.0.1:8080')),
    notFound: ss(
      ssRow('ESTAB', '127.0.0.1:40000', '127.0.0.1:8080'),
      ssRow('ESTAB', '[::ffff:127.0.0.1]:8080', '[::ffff:127.0.0.1]:40000'),
    ),
  },
  'loopback-pairs': {
    found: ss(ssRow('ESTAB', '127.0.0.1:40000', '127.0.0.1:8080'), ssRow('ESTAB', '127.0.0.1:8080', '127.0.0.1:40000')),
    notFound: ss(ssRow('TIME-WAIT', '127.0.0.1:40000', '127.0.0.1:8080')),
  },
  'self-connect': {
    found: ss(ssRow('ESTAB', '127.0.0.1:40000', '127.0.0.1:40000')),
    notFound: ss(ssRow('ESTAB', '127.0.0.1:40000', '127.0.0.1:40001')),
  },
  'retransmit-cluster': {
    found: ss(listener(web), outgoing('ESTAB', 4, '198.51.100.9:3306', retransmitting)),
    notFound: ss(listener(web), open(4, retransmitting)),
  },
  'close-wait-leak': {
    found: ss(listener(web), closeWait(60)),
    // Nobody has accepted them.
    notFound: ss(listener(web), closeWait(60, { pid: 0 })),
  },
  'close-wait-some': {
    found: ss(listener(web), closeWait(8)),
    notFound: ss(listener(web), closeWait(4)),
  },
  'close-wait-fd-danger': {
    found: ss(listener(web), closeWait(600)),
    notFound: ss(listener(web), closeWait(300), closeWait(300, { pid: 8, port: 80 })),
  },
  'close-wait-unaccepted': {
    found: ss(listener(web), closeWait(3, { pid: 0 })),
    notFound: ss(listener(web), closeWait(3)),
  },
  'close-wait-eof-unread': {
    found: ss(listener(web), closeWait(3)),
    notFound: ss(listener(web), closeWait(3, { recvQ: 0 })),
  },
  'close-wait-still-sending': {
    found: ss(listener(web), closeWait(2, { sendQ: 500 })),
    notFound: ss(listener(web), closeWait(2)),
  },
  'close-wait-fin-wait2-pair': {
    found: ss(
      ssRow('CLOSE-WAIT', '127.0.0.1:8080', '127.0.0.1:40000', { recvQ: 1 }),
      ssRow('FIN-WAIT-2', '127.0.0.1:40000', '127.0.0.1:8080'),
    ),
    notFound: ss(
      ssRow('CLOSE-WAIT', '127.0.0.1:8080', '127.0.0.1:40000', { recvQ: 1 }),
      ssRow('FIN-WAIT-2', '127.0.0.1:40001', '127.0.0.1:8080'),
    ),
  },
  'hung-app-combo': {
    found: ss(listener(web, { recvQ: 12 }), closeWait(8)),
    notFound: ss(listener(web), closeWait(8)),
  },
  'time-wait-port-pressure': {
    found: ss(listener(web), used(60)),
    // To many destinations, and ports run out for each alone.
    notFound: ss(
      listener(web),
      times(60, (n) => ssRow('TIME-WAIT', `192.0.2.1:${32768 + n}`, `${peer(n)}:3306`, { timer: timeWait })),
    ),
    params: { ephemeral_first: 32768, ephemeral_last: 32867 },
  },
  'ephemeral-exhaustion': {
    found: ss(listener(web), used(90)),
    notFound: ss(listener(web), used(60)),
    params: { ephemeral_first: 32768, ephemeral_last: 32867 },
  },
  'time-wait-server-side': {
    found: ss(
      listener(web),
      times(1200, (n) => ssRow('TIME-WAIT', web, `${peer(n)}:${1024 + n}`)),
    ),
    notFound: ss(
      listener(web),
      times(800, (n) => ssRow('TIME-WAIT', web, `${peer(n)}:${1024 + n}`)),
    ),
  },
  'time-wait-client-no-pooling': {
    found: ss(listener(web), used(150), outgoing('ESTAB', 2, '198.51.100.9:3306')),
    notFound: ss(listener(web), used(150), outgoing('ESTAB', 40, '198.51.100.9:3306')),
  },
  'time-wait-pile': {
    found: ss(
      listener(web),
      times(1200, (n) => ssRow('TIME-WAIT', `192.0.2.1:${32768 + n}`, `${peer(n)}:3306`)),
    ),
    notFound: ss(
      listener(web),
      times(20, (n) => ssRow('TIME-WAIT', `192.0.2.1:${32768 + n}`, `${peer(n)}:3306`)),
    ),
  },
  'bind-blocked-by-time-wait': {
    found: ss(
      listener('192.0.2.1:22'),
      times(5, (n) => ssRow('TIME-WAIT', web, `${peer(n)}:${5000 + n}`)),
    ),
    notFound: ss(
      listener(web),
      times(5, (n) => ssRow('TIME-WAIT', web, `${peer(n)}:${5000 + n}`)),
    ),
  },
  'bound-many': {
    found: powershell(bound(9000)),
    notFound: powershell(bound(4500), bound(4500, 78)),
  },
  'fin-wait1-stuck': {
    found: ss(listener(web), outgoing('FIN-WAIT-1', 6, '198.51.100.9:443', { sendQ: 1, timer: 'on,200ms,1' })),
    notFound: ss(listener(web), outgoing('FIN-WAIT-1', 3, '198.51.100.9:443', { sendQ: 1, timer: 'on,200ms,1' })),
  },
  'orphan-pressure': {
    found: ss(
      listener(web),
      times(60, (n) => ssRow('FIN-WAIT-1', web, `${peer(n)}:${5000 + n}`, { sendQ: 1 })),
      times(60, (n) => ssRow('LAST-ACK', web, `${peer(n)}:${6000 + n}`, { sendQ: 1 })),
    ),
    notFound: ss(
      listener(web),
      times(120, (n) => ssRow('FIN-WAIT-1', web, `${peer(n)}:${5000 + n}`, { sendQ: 1, pid: 7 })),
    ),
  },
  'fin-wait2-orphaned': {
    found: ss(listener(web), outgoing('FIN-WAIT-2', 60, '198.51.100.9:443', { timer: timeWait })),
    notFound: ss(listener(web), outgoing('FIN-WAIT-2', 60, '198.51.100.9:443', { pid: 7 })),
  },
  'fin-wait2-owned': {
    found: ss(listener(web), outgoing('FIN-WAIT-2', 6, '198.51.100.9:443', { pid: 7 })),
    notFound: ss(listener(web), outgoing('FIN-WAIT-2', 6, '198.51.100.9:443')),
  },
  'last-ack-stuck': {
    found: ss(listener(web), outgoing('LAST-ACK', 6, '198.51.100.9:443', { sendQ: 1 })),
    notFound: ss(listener(web), outgoing('LAST-ACK', 3, '198.51.100.9:443', { sendQ: 1 })),
  },
  'closing-rows': {
    found: ss(listener(web), outgoing('CLOSING', 1, '198.51.100.9:443', { recvQ: 1, sendQ: 1 })),
    notFound: ss(listener(web), outgoing('TIME-WAIT', 1, '198.51.100.9:443')),
  },
  'closing-stuck': {
    found: ss(listener(web), outgoing('CLOSING', 6, '198.51.100.9:443', { recvQ: 1, sendQ: 1 })),
    notFound: ss(listener(web), outgoing('CLOSING', 2, '198.51.100.9:443', { recvQ: 1, sendQ: 1 })),
  },
  'peer-vanished-mix': {
    found: ss(
      listener(web),
      outgoing('ESTAB', 2, '198.51.100.9:443', retransmitting),
      times(2, (n) => ssRow('FIN-WAIT-1', `192.0.2.1:${33000 + n}`, '198.51.100.9:443', { ...retransmitting, pid: 0 })),
    ),
    notFound: ss(listener(web), outgoing('ESTAB', 4, '198.51.100.9:443', retransmitting)),
  },
  'peer-imbalance': {
    found: ss(
      listener(web),
      times(60, (n) => ssRow('ESTAB', web, `198.51.100.9:${5000 + n}`, { pid: 7 })),
    ),
    notFound: ss(listener(web), open(60)),
  },
  'backend-skew': {
    found: ss(
      listener(web),
      times(30, (n) => ssRow('ESTAB', `10.0.0.1:${40000 + n}`, `10.0.1.${n < 25 ? 1 : 2}:8080`, { pid: 7 })),
    ),
    // Different sites are no pool.
    notFound: ss(
      listener(web),
      times(30, (n) => ssRow('ESTAB', `10.0.0.1:${40000 + n}`, `198.51.100.${n < 25 ? 1 : 2}:443`, { pid: 7 })),
    ),
  },
  'ipv4-mapped': {
    found: netstat(netstatRow('ESTABLISHED', '192.0.2.1:443', '198.51.100.1:5000', { protocol: 'tcp6' })),
    notFound: netstat(netstatRow('ESTABLISHED', '192.0.2.1:443', '198.51.100.1:5000')),
  },
  'no-process-info': {
    found: netstat(netstatRow('LISTEN', web, '0.0.0.0:*'), netstatRow('ESTABLISHED', web, '198.51.100.1:5000')),
    notFound: netstat(
      netstatRow('LISTEN', web, '0.0.0.0:*', { owner: '9/app' }),
      netstatRow('TIME_WAIT', web, '198.51.100.1:5000'),
    ),
  },
  'idle-bound-solaris': {
    found: [
      'TCP: IPv4',
      '   Local Address        Remote Address    Swind Send-Q Rwind Recv-Q    State',
      '-------------------- -------------------- ----- ------ ----- ------ -----------',
      '      *.*                  *.*                0      0 128000      0 IDLE',
      '192.0.2.1.1023       *.*                0      0 128000      0 BOUND',
    ].join('\n'),
    notFound: powershell(bound(3)),
  },
  'delete-tcb': {
    found: powershell('192.0.2.1 443 198.51.100.1 5000 DeleteTCB 4'),
    notFound: windows(windowsRow('ESTABLISHED', '192.0.2.1:443', '198.51.100.1:5000')),
  },
  'unknown-state': {
    found: ss(listener(web), ssRow('UNKNOWN', web, '198.51.100.1:5000')),
    notFound: ss(listener(web), open(1)),
  },
  'conntrack-not-sockets': {
    found: pf('ESTABLISHED:ESTABLISHED'),
    notFound: ss(listener(web), open(1)),
  },
};
