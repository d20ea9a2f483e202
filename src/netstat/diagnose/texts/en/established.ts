import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/established.ts` say. */
export const established = {
  'established-sendq-zero-window': {
    title: 'Peer’s receive window is closed (zero window)',
    explain:
      'The persist timer (ss “persist”, netstat “probe”) runs while data waits and the peer’s window leaves no room for it. Send-Q holds what the peer will not take: its application is stuck, paused or too slow. RFC 9293 keeps such a connection open as long as the peer answers the probes, so while a process owns the socket the kernel will not time it out for you.',
    tells:
      'A second snapshot: Send-Q that has not moved while the persist timer runs says that the peer does not read. ss -i shows the share of time as rwnd_limited.',
    remedies: [
      'Fix or restart the slow reader',
      'Set a write time-out in the application, or TCP_USER_TIMEOUT',
      'Apply back-pressure instead of buffering',
    ],
    antiRemedies: [{ text: 'Do not enlarge the send buffer', because: 'the queue only moves to another place' }],
    falsePositives: [
      'a client that pauses on purpose (paused video, throttled download)',
      'a machine that cannot send, without a route or with its interface down: Linux runs the same timer, and the probes stay unanswered (the last number of the timer in ss -o and netstat -o)',
    ],
  },
  'established-sendq-retransmitting': {
    title: 'Sent data is not being acknowledged',
    explain:
      'Send-Q > 0, and what was sent again and again is not acknowledged: the peer or the path does not answer. Linux goes on for about 15 minutes (tcp_retries2=15 gives at least 924.6 s), so the row can outlive the peer for a long time: a connection that one end has lost, seen from the end that still sends. One such row may be one vanished client; several to one peer are reported as a cluster.',
    tells: 'A packet capture: the same segment sent again and again with no ACK.',
    remedies: ['Fix the path; set TCP_USER_TIMEOUT or a time-out in the application to fail sooner'],
    antiRemedies: [
      {
        text: 'Do not lower tcp_retries2 below 8',
        because: 'the connection would be given up before the 100 s that RFC 9293 asks for',
      },
    ],
    falsePositives: ['a mobile client that lost its network'],
  },
  'established-sendq-large': {
    title: 'Large amount of unsent or unacknowledged data',
    explain:
      'Send-Q counts bytes handed to the kernel and not yet acknowledged, sent or unsent (on Solaris only what was sent). During a bulk transfer a value near bandwidth × round-trip time is normal; a value that does not change between two snapshots means a slow reader or a lossy path. The timer tells which: none or a short “on” means that data moves, “persist” that the peer is full, a growing count of retransmissions that the path is at fault.',
    tells:
      'A second snapshot: a Send-Q that shrinks or changes is a transfer, one that stays is a slow reader or a lossy path.',
    remedies: ['Take a second snapshot and compare Send-Q'],
    antiRemedies: [
      {
        text: 'Do not judge by the size alone',
        because: 'a fast path with a long round trip keeps this much in flight',
      },
    ],
    falsePositives: ['bulk transfer in progress'],
  },
  'established-recvq-large': {
    title: 'Application is not reading its socket',
    explain:
      'Recv-Q counts bytes that have arrived in order and that the local program has not read. A large steady value means the local application is stuck, overloaded or stopped; the network has done its part. Once the receive window is full, the peer shows Send-Q and a persist timer.',
    tells: 'A second snapshot with the same Recv-Q, or a stack dump that shows the program is not in its read loop.',
    remedies: ['Take a stack dump of the process before restarting it'],
    antiRemedies: [{ text: 'Do not raise tcp_rmem', because: 'a larger buffer only delays the stall' }],
    falsePositives: ['fast download at the instant of the snapshot'],
  },
  'process-recvq-many': {
    title: 'One process leaves many sockets unread',
    explain:
      'Several sockets of one process hold unread data at the same instant: the event loop or worker pool may be blocked. If the same sockets still hold data in a second snapshot, or its LISTEN row also has Recv-Q > 0, the diagnosis is firm.',
    tells: 'A second snapshot with the same sockets still unread, or a LISTEN row of the process with Recv-Q above 0.',
    remedies: ['Dump threads; look for a lock, a full pool, a blocking DNS/DB call'],
    antiRemedies: [
      {
        text: 'Do not look for the fault in the network',
        because: 'the bytes have arrived; only the program has not taken them',
      },
    ],
    falsePositives: ['a server with thousands of busy connections, where a few always have fresh bytes'],
  },
  'established-no-owner-queued': {
    title: 'Established, but no process has accepted it yet',
    explain:
      'When the tool can see every owner, each accepted socket shows a process. An ESTABLISHED row without one on a listening port is a finished handshake still sitting in the accept queue.',
    tells: 'On Linux the Recv-Q of the LISTEN row: it counts exactly the connections that wait to be accepted.',
    remedies: ['Find out why accept() is late (blocked loop, full worker pool); compare with Recv-Q of the LISTEN row'],
    antiRemedies: [
      {
        text: 'Do not call it a ghost connection or a rootkit',
        because: 'the accept queue and other network namespaces explain it first',
      },
    ],
    falsePositives: [
      'a connection that was accepted while ss ran: it reads the processes first, the sockets afterwards',
      'kernel-owned sockets (NFS, iSCSI)',
      'process in another container',
    ],
  },
  'established-keepalive-absent': {
    title: 'Idle connections without keepalive cannot notice a dead peer',
    explain:
      'TCP has no built-in liveness check. An idle ESTABLISHED row with no timer stays for ever if the peer loses power. That is how half-open connections hide; from one side they cannot be told apart from healthy idle ones.',
    tells:
      'Only traffic: a write, or the other end’s own list of connections. The row of a lost connection looks the same.',
    remedies: [
      'Enable SO_KEEPALIVE with TCP_KEEPIDLE shorter than the NAT/firewall idle time-out, or application heartbeats',
    ],
    antiRemedies: [
      { text: 'Do not change tcp_keepalive_time alone', because: 'it has no effect on sockets without SO_KEEPALIVE' },
    ],
    falsePositives: [],
  },
  'half-open-pair-missing': {
    title: 'One end of a local connection is missing',
    explain:
      'Both ends of a loopback connection are in the same table, so each 4-tuple must appear mirrored. A missing mirror means a truncated paste, another network namespace, or a true half-open pair. With snapshots of both hosts the same test works for remote connections.',
    tells: 'The whole output of one command, for IPv4 and IPv6, taken in the namespace of the program.',
    remedies: ['Paste the full output'],
    antiRemedies: [
      {
        text: 'Do not close the remaining end before you have the whole output',
        because: 'the other one may only be missing from the paste',
      },
    ],
    falsePositives: [
      'output filtered by state or process',
      'NAT or REDIRECT on loopback (service mesh sidecars)',
      'IPv4 rows alone (ss -4, /proc/net/tcp), while the other end is an IPv6 socket',
    ],
  },
  'loopback-pairs': {
    title: 'Loopback connections are listed twice',
    explain:
      'A connection from this machine to itself has two sockets, so it fills two rows (TIME_WAIT only one). Count pairs once when you compare with connection limits.',
    tells: 'Nothing needs to be told: both rows of each pair are there.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'self-connect': {
    title: 'A socket is connected to itself',
    explain:
      'Local and remote IP:port are identical. TCP simultaneous open allows it: a client retrying a dead local port inside the ephemeral range eventually picks that port as its own source. The “server” is then an echo of the client and the real server cannot bind.',
    tells: 'The row itself: both endpoints are the same. The process that owns it is the client that retried.',
    remedies: [
      'Close it; move the service port outside the ephemeral range or reserve it with ip_local_reserved_ports',
    ],
    antiRemedies: [
      {
        text: 'Do not take it for the server',
        because: 'the real server cannot bind to the port while this socket holds it',
      },
    ],
    falsePositives: [],
  },
  'retransmit-cluster': {
    title: 'Many connections to one peer are retransmitting',
    explain:
      'Several rows to the same peer retransmit at once: the common factor is the peer or the path, not the applications.',
    tells: 'A ping or a connect to the same peer from another machine, and the MTU of the path.',
    remedies: ['Check link, MTU (black hole), firewall idle time-outs'],
    antiRemedies: [
      {
        text: 'Do not restart the programs on this side',
        because: 'the rows have the peer or the path in common, not the program',
      },
    ],
    falsePositives: ['many clients behind one NAT address on a poor link'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
