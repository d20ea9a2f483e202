import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/half-open.ts`; the same in every language. */
export const halfOpen = {
  'syn-flood-suspected': {
    next: {
      linux: [
        "ss -tan state syn-recv | awk 'NR>1{print $4}' | sed 's/:[0-9]*$//' | sort | uniq -c | sort -rn | head",
        'nstat -az TcpExtTCPReqQFullDoCookies TcpExtTCPReqQFullDrop TcpExtSyncookiesSent TcpExtSyncookiesRecv TcpExtListenDrops',
        "dmesg | grep -i 'SYN flooding'",
      ],
      windows: [
        'Get-NetTCPConnection -State SynReceived | Group-Object LocalPort,RemoteAddress | Sort-Object Count -Descending',
        'netstat -s -p tcp',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep SYN_RCVD', 'netstat -s -p tcp | grep -i -E "syncache|cookie"'],
      solaris: [
        'netstat -an -f inet -P tcp | grep SYN_RCVD',
        'netstat -s -P tcp | grep -i -E "HalfOpenDrop|ListenDrop"',
      ],
    },
    sources: [
      'RFC 9293 3.3.2, 3.5',
      'Linux Documentation/networking/ip-sysctl.rst: tcp_syncookies, tcp_synack_retries, tcp_max_syn_backlog',
      'RFC 4987',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 600 SYN to backlog 128 gave 129 rows and 471 cookies',
    ],
  },
  'syn-recv-elevated': {
    next: {
      linux: ['ss -tano state syn-recv', "nstat -az | grep -E 'ReqQFull|Syncookies|ListenDrops'"],
      windows: [
        'Get-NetTCPConnection -State SynReceived | Group-Object LocalPort,RemoteAddress | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep SYN_RCVD'],
      solaris: ['netstat -an -f inet -P tcp | grep SYN_RCVD'],
    },
    sources: [
      'Linux Documentation/networking/ip-sysctl.rst: tcp_synack_retries',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 63 s measured',
    ],
  },
  'syn-recv-one-peer': {
    next: {
      linux: ['tcpdump -ni any "tcp[tcpflags] & (tcp-syn|tcp-rst) != 0 and host {PEER}"', 'ip route get {PEER}'],
      windows: [
        'pktmon start --capture   # runs until pktmon stop',
        'Get-NetTCPConnection -State SynReceived -RemoteAddress {PEER}',
      ],
      'macos-bsd': ['tcpdump -ni {IFACE} host {PEER} and tcp'],
      solaris: ['snoop -r host {PEER} tcp'],
    },
    sources: ['RFC 9293 3.5'],
  },
  'syn-recv-at-backlog': {
    next: {
      linux: [
        "ss -tln 'sport = :{PORT}'",
        'nstat -az TcpExtTCPReqQFullDoCookies TcpExtTCPReqQFullDrop TcpExtListenDrops',
        'sysctl net.core.somaxconn net.ipv4.tcp_max_syn_backlog net.ipv4.tcp_syncookies',
      ],
      windows: ['netstat -s -p tcp'],
      'macos-bsd': ['netstat -Lan -p tcp'],
      solaris: ['netstat -s -P tcp | grep tcpHalfOpenDrop'],
    },
    sources: [
      'Linux include/net/inet_connection_sock.h inet_csk_reqsk_queue_is_full',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: backlog 128 -> 129 rows; cookies off + tcp_max_syn_backlog 64 -> 49 rows',
    ],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
