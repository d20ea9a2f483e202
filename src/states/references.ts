import type { Source, SourceKey } from './sources.ts';

/**
 * What the answers, commands, durations and corrections rest on, beside the sources of the spellings
 * (`sources.ts`). Sections of RFC 9293 are sources of their own, so that a link leads to the place.
 */
// oxfmt-ignore
export const references = {
  'lab': { doc: 'Measured on Linux 6.18 with iproute2 6.1.0, net-tools 2.10, lsof 4.95.0 and BusyBox 1.35.0' },
  'rfc9293-3.4.2': { doc: 'RFC 9293', section: '3.4.2' },
  'rfc9293-3.5': { doc: 'RFC 9293', section: '3.5' },
  'rfc9293-3.5.1': { doc: 'RFC 9293', section: '3.5.1' },
  'rfc9293-3.5.2': { doc: 'RFC 9293', section: '3.5.2' },
  'rfc9293-3.6': { doc: 'RFC 9293', section: '3.6' },
  'rfc9293-3.6.1': { doc: 'RFC 9293', section: '3.6.1' },
  'rfc9293-3.8.4': { doc: 'RFC 9293', section: '3.8.4' },
  'rfc9293-3.9.1': { doc: 'RFC 9293', section: '3.9.1' },
  'rfc9293-3.10.4': { doc: 'RFC 9293', section: '3.10.4' },
  'rfc9293-3.10.5': { doc: 'RFC 9293', section: '3.10.5' },
  'rfc9293-3.10.7.3': { doc: 'RFC 9293', section: '3.10.7.3' },
  'rfc9293-3.10.7.4': { doc: 'RFC 9293', section: '3.10.7.4' },
  'rfc6191': { doc: 'RFC 6191' },
  'rfc4291-2.5.5.2': { doc: 'RFC 4291', section: '2.5.5.2' },
  'ip-sysctl': { repo: 'torvalds/linux', path: 'Documentation/networking/ip-sysctl.rst' },
  'tcp_diag': { repo: 'torvalds/linux', path: 'net/ipv4/tcp_diag.c' },
  'tcp.c': { repo: 'torvalds/linux', path: 'net/ipv4/tcp.c' },
  'linux-tcp.h': { repo: 'torvalds/linux', path: 'include/net/tcp.h', section: 'TCP_TIMEWAIT_LEN' },
  'tcp_minisocks': { repo: 'torvalds/linux', path: 'net/ipv4/tcp_minisocks.c' },
  'inet_connection_sock': { repo: 'torvalds/linux', path: 'include/net/inet_connection_sock.h' },
  'tw-recycle-commit': { doc: 'Linux commit 4396e46187ca, which removed tcp_tw_recycle', repo: 'torvalds/linux' },
  'fbsd-tcp_timer': { repo: 'freebsd/freebsd-src', path: 'sys/netinet/tcp_timer.h', section: 'TCPTV_MSL' },
  'fbsd-keepalive': { repo: 'freebsd/freebsd-src', path: 'sys/netinet/tcp_timer.c', section: 'always_keepalive' },
  'fbsd-tcp-testsuite': { repo: 'freebsd-net/tcp-testsuite', path: 'state-event-engine/rcv-rst-time-wait/README.md' },
  'xnu-tcp_timer': { repo: 'apple-oss-distributions/xnu', path: 'bsd/netinet/tcp_timer.h', section: 'TCPTV_MSL' },
  'freebsd-tcp.4': { doc: 'tcp(4), FreeBSD' },
  'oracle-tunables': { doc: 'Oracle Solaris Tunable Parameters Reference Manual' },
  'ms-timed-wait': { doc: 'Microsoft KB 314053, TCP/IP and NBT configuration parameters for Windows XP' },
  'ms-unused-ports': { doc: 'Microsoft KB 175523, Winsock TCP connection performance to unused ports' },
  'ms-port-exhaustion': { doc: 'Microsoft Learn, Troubleshoot port exhaustion issues' },
  'netstat.8': { doc: 'netstat(8), net-tools', repo: 'ecki/net-tools', path: 'man/en_US/netstat.8' },
  'ss.8': { doc: 'ss(8), iproute2', repo: 'iproute2/iproute2', path: 'man/man8/ss.8' },
  'lsof.8': { doc: 'lsof(8)', repo: 'lsof-org/lsof', path: 'Lsof.8' },
  'conntrack.8': { doc: 'conntrack(8)' },
  'nettop.1': { doc: 'nettop(1), macOS' },
  'sockstat.1': { doc: 'sockstat(1), FreeBSD' },
  'sockstat.1-dragonfly': { doc: 'sockstat(1), DragonFly BSD' },
  'sockstat.1-netbsd': { doc: 'sockstat(1), NetBSD' },
  'nsenter.1': { doc: 'nsenter(1)' },
  'network_namespaces.7': { doc: 'network_namespaces(7)' },
} as const satisfies Readonly<Record<string, Source>>;

/** Key of {@link references}. */
export type ReferenceKey = keyof typeof references;

/** Anything that can be cited: a source of spellings or a reference. */
export type Citation = SourceKey | ReferenceKey;
