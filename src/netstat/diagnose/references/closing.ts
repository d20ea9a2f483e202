import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/closing.ts`; the same in every language. */
export const closing = {
  'fin-wait1-stuck': {
    next: {
      linux: ['ss -tanop state fin-wait-1', 'sysctl net.ipv4.tcp_orphan_retries net.ipv4.tcp_max_orphans'],
      windows: [
        'Get-NetTCPConnection -State FinWait1 | Group-Object RemoteAddress,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep FIN_WAIT_1'],
      solaris: ['netstat -an -f inet -P tcp | grep FIN_WAIT_1'],
    },
    sources: [
      'RFC 9293 3.6 case 1',
      'Linux Documentation/networking/ip-sysctl.rst: tcp_orphan_retries',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 102-105 s with tcp_orphan_retries 0 (kernel uses 8)',
    ],
  },
  'orphan-pressure': {
    next: {
      linux: [
        'cat /proc/net/sockstat',
        'sysctl net.ipv4.tcp_max_orphans',
        'ss -Htan state fin-wait-1 state last-ack state closing | wc -l',
        'dmesg | grep -i orphan',
      ],
    },
    sources: ['Linux Documentation/networking/ip-sysctl.rst: tcp_max_orphans, tcp_orphan_retries'],
  },
  'fin-wait2-orphaned': {
    next: {
      linux: ['ss -tanop state fin-wait-2'],
      windows: [
        'Get-NetTCPConnection -State FinWait2 | Group-Object RemoteAddress,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep FIN_WAIT_2'],
      solaris: ['netstat -an -f inet -P tcp | grep FIN_WAIT_2'],
    },
    sources: [
      'Linux Documentation/networking/ip-sysctl.rst: tcp_fin_timeout',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: fin_timeout=10 removed orphan FIN_WAIT_2 after 10 s, TIME_WAIT still 60 s',
      'RFC 9293 3.10.7.1 (a segment for a closed port is answered with RST)',
    ],
  },
  'fin-wait2-owned': {
    next: {
      linux: ['ss -tanop state fin-wait-2'],
      windows: [
        'Get-NetTCPConnection -State FinWait2 | Group-Object RemoteAddress,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep FIN_WAIT_2'],
      solaris: ['netstat -an -f inet -P tcp | grep FIN_WAIT_2'],
    },
    sources: [
      'Linux Documentation/networking/ip-sysctl.rst: tcp_fin_timeout',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: owned row stayed > 220 s, no timer',
    ],
  },
  'last-ack-stuck': {
    next: {
      linux: ['ss -tanop state last-ack'],
      windows: [
        'Get-NetTCPConnection -State LastAck | Group-Object RemoteAddress,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep LAST_ACK'],
      solaris: ['netstat -an -f inet -P tcp | grep LAST_ACK'],
    },
    sources: ['RFC 9293 3.6 case 2', 'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 104 s'],
  },
  'closing-rows': {
    next: {
      linux: ['ss -tanop state closing'],
      windows: [
        'Get-NetTCPConnection -State Closing | Group-Object RemoteAddress,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep CLOSING'],
      solaris: ['netstat -an -f inet -P tcp | grep CLOSING'],
    },
    sources: ['RFC 9293 3.6 case 3, figure 13'],
  },
  'closing-stuck': {
    next: {
      linux: ['ss -tanop state closing'],
      windows: [
        'Get-NetTCPConnection -State Closing | Group-Object RemoteAddress,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep CLOSING'],
      solaris: ['netstat -an -f inet -P tcp | grep CLOSING'],
    },
    sources: ['RFC 9293 3.10.7.4', 'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 102 s'],
  },
  'peer-vanished-mix': {
    next: {
      linux: ['ss -tanop dst {PEER}', 'ping -c3 {PEER}'],
      windows: ['Test-NetConnection {PEER}'],
      'macos-bsd': ['ping -c3 {PEER}'],
      solaris: ['ping {PEER}'],
    },
    sources: ['RFC 9293 3.8.3'],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
