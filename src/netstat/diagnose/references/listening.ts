import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/listening.ts`; the same in every language. */
export const listening = {
  'listen-accept-queue-overflow': {
    next: {
      linux: [
        "ss -tlnp 'sport = :{PORT}'",
        'nstat -az TcpExtListenOverflows TcpExtListenDrops',
        'sysctl net.core.somaxconn',
      ],
      windows: ["Get-Counter '\\TCPv4\\Connection Failures'"],
      'macos-bsd': ['netstat -Lan -p tcp   # qlen/incqlen/maxqlen'],
      solaris: ['netstat -s -P tcp | grep tcpListenDrop'],
    },
    sources: [
      'Linux net/ipv4/tcp_diag.c',
      'Linux Documentation/networking/ip-sysctl.rst: somaxconn, tcp_abort_on_overflow',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10',
    ],
  },
  'listen-accept-queue-filling': {
    next: { linux: ['watch -n1 "ss -tln \'sport = :{PORT}\'"'], 'macos-bsd': ['netstat -Lan -p tcp'] },
    sources: ['Linux net/ipv4/tcp_diag.c'],
  },
  'listen-recvq-netstat': {
    next: { linux: ["ss -tln 'sport = :{PORT}'"] },
    sources: [
      'Linux net/ipv4/tcp_diag.c',
      'netstat(8) net-tools',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: netstat printed 3/0 where ss printed 3/2',
    ],
  },
  'listen-small-backlog': {
    next: { linux: ['ss -tlnp'] },
    sources: ['listen(2)', 'Linux net/ipv4/tcp_diag.c'],
  },
  'listen-wildcard-sensitive': {
    next: {
      linux: ["ss -tlnp 'sport = :{PORT}'", 'nft list ruleset'],
      windows: [
        'Get-NetTCPConnection -State Listen -LocalPort {PORT} | Select LocalAddress,OwningProcess',
        'Get-NetFirewallPortFilter | Where-Object LocalPort -eq {PORT}',
      ],
      'macos-bsd': ['lsof -nP -iTCP:{PORT} -sTCP:LISTEN'],
      solaris: ['netstat -an -f inet -P tcp | grep LISTEN'],
    },
    sources: ['RFC 9293 3.9.1 (passive OPEN)'],
  },
  'listen-wildcard': {
    next: {
      linux: ['ss -tlnpe   # look for v6only:0 or v6only:1'],
      windows: ['netstat -ano | findstr LISTENING'],
      'macos-bsd': ['lsof -nP -iTCP -sTCP:LISTEN'],
      solaris: ['netstat -an -P tcp | grep LISTEN'],
    },
    sources: [
      'ss(8)',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: * for v6only:0, [::] for v6only:1',
    ],
  },
  'listen-shared-port': {
    next: {
      linux: ["ss -tlnp 'sport = :{PORT}'"],
      windows: ['Get-NetTCPConnection -State Listen -LocalPort {PORT}'],
      'macos-bsd': ['lsof -nP -iTCP:{PORT} -sTCP:LISTEN'],
      solaris: ['netstat -anu -P tcp | grep {PORT}'],
    },
    sources: [
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10',
      'socket(7) SO_REUSEPORT',
      'Microsoft Learn: Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE',
    ],
  },
  'listener-gone': {
    next: {
      linux: ["ss -tlnp 'sport = :{PORT}'", 'systemctl status {SERVICE}', 'journalctl -u {SERVICE} -e'],
      windows: ['Get-NetTCPConnection -LocalPort {PORT}'],
      'macos-bsd': ['lsof -nP -iTCP:{PORT}'],
      solaris: ['svcs -xv'],
    },
    sources: ['RFC 9293 3.10.7.1 (a segment for a closed port is answered with RST)'],
  },
  'no-listen-at-all': {
    next: {
      linux: ['ss -tln', 'ip netns identify $$'],
      windows: ['netstat -ano | findstr LISTENING'],
      'macos-bsd': ['netstat -an -p tcp | grep LISTEN'],
      solaris: ['netstat -an -P tcp | grep LISTEN'],
    },
    sources: ['ss(8)', 'netstat(8) net-tools'],
  },
  'expected-port-not-listening': {
    next: {
      linux: ['ss -tlnp', 'systemctl --failed'],
      windows: ['Get-Service | Where-Object Status -ne Running'],
      'macos-bsd': ['lsof -nP -iTCP -sTCP:LISTEN'],
      solaris: ['svcs -xv'],
    },
    sources: ['ss(8) -l'],
  },
  'listen-queue-overflow-bsd': {
    next: { 'macos-bsd': ['netstat -Lan', 'sysctl kern.ipc.somaxconn', 'netstat -s -p tcp | grep -i listen'] },
    sources: [
      'FreeBSD sys/kern/uipc_socket.c sonewconn (qlen > 3 * limit / 2)',
      'xnu bsd/kern/uipc_socket2.c sonewconn (soqlimitcompat = 1)',
      'BSD netstat(1) -L',
    ],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
