import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/listing.ts`; the same in every language. */
export const listing = {
  'peer-imbalance': {
    next: {
      linux: ["ss -Htan | awk '$1!=\"LISTEN\"{print $5}' | sed 's/:[^:]*$//' | sort | uniq -c | sort -rn | head"],
      windows: [
        'Get-NetTCPConnection | Group-Object RemoteAddress | Sort-Object Count -Descending | Select-Object -First 10',
      ],
      'macos-bsd': [
        "netstat -an -p tcp | awk '/^tcp/{print $5}' | sed 's/\\.[^.]*$//' | sort | uniq -c | sort -rn | head",
      ],
      solaris: [
        "netstat -an -f inet -P tcp | awk 'NF>=7{print $2}' | sed 's/\\.[^.]*$//' | sort | uniq -c | sort -rn | head",
      ],
    },
    sources: ['Rule of thumb; no standard'],
  },
  'backend-skew': {
    next: {
      linux: ["ss -Htan state established '( dport = :{RPORT} )' | awk '{print $4}' | sort | uniq -c"],
      windows: ['Get-NetTCPConnection -State Established -RemotePort {RPORT} | Group-Object RemoteAddress'],
    },
    sources: ['Rule of thumb; no standard'],
  },
  'ipv4-mapped': {
    next: { linux: ['ss -tan'], 'macos-bsd': ['netstat -an -p tcp   # tcp46'] },
    sources: [
      'RFC 4291 2.5.5.2',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: ss [::ffff:127.0.0.1], netstat tcp6 127.0.0.1',
    ],
  },
  'no-process-info': {
    next: {
      linux: ['sudo ss -tanp'],
      windows: ['netstat -anob'],
      'macos-bsd': ['sudo lsof -nP -iTCP'],
      solaris: ['netstat -anu -P tcp'],
    },
    sources: ['netstat(8) net-tools -p', 'ss(8) -p'],
  },
  'idle-bound-solaris': {
    next: { linux: ['ss -tanB   # iproute2 and kernel 6.8 or newer'], solaris: ['netstat -anu -P tcp'] },
    sources: ['illumos netstat(8)'],
  },
  'delete-tcb': {
    next: { windows: ['Get-NetTCPConnection -State DeleteTCB'] },
    sources: ['MS-RRASM MIB_TCP_STATE', 'RFC 2012 TCP-MIB'],
  },
  'unknown-state': {
    next: { linux: ['cat /proc/net/tcp   # st column is hex'], windows: ['Get-NetTCPConnection'] },
    sources: ['net-tools netstat.c, toybox netstat.c (UNKNOWN for values outside the table)'],
  },
  'conntrack-not-sockets': {
    next: {
      linux: ['conntrack -C', 'sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max', 'ss -tan'],
    },
    sources: ['Linux Documentation/networking/nf_conntrack-sysctl.rst', 'conntrack(8)'],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
