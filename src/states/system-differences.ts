/** How one system differs from the RFC or from the others. */
export interface SystemDifference {
  readonly os: string;
  readonly topic: string;
  readonly fact: string;
  readonly source: {
    readonly doc?: string;
    readonly repo?: string;
    readonly path?: string;
    readonly section?: string;
    readonly note?: string;
  } | null;
  readonly verified: boolean;
}

/** What differs, with the place where it was read; `verified` is false where no source was opened. */
// oxfmt-ignore
export const systemDifferences: readonly SystemDifference[] = [
  { os: 'Linux', topic: 'TIME-WAIT length', fact: 'Fixed at 60 seconds by a compiled-in constant (TCP_TIMEWAIT_LEN). No sysctl changes it. tcp_fin_timeout does NOT.', source: { repo: 'torvalds/linux', path: 'include/net/tcp.h' }, verified: true },
  { os: 'Linux', topic: 'FIN-WAIT-2 of orphaned sockets', fact: 'A socket no process holds any more stays in FIN_WAIT2 for net.ipv4.tcp_fin_timeout (default 60 s). A socket still owned (shutdown(SHUT_WR) only) may sit there without limit. The default was 180 s in the 2.2 series.', source: { repo: 'torvalds/linux', path: 'Documentation/networking/ip-sysctl.rst', section: 'tcp_fin_timeout' }, verified: true },
  { os: 'Linux', topic: 'FIN-WAIT-2 inside a time-wait mini-socket', fact: 'The kernel may hold such an orphan as a time-wait object whose sub-state is FIN_WAIT2; /proc/net/tcp prints the sub-state (05 or 06), not the object type, with timer code 3.', source: { repo: 'torvalds/linux', path: 'net/ipv4/tcp_ipv4.c', section: 'get_timewait4_sock' }, verified: true },
  { os: 'Linux', topic: 'half-open passive connections', fact: 'Held as request mini-sockets in internal state NEW_SYN_RECV (12). /proc and ss show them as SYN_RECV / SYN-RECV (03).', source: { repo: 'torvalds/linux', path: 'net/ipv4/tcp_ipv4.c; iproute2 misc/ss.c' }, verified: true },
  { os: 'Linux', topic: 'bound sockets', fact: 'netstat and /proc/net/tcp never list a bound-only TCP socket. ss -B (bound-inactive, pseudo-state 13) lists only those; ss -a of the same versions includes them, as UNCONN, because the kernel reports them with state 7. By its source the default mask of those versions includes them too.', source: { repo: 'iproute2/iproute2', path: 'man/man8/ss.8; misc/ss.c (SS_CONN, SS_ALL)', note: 'kernel reply checked with a raw netlink request on Linux 6.18; the newer ss itself was not run' }, verified: true },
  { os: 'Linux', topic: 'LISTEN queue columns', fact: 'On a LISTEN row the queue columns are backlog figures, not bytes. The kernel writes the current accept backlog as the receive queue. The net-tools manual says Send-Q is the maximum backlog, but the /proc code fills that field from write_seq minus snd_una, so netstat normally shows 0 there.', source: { repo: 'torvalds/linux; ecki/net-tools', path: 'net/ipv4/tcp_ipv4.c (excerpt); man/en_US/netstat.8' }, verified: true },
  { os: 'Linux netfilter', topic: 'conntrack timeouts', fact: 'SYN_SENT 120 s, SYN_RECV 60 s, ESTABLISHED 5 days, FIN_WAIT 120 s, CLOSE_WAIT 60 s, LAST_ACK 30 s, TIME_WAIT 120 s, CLOSE 10 s, SYN_SENT2 120 s (compiled defaults).', source: { repo: 'torvalds/linux', path: 'net/netfilter/nf_conntrack_proto_tcp.c' }, verified: true },
  { os: 'Linux IPVS', topic: 'timeouts', fact: 'ESTABLISHED 900 s, SYN_SENT 120 s, SYN_RECV 60 s, FIN_WAIT 120 s, TIME_WAIT 120 s, CLOSE 10 s, CLOSE_WAIT 60 s, LAST_ACK 30 s, LISTEN 120 s, SYNACK 120 s, NONE 2 s.', source: { repo: 'torvalds/linux', path: 'net/netfilter/ipvs/ip_vs_proto_tcp.c' }, verified: true },
  { os: 'Windows', topic: 'TIME-WAIT length (TcpTimedWaitDelay)', fact: '240 s in Windows 2000; 120 s for IPv4 from Windows XP and Server 2003 (IPv6 stayed at 240 s there); allowed range 30 to 300 s.', source: { doc: 'Microsoft KB 314053, "TCP/IP and NBT configuration parameters for Windows XP" (read in a machine-translated copy)' }, verified: true },
  { os: 'Windows', topic: 'TIME-WAIT length today', fact: 'What recent Windows releases use by default, and whether they honour the registry value, was not established.', source: null, verified: false },
  { os: 'Windows', topic: 'BOUND', fact: 'netstat shows bound-but-idle TCP ports only with -q; Get-NetTCPConnection lists them as Bound by default. The same port can appear as BOUND and ESTABLISHED.', source: { doc: 'netstat help text for -q; MicrosoftDocs Get-NetTCPConnection page; pasted output' }, verified: true },
  { os: 'FreeBSD', topic: 'MSL', fact: 'Header constant TCPTV_MSL is 30 seconds, so TIME_WAIT is 60 s; adjustable through sysctl net.inet.tcp.msl (the sysctl name was not re-checked here).', source: { repo: 'freebsd/freebsd-src', path: 'sys/netinet/tcp_timer.h' }, verified: true },
  { os: 'OpenBSD/NetBSD', topic: 'MSL', fact: 'The same 30-second constant appears in their tcp_timer.h lineage.', source: { doc: 'tcp_timer.h copies in a public index; exact repository not recorded' }, verified: false },
  { os: 'macOS', topic: 'MSL', fact: 'Header constant TCPTV_MSL is 15 seconds, so TIME_WAIT lasts about 30 s.', source: { repo: 'apple-oss-distributions/xnu', path: 'bsd/netinet/tcp_timer.h' }, verified: true },
  { os: 'Solaris/illumos/HP-UX', topic: 'extra states', fact: 'CLOSED is split into IDLE (opened, unbound), BOUND and CLOSED. SNMP reports all three as closed(1).', source: { repo: 'illumos/illumos-gate', path: 'usr/src/uts/common/inet/tcp.h and the SNMP glue' }, verified: true },
  { os: 'BSD/macOS', topic: 'unknown states', fact: 'An out-of-range value is printed as a bare integer in the (state) column.', source: { repo: 'apple-oss-distributions/network_cmds', path: 'netstat.tproj/inet.c' }, verified: true },
  { os: 'FreeBSD', topic: 'trailing asterisk', fact: 'netstat puts * after the state word when the T/TCP need-SYN or need-FIN flag is set: directly after it in older sources, after padding to 11 in newer ones.', source: { repo: 'freebsd/freebsd-src', path: 'usr.bin/netstat/inet.c' }, verified: true },
  { os: 'Linux', topic: 'source comment on FIN_WAIT1, CLOSING, LAST_ACK', fact: 'The comment in net/ipv4/tcp.c describes FIN_WAIT1, CLOSING and LAST_ACK as "data may still be queued". That is an implementation remark: in Linux the state changes when the application closes, before the FIN is necessarily on the wire.', source: { repo: 'torvalds/linux', path: 'net/ipv4/tcp.c' }, verified: true },
  { os: 'Linux', topic: 'RST in TIME-WAIT', fact: 'An acceptable RST ends TIME_WAIT at once unless tcp_rfc1337 is set.', source: { repo: 'torvalds/linux', path: 'net/ipv4/tcp_minisocks.c', note: 'read as excerpts in a public index' }, verified: true },
  { os: 'FreeBSD', topic: 'RST in TIME-WAIT', fact: 'The TCP test suite expects a RST, even with the exact sequence number, to leave TIME-WAIT untouched.', source: { repo: 'freebsd-net/tcp-testsuite', path: 'state-event-engine/rcv-rst-time-wait/README.md' }, verified: true },
];
