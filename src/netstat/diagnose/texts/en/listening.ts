import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/listening.ts` say. */
export const listening = {
  'listen-accept-queue-overflow': {
    title: 'Accept queue is full',
    explain:
      'On a LISTEN row of ss, Recv-Q is the number of finished handshakes waiting for accept() and Send-Q is the limit (min of listen() backlog and somaxconn). Linux refuses only when current > limit, so a full queue reads limit+1 (backlog 2 shows 3). New SYNs and final ACKs are then dropped and clients see time-outs.',
    tells:
      'TcpExtListenOverflows and TcpExtListenDrops: if they rise between two calls, clients are being turned away now.',
    remedies: [
      'Find why accept() is late: blocked event loop, exhausted thread pool, GC pause, descriptor limit',
      'Raise the backlog argument and net.core.somaxconn together (default 4096 since Linux 5.4, 128 before) and restart the listener',
    ],
    antiRemedies: [
      {
        text: 'Do not raise somaxconn without restarting the listener',
        because: 'the limit is taken when listen() is called',
      },
      {
        text: 'Do not set net.ipv4.tcp_abort_on_overflow to 1',
        because: 'the kernel documentation warns that it can harm clients',
      },
    ],
    falsePositives: [],
  },
  'listen-accept-queue-filling': {
    title: 'Accept queue is filling',
    explain:
      'A large part of the accept queue was occupied at the instant of the snapshot. If that repeats, the application accepts more slowly than clients arrive.',
    tells: 'Several snapshots a second apart: a queue that is never empty says that accept() is too slow.',
    remedies: ['Profile the accept loop'],
    antiRemedies: [
      {
        text: 'Do not raise the backlog first',
        because: 'a longer queue hides a slow accept loop and lets clients wait longer',
      },
    ],
    falsePositives: ['a very small backlog (1 or 2), where one waiting client already takes a large part'],
  },
  'listen-recvq-netstat': {
    title: 'Connections are waiting for accept()',
    explain:
      'Linux netstat shows the accept-queue length in Recv-Q, but its Send-Q is normally 0, because /proc/net/tcp does not carry the limit. Use ss to see the limit. The netstat(8) manual calls both columns “syn backlog”; on current kernels that is not what they hold.',
    tells: 'ss -tln: its Send-Q shows the limit to compare with.',
    remedies: ['Re-run with ss -tln'],
    antiRemedies: [
      {
        text: 'Do not read Send-Q 0 as a backlog of none',
        because: '/proc/net/tcp does not carry the limit, so netstat normally prints 0',
      },
    ],
    falsePositives: ['a high accept rate: a few connections are always between handshake and accept()'],
  },
  'listen-small-backlog': {
    title: 'Listen backlog is very small',
    explain:
      'The listener was created with a very small backlog. A burst of a few clients overflows it, and on Linux it also limits the half-open queue.',
    tells: 'The listen() call in the program or its configuration, and TcpExtListenOverflows after a burst.',
    remedies: ['Raise the listen() argument in the program'],
    antiRemedies: [
      { text: 'Do not raise only somaxconn', because: 'it caps the value and cannot raise a small listen() argument' },
    ],
    falsePositives: ['admin or test listeners'],
  },
  'listen-wildcard-sensitive': {
    title: 'An admin or data port listens on all addresses',
    explain:
      '0.0.0.0, [::] or * means every address of the machine, so only a firewall stands between this port and the network. It is a hint, not proof of exposure: the snapshot cannot see packet filters, NAT or security groups. (135, 139 and 445 are left out, because every Windows host opens them.)',
    tells: 'A connection attempt from outside, or the rules of every packet filter on the way.',
    remedies: [
      'Bind to 127.0.0.1 or the private address if only local clients need it',
      'Add authentication and a firewall rule',
    ],
    antiRemedies: [
      { text: 'Do not take another port number for protection', because: 'a scan finds the service on any port' },
    ],
    falsePositives: ['a port that a firewall or security group already closes', 'a service that is meant to be public'],
  },
  'listen-wildcard': {
    title: 'Listening on all addresses',
    explain:
      'A server that should be reachable listens on 0.0.0.0 / [::] / *. On Linux a tcp6 row whose local address is :: usually also accepts IPv4 (ss prints * for such dual-stack sockets and [::] for IPv6-only ones). On Windows an IPv6 listener takes IPv4 only if the program turned IPV6_V6ONLY off, on OpenBSD never.',
    tells: 'Nothing needs to be told: the row says what it is.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'listen-shared-port': {
    title: 'Two programs listen on the same address and port',
    explain:
      'Identical LISTEN rows come from SO_REUSEPORT (SO_REUSEADDR on Windows). They are normal for one program with several workers, so this rule asks for different process names. The Linux kernel then splits clients between the two programs; on Windows it is not defined which of them gets a client. On systems that allow it a specific address also beats a wildcard on the same port, so 127.0.0.1:P and 0.0.0.0:P can hide each other.',
    tells:
      'The process ids of the rows and their start times: an old instance beside a new one, or two programs that both set SO_REUSEPORT.',
    remedies: ['Stop the stale or unexpected instance'],
    antiRemedies: [
      {
        text: 'Do not stop either of them before you know which one the clients need',
        because: 'either may be serving clients',
      },
    ],
    falsePositives: ['worker processes that rename themselves', 'rolling upgrade with two versions on purpose'],
  },
  'listener-gone': {
    title: 'Clients are connected to a port that no longer listens',
    explain:
      'Several connections from different peers share one local port outside the ephemeral range, so this host was the server, but the list of listeners does not contain the port. The parent stopped listening (crash, restart, graceful drain) while old connections live on. New clients get RST. Port 20 is left out: an active-mode FTP server sends from it without listening.',
    tells: 'A new connection to the port: RST at once says that nothing listens.',
    remedies: ['Restart or check the service; during graceful restarts this is expected for minutes'],
    antiRemedies: [
      {
        text: 'Do not kill the processes that still serve the old connections',
        because: 'during a graceful restart they finish the work of clients that are connected',
      },
    ],
    falsePositives: [
      'snapshot taken without -a/-l',
      'listener in another network namespace',
      'graceful restart or drain',
      'outgoing connections where the range of ports for them was widened (ip_local_port_range)',
    ],
  },
  'no-listen-at-all': {
    title: 'No LISTEN row in the snapshot',
    explain:
      'Either the command was run without -a or -l (ss and netstat hide listeners by default), or it looked into another network namespace or container, or every service is down. Most often it is the first.',
    tells: 'The same command with -a in the same network namespace.',
    remedies: ['Re-run with -a'],
    antiRemedies: [],
    falsePositives: ['a pure client machine', 'output filtered by state'],
  },
  'expected-port-not-listening': {
    title: 'Expected service port is not listening',
    explain:
      'At least one of the ports that were named as expected has no LISTEN row, although the listing shows listeners.',
    tells: 'A connection from this machine to the port: refused means that nothing listens.',
    remedies: ['Start the service; if it fails with EADDRINUSE look for TIME_WAIT rows or another program on the port'],
    antiRemedies: [
      {
        text: 'Do not open the firewall first',
        because: 'a port that nothing listens on stays closed behind every firewall rule',
      },
    ],
    falsePositives: ['listener in another network namespace'],
  },
  'listen-queue-overflow-bsd': {
    title: 'Listen queue has reached its limit (BSD, macOS)',
    explain:
      'netstat -L prints qlen/incqlen/maxqlen per listener: waiting for accept(), half-open, limit. macOS refuses at the limit (a full queue of 128 reads 128/0/128, because kern.ipc.soqlimitcompat is 1). FreeBSD refuses only above one and a half times the limit, so a full queue of 128 reads 193/0/128; from 128 on it is already past what the program asked for.',
    tells: 'netstat -s -p tcp: the counter of listen queue overflows rises while clients are turned away.',
    remedies: [
      'Unblock the acceptor first, then raise the listen() argument and kern.ipc.somaxconn (kern.ipc.soacceptqueue on FreeBSD)',
    ],
    antiRemedies: [
      {
        text: 'Do not raise only the system limit',
        because: 'the program’s own listen() argument is the smaller one until it restarts with a larger',
      },
    ],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
