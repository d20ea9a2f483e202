import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/ports.ts` say. */
export const ports = {
  'time-wait-port-pressure': {
    title: 'Many of the ephemeral ports are in use',
    explain:
      'On Linux ports run out per (local IP, remote IP, remote port), not per machine: count every state of that tuple, TIME_WAIT included, against the range. Microsoft describes exhaustion on Windows for the whole machine, so there (and where it is not known) all outgoing rows are counted together.',
    tells: 'The rows of one destination counted against the range that the system is really set to.',
    remedies: ['Reuse connections: HTTP keep-alive, pools'],
    antiRemedies: [
      {
        text: 'Do not shorten tcp_fin_timeout to free ports',
        because: 'TIME_WAIT of Linux lasts 60 s whatever it is set to',
      },
    ],
    falsePositives: ['a wider port range than the default was configured'],
  },
  'ephemeral-exhaustion': {
    title: 'Ephemeral ports are nearly exhausted',
    explain:
      'When the range is used up, new connects fail with EADDRNOTAVAIL (“Cannot assign requested address”; Windows 10048/10055 and events 4227/4231). On Linux this holds for one destination while others still work; Microsoft describes it for the whole machine on Windows. Sustained limit = range / TIME_WAIT time: Linux 28232/60 s = 470 new connections per second per destination; Windows 16384/120 s = 136 in all (68 if TIME_WAIT is 240 s); macOS 16384/30 s = 546.',
    tells:
      'The error of the connects that fail: EADDRNOTAVAIL on Linux, 10048 or 10055 and events 4227 or 4231 on Windows.',
    remedies: [
      'First: keep connections alive / pool them',
      'Widen net.ipv4.ip_local_port_range (reserve service ports with ip_local_reserved_ports)',
      'More destinations: extra backend IP or port, extra source IP',
      'Linux client side: tcp_tw_reuse=1 (needs timestamps on both ends; a row can be reused after 1 s; outgoing only)',
      'Use IP_BIND_ADDRESS_NO_PORT when binding a source address before connect()',
      'Windows: netsh int ipv4 set dynamicport tcp start=10000 num=50000, if no service listens inside that range; TcpTimedWaitDelay as a last resort',
    ],
    antiRemedies: [
      {
        text: 'Do not set net.ipv4.tcp_tw_recycle',
        because: 'Linux 4.12 removed it, and before that it broke clients behind NAT',
      },
      { text: 'Do not shorten tcp_fin_timeout', because: 'it does not change TIME_WAIT, which lasts 60 s on Linux' },
      {
        text: 'Do not lower tcp_max_tw_buckets',
        because: 'the kernel documentation says not to, and the protection of TIME_WAIT is lost',
      },
      { text: 'Do not set SO_LINGER with 0 everywhere', because: 'it ends connections with RST and can lose data' },
    ],
    falsePositives: ['a wider port range than the default was configured'],
  },
  'time-wait-server-side': {
    title: 'TIME_WAIT on a listening port: the server closes first',
    explain:
      'The side that closes first keeps TIME_WAIT. On the server port these rows use no ephemeral ports here and new clients are not blocked; they cost a little memory. They tell you that this server ends the connections: Connection: close, HTTP/1.0, keep-alive off, a low request limit or a short idle time-out.',
    tells: 'The configuration of the server: keep-alive, its time-out, and the requests allowed on one connection.',
    remedies: ['Enable HTTP keep-alive, or allow more requests on each connection'],
    antiRemedies: [
      { text: 'Do not chase the count to zero', because: 'TIME_WAIT keeps late segments out of the next connection' },
    ],
    falsePositives: [],
  },
  'time-wait-client-no-pooling': {
    title: 'Connections to one backend are not reused',
    explain:
      'Many TIME_WAIT but few ESTABLISHED to the same backend: each request opens a new connection and this side closes it. On Linux the rate is the number of TIME_WAIT rows ÷ 60 s. Typical: reverse proxy without upstream keep-alive, health checks, scripts, PHP without persistent connections.',
    tells:
      'A count of new connections beside a count of requests: as many of one as of the other says that none is used twice.',
    remedies: [
      'nginx: upstream keepalive + proxy_http_version 1.1 + empty Connection header; HAProxy: http-reuse; app: one shared HTTP client',
    ],
    antiRemedies: [
      {
        text: 'Do not tune the kernel before connections are used again',
        because: 'each setting only moves the limit that one connection per request will reach',
      },
    ],
    falsePositives: ['a load test or batch job that has just ended'],
  },
  'time-wait-pile': {
    title: 'Many TIME_WAIT rows, no port pressure',
    explain:
      'Thousands of TIME_WAIT rows spread over many peers are the normal footprint of a busy host: 60 s (Linux) of closed connections. No action is needed.',
    tells: 'The largest share of the port range that one destination takes, which is shown here.',
    remedies: [],
    antiRemedies: [
      {
        text: 'Do not tune the kernel because a guide calls this a fault',
        because: 'the rows cost little memory and no port that is needed',
      },
    ],
    falsePositives: [],
  },
  'bind-blocked-by-time-wait': {
    title: 'A restart may fail with “address already in use”',
    explain:
      'TIME_WAIT rows of several clients remain on a service port that is not listening now. On Linux bind() without SO_REUSEADDR fails until they expire, and the previous listener must have had the option too: set on the new socket alone, bind() still failed. Other systems were not measured.',
    tells: 'The restart itself: EADDRINUSE while the rows are there.',
    remedies: [
      'Except on Windows, set SO_REUSEADDR before bind() in every server; this once, wait until TIME_WAIT ends (60 s on Linux)',
    ],
    antiRemedies: [
      {
        text: 'Do not carry SO_REUSEADDR over to Windows',
        because: 'there it lets another program take the port; SO_EXCLUSIVEADDRUSE is the safe option',
      },
    ],
    falsePositives: ['the server already sets SO_REUSEADDR (most do)'],
  },
  'bound-many': {
    title: 'Many BOUND ports (Windows)',
    explain:
      'BOUND on Windows (netstat -q, Get-NetTCPConnection) is a port that a socket has reserved, including ports that have left TIME_WAIT and were not released. A connected client socket can show a BOUND row beside its own row for the same port. When one process holds a large part of the dynamic range, that process is where the ports go.',
    tells: 'The handle count of the process over some minutes: one that only rises is a leak.',
    remedies: ['Restart the leaking process, fix the handle leak'],
    antiRemedies: [
      {
        text: 'Do not only enlarge the range',
        because: 'Microsoft calls that temporary: the leak fills the larger range as well',
      },
    ],
    falsePositives: ['a busy proxy whose BOUND rows belong to live connections'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
