import type { RowPlatform } from './row-platform.ts';

/** Ports a system takes for outgoing connections. */
export interface EphemeralRange {
  readonly first: number;
  readonly last: number;
}

/** What a system does by default with ports for outgoing connections. */
export interface PortSupply extends EphemeralRange {
  /** How long TIME-WAIT keeps a port, in seconds; two values where the system's documents disagree. */
  readonly timeWait: readonly number[];
  /** Whether one supply serves each (local address, remote address, remote port), or the whole machine. */
  readonly perDestination: boolean;
}

/** By system, each with the primary source of its numbers; for those that are missing none was found. */
export const portSupplies: Readonly<Partial<Record<RowPlatform, PortSupply>>> = {
  // Linux Documentation/networking/ip-sysctl.rst, ip_local_port_range; include/net/tcp.h, TCP_TIMEWAIT_LEN
  linux: {
    first: 32768,
    last: 60999,
    timeWait: [60],
    perDestination: true,
  },
  // Microsoft Learn, Troubleshoot port exhaustion issues; TcpTimedWaitDelay
  windows: {
    first: 49152,
    last: 65535,
    timeWait: [120, 240],
    perDestination: false,
  },
  // xnu bsd/netinet/in_pcb.c, ipport_firstauto; bsd/netinet/tcp_timer.h, TCPTV_MSL
  macos: {
    first: 49152,
    last: 65535,
    timeWait: [30],
    perDestination: false,
  },
  // FreeBSD sys/netinet/in.h, IPPORT_EPHEMERALFIRST; sys/netinet/tcp_timer.h, TCPTV_MSL
  freebsd: {
    first: 10000,
    last: 65535,
    timeWait: [60],
    perDestination: false,
  },
  // Oracle Solaris Tunable Parameters Reference Manual, smallest_anon_port, _time_wait_interval
  solaris: {
    first: 32768,
    last: 65535,
    timeWait: [60],
    perDestination: false,
  },
};

/** How many ports a range has. */
export function portsIn({ first, last }: EphemeralRange): number {
  return Math.max(1, last - first + 1);
}

/** Where nothing is known: what is an ephemeral port on most systems. */
export const anyEphemeralRange: EphemeralRange = { first: 32768, last: 65535 };
