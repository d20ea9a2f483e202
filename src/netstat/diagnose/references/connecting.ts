import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/connecting.ts`; the same in every language. */
export const connecting = {
  'syn-sent-peer-silent': {
    next: {
      linux: [
        'ss -tanop state syn-sent',
        'tcpdump -ni any "tcp and host {PEER} and port {RPORT}"',
        'ip route get {PEER}',
        'nstat -az TcpAttemptFails TcpExtTCPTimeouts',
      ],
      windows: [
        'Get-NetTCPConnection -State SynSent | Select RemoteAddress,RemotePort,OwningProcess',
        'Test-NetConnection {PEER} -Port {RPORT}',
      ],
      'macos-bsd': ['netstat -anv -p tcp | grep SYN_SENT', 'nc -vz -w 3 {PEER} {RPORT}'],
      solaris: ['netstat -an -f inet -P tcp | grep SYN_SENT', 'snoop -r host {PEER} port {RPORT}'],
    },
    sources: [
      'Linux Documentation/networking/ip-sysctl.rst: tcp_syn_retries, tcp_syn_linear_timeouts',
      'Microsoft KB 175523: Winsock TCP connection performance to unused ports',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 131 s measured; refused connect leaves no row; SYN dropped while remote accept queue full',
    ],
  },
  'syn-sent-waiting': {
    next: {
      linux: ['ss -tano state syn-sent'],
      windows: [
        'Get-NetTCPConnection -State SynSent | Group-Object RemoteAddress,RemotePort,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep SYN_SENT'],
      solaris: ['netstat -an -f inet -P tcp | grep SYN_SENT'],
    },
    sources: ['RFC 9293 3.3.2'],
  },
  'syn-sent-old': {
    next: {
      linux: ['ss -tanop state syn-sent'],
      windows: [
        'Get-NetTCPConnection -State SynSent | Group-Object RemoteAddress,RemotePort,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep SYN_SENT'],
      solaris: ['netstat -an -f inet -P tcp | grep SYN_SENT'],
    },
    sources: ['Linux Documentation/networking/ip-sysctl.rst: tcp_syn_linear_timeouts', 'ss(8) -o'],
  },
  'syn-sent-port-sweep': {
    next: {
      linux: ['ss -tanp state syn-sent dst {PEER}'],
      windows: ['Get-NetTCPConnection -State SynSent -RemoteAddress {PEER} | Group-Object OwningProcess'],
      'macos-bsd': ['lsof -nP -iTCP -sTCP:SYN_SENT'],
      solaris: ['netstat -an -f inet -P tcp | grep SYN_SENT'],
    },
    sources: ['RFC 9293 3.3.2'],
  },
  'syn-sent-host-sweep': {
    next: {
      linux: ['ss -tanp state syn-sent "( dport = :{RPORT} )"'],
      windows: ['Get-NetTCPConnection -State SynSent -RemotePort {RPORT} | Group-Object OwningProcess'],
      'macos-bsd': ['lsof -nP -iTCP:{RPORT} -sTCP:SYN_SENT'],
      solaris: ['netstat -an -f inet -P tcp | grep SYN_SENT'],
    },
    sources: ['RFC 9293 3.3.2'],
  },
  'half-open-loopback-overflow': {
    next: { linux: ["ss -tlnp 'sport = :{RPORT}'", 'nstat -az TcpExtListenOverflows'] },
    sources: [
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: backlog 1, two queued, four more clients stayed SYN_SENT, ListenOverflows 12',
    ],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
