import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/established.ts`; the same in every language. */
export const established = {
  'established-sendq-zero-window': {
    next: {
      linux: ["ss -tanopi 'dst {PEER}'   # rwnd_limited shows the share of time blocked by the peer"],
      windows: ['Get-NetTCPConnection -RemoteAddress {PEER}'],
      'macos-bsd': ['netstat -an -p tcp', 'tcpdump -ni {IFACE} host {PEER}'],
      solaris: ['netstat -an -P tcp   # Swind 0'],
    },
    sources: [
      'RFC 9293 3.8.6.1',
      'ss(8) -o',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: rwnd_limited 100% with persist timer',
      'Linux net/ipv4/tcp_output.c: tcp_write_xmit, tcp_check_probe_timer; measured on Linux 6.18 with an interface that is down',
    ],
  },
  'established-sendq-retransmitting': {
    next: {
      linux: ["ss -tanopi 'dst {PEER}'", 'ip route get {PEER}', 'tcpdump -ni any host {PEER}'],
      windows: ['netstat -s -p tcp', 'Test-NetConnection {PEER}'],
      'macos-bsd': ['netstat -s -p tcp | grep -i retrans'],
      solaris: ['netstat -s -P tcp | grep tcpRetransSegs'],
    },
    sources: ['Linux Documentation/networking/ip-sysctl.rst: tcp_retries2', 'RFC 9293 3.8.3'],
  },
  'established-sendq-large': {
    next: {
      linux: ['ss -tanop state established', 'ss -tani state established   # send rate, cwnd, notsent, rwnd_limited'],
      'macos-bsd': ['netstat -an -p tcp | grep ESTABLISHED'],
      solaris: ['netstat -an -f inet -P tcp | grep ESTABLISHED'],
    },
    sources: ['netstat(8) net-tools', 'Linux net/ipv4/tcp_diag.c'],
  },
  'established-recvq-large': {
    next: {
      linux: [
        'ss -tanp state established',
        'cat /proc/{PID}/stack',
        'jstack {PID}',
        'py-spy dump --pid {PID}   # pauses the process for a moment',
        "gdb -p {PID} -batch -ex 'thread apply all bt'   # stops the process meanwhile",
      ],
      'macos-bsd': ['sample {PID}', 'netstat -an -p tcp'],
      solaris: ['pstack {PID}   # stops the process meanwhile'],
    },
    sources: [
      'netstat(8) net-tools',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: unread 777 bytes shown as Recv-Q 777',
    ],
  },
  'process-recvq-many': {
    next: {
      linux: ["ss -tanp | grep 'pid={PID},'", 'top -H -p {PID}'],
      'macos-bsd': ['sample {PID}'],
      solaris: ['prstat -L -p {PID}'],
    },
    sources: ['netstat(8) net-tools'],
  },
  'established-no-owner-queued': {
    next: { linux: ["ss -tlnp 'sport = :{PORT}'"] },
    sources: [
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: rows without process equal LISTEN Recv-Q',
    ],
  },
  'established-keepalive-absent': {
    next: {
      linux: [
        'ss -Htano state established | grep -vc timer:',
        'sysctl net.ipv4.tcp_keepalive_time net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes',
      ],
      windows: ['reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters /v KeepAliveTime'],
      'macos-bsd': ['sysctl net.inet.tcp.keepidle net.inet.tcp.always_keepalive'],
      solaris: ['ipadm show-prop -p _keepalive_interval tcp'],
    },
    sources: ['RFC 9293 3.8.4, 3.5.1', 'Linux Documentation/networking/ip-sysctl.rst: tcp_keepalive_time'],
  },
  'half-open-pair-missing': {
    next: { linux: ["ss -tan '( sport = :{PORT} or dport = :{PORT} )'"] },
    sources: ['RFC 9293 3.5.1'],
  },
  'loopback-pairs': {
    next: {},
    sources: ['Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10'],
  },
  'self-connect': {
    next: { linux: ["ss -tanp 'sport = :{PORT}'"] },
    sources: [
      'RFC 9293 3.5 (simultaneous open, MUST-10)',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: reproduced within 200 tries on a 2-port range',
    ],
  },
  'retransmit-cluster': {
    next: {
      linux: ['ss -tanop dst {PEER}', 'mtr -T -P {RPORT} {PEER}'],
      windows: ['pathping {PEER}'],
      'macos-bsd': ['traceroute {PEER}'],
      solaris: ['traceroute {PEER}'],
    },
    sources: ['Linux Documentation/networking/ip-sysctl.rst: tcp_retries1'],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
