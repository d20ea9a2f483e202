import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/ports.ts`; the same in every language. */
export const ports = {
  'time-wait-port-pressure': {
    next: {
      linux: ['ss -Htan dst {PEER} dport = :{RPORT} | wc -l', 'sysctl net.ipv4.ip_local_port_range'],
      windows: ['netsh int ipv4 show dynamicport tcp'],
      'macos-bsd': ['sysctl net.inet.ip.portrange.first net.inet.ip.portrange.last'],
      solaris: ['ipadm show-prop -p smallest_anon_port,largest_anon_port tcp'],
    },
    sources: [
      'Linux Documentation/networking/ip-sysctl.rst: ip_local_port_range',
      'Microsoft Learn: Troubleshoot port exhaustion issues',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 10-port range, two destination ports',
    ],
  },
  'ephemeral-exhaustion': {
    next: {
      linux: [
        "ss -Htan dst {PEER} dport = :{RPORT} | awk '{print $1}' | sort | uniq -c",
        'nstat -az TcpExtTWRecycled',
        'sysctl net.ipv4.tcp_tw_reuse net.ipv4.ip_local_port_range',
      ],
      windows: [
        'Get-NetTCPConnection | Group-Object State,OwningProcess | Sort-Object Count -Descending',
        'netstat -anobq',
        'netsh int ipv4 show dynamicport tcp',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep -c "{PEER}.{RPORT}.*TIME_WAIT"', 'sysctl net.inet.tcp.msl'],
      solaris: ['ipadm show-prop -p _time_wait_interval tcp'],
    },
    sources: [
      'Linux Documentation/networking/ip-sysctl.rst',
      'Microsoft Learn: Troubleshoot port exhaustion issues',
      'Linux commit 4396e46187ca',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 10-port range: 11th connect to same dst failed EADDRNOTAVAIL, other dst got 10 more; tw_reuse=1 worked after 1 s',
    ],
  },
  'time-wait-server-side': {
    next: {
      linux: ['ss -Htan state time-wait | wc -l', 'cat /proc/net/sockstat'],
      windows: ['Get-NetTCPConnection -State TimeWait | Group-Object LocalPort | Sort-Object Count -Descending'],
      'macos-bsd': ['netstat -an -p tcp | grep TIME_WAIT'],
      solaris: ['netstat -an -f inet -P tcp | grep TIME_WAIT'],
    },
    sources: ['RFC 9293 3.6.1 (MUST-13)', 'Linux Documentation/networking/ip-sysctl.rst: tcp_max_tw_buckets'],
  },
  'time-wait-client-no-pooling': {
    next: {
      linux: ["ss -Htan state time-wait | awk '{print $4}' | sort | uniq -c | sort -rn | head"],
      windows: [
        'Get-NetTCPConnection -State TimeWait | Group-Object RemoteAddress,RemotePort | Sort-Object Count -Descending | Select-Object -First 10',
      ],
      'macos-bsd': ["netstat -an -p tcp | awk '/TIME_WAIT/{print $5}' | sort | uniq -c | sort -rn | head"],
      solaris: ["netstat -an -P tcp | awk '/TIME_WAIT/{print $2}' | sort | uniq -c | sort -rn | head"],
    },
    sources: ['RFC 9293 3.6'],
  },
  'time-wait-pile': {
    next: {
      linux: ['ss -Htan state time-wait | wc -l'],
      windows: [
        'Get-NetTCPConnection -State TimeWait | Group-Object RemoteAddress,RemotePort,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep TIME_WAIT'],
      solaris: ['netstat -an -f inet -P tcp | grep TIME_WAIT'],
    },
    sources: ['RFC 9293 3.6.1'],
  },
  'bind-blocked-by-time-wait': {
    next: {
      linux: ["ss -Htan state time-wait 'sport = :{PORT}' | wc -l"],
      windows: ['Get-NetTCPConnection -LocalPort {PORT}'],
      'macos-bsd': ['netstat -an -p tcp | grep {PORT}'],
      solaris: ['netstat -an -P tcp | grep {PORT}'],
    },
    sources: [
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: EADDRINUSE with option only on the new socket, ok when both had it',
      'Microsoft Learn: Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE',
    ],
  },
  'bound-many': {
    next: {
      windows: [
        'netstat -anobq',
        'Get-NetTCPConnection -State Bound | Group-Object OwningProcess | Sort-Object Count -Descending',
      ],
    },
    sources: ['Microsoft Learn: Troubleshoot port exhaustion issues', 'Microsoft Learn: Get-NetTCPConnection'],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
