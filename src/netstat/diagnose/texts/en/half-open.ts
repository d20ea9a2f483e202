import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/half-open.ts` say. */
export const halfOpen = {
  'syn-flood-suspected': {
    title: 'Many half-open handshakes: SYN flood possible',
    explain:
      'Many SYN_RECV rows on one listening port, from almost as many addresses, and a large part of the table: SYN+ACK went out and no ACK came back. That is the picture of a SYN flood. On Linux with SYN cookies the number of rows stops at the listen backlog, so a small number does not rule a flood out; the counters do.',
    tells:
      'The counters: TCPReqQFullDoCookies and SyncookiesSent that rise by hundreds a second while SyncookiesRecv stays behind, or a second snapshot in which the same 4-tuples still wait.',
    remedies: [
      'Keep net.ipv4.tcp_syncookies=1 (default) as the fallback',
      'Filter or rate-limit upstream (provider, load balancer) when sources are spoofed',
      'If clients are real, raise listen() backlog + somaxconn + tcp_max_syn_backlog together and make the application accept faster',
      'Lower tcp_synack_retries during an attack to shorten the 63 s hold',
    ],
    antiRemedies: [
      {
        text: 'Do not block the listed source addresses one by one',
        because: 'in a spoofed flood they belong to people who have nothing to do with it',
      },
      {
        text: 'Do not rely on SYN cookies to carry legitimate overload',
        because:
          'they violate the protocol, and the kernel documentation calls them a fallback that must not carry real load',
      },
      {
        text: 'Do not switch SYN cookies off in production to see all connections',
        because: 'without them a full queue drops the SYN of every client',
      },
    ],
    falsePositives: [
      'mobile clients on a lossy network',
      'asymmetric routing that loses our SYN+ACK',
      'load test without a return path',
      'a very busy public server right after a restart (1000 new clients/s at 100 ms is 100 rows)',
    ],
  },
  'syn-recv-elevated': {
    title: 'More half-open handshakes than expected',
    explain:
      'A few SYN_RECV rows are normal: about (new connections per second) × (handshake round trip). Above the limit the handshakes are finishing slowly or not at all. Each unanswered one stays about 63 s on Linux.',
    tells: 'A second snapshot 10 s later: the same 4-tuples mean that nobody answers, new ones mean a busy server.',
    remedies: [
      'Take a second snapshot after 10 s and compare the 4-tuples: the same tuples mean unanswered, new tuples mean a busy server',
    ],
    antiRemedies: [
      {
        text: 'Do not declare an attack from a single snapshot',
        because: 'a burst of new clients looks the same for the length of one round trip',
      },
    ],
    falsePositives: ['a burst of new clients at the instant of the snapshot'],
  },
  'syn-recv-one-peer': {
    title: 'Half-open handshakes from few peers',
    explain:
      'Most half-open rows come from few addresses: a port scanner that never completes the handshake, one client network behind a firewall that drops our SYN+ACK, or asymmetric routing. A spoofed flood looks different (almost one address per row).',
    tells:
      'A packet capture of one of the addresses: our SYN+ACK repeated with no answer is a lost return path or a firewall on it; SYNs to one port after another are a scanner.',
    remedies: ['Fix the return path or the firewall’s state table', 'Block the scanner at the edge if it is one'],
    antiRemedies: [
      {
        text: 'Do not raise backlog limits for this',
        because: 'the queue is not short of room; the handshakes do not finish',
      },
    ],
    falsePositives: ['a load balancer or NAT gateway in front, so that all clients share few addresses'],
  },
  'syn-recv-at-backlog': {
    title: 'Half-open queue is close to its limit',
    explain:
      'The number of SYN_RECV rows is close to the Send-Q of the LISTEN row (ss). Linux caps the request queue by the listen backlog; beyond it SYN cookies answer without leaving a row. With cookies off SYNs are dropped, and then the cap is about 3/4 of tcp_max_syn_backlog if that is smaller than the backlog.',
    tells: 'TCPReqQFullDoCookies or TCPReqQFullDrop in nstat: either one rising says that the queue was full.',
    remedies: ['Raise the backlog passed to listen() and somaxconn (the smaller wins), then tcp_max_syn_backlog'],
    antiRemedies: [
      {
        text: 'Do not raise tcp_max_syn_backlog alone',
        because: 'the smaller of listen() backlog and somaxconn still limits the queue',
      },
    ],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
