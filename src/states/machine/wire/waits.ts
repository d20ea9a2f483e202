import type { Endpoint } from '../endpoint.ts';
import type { RfcStateId } from '../../rfc-states.ts';
import { latency, type Waits } from './play.ts';
import { waitTable } from './wait-table.ts';

/** Systems whose clocks and listings a scenario can be played with. */
export const machineSystems = ['linux', 'windows', 'macos', 'bsd', 'solaris'] as const;

/** One of {@link machineSystems}. */
export type MachineSystem = (typeof machineSystems)[number];

/** Seconds that a state lasts on a system until the system ends it; nothing where that is not known. */
export function waitIn(state: RfcStateId, system: MachineSystem): number | undefined {
  return waitTable[`${system} ${state}`];
}

/**
 * The first retransmission timeout, in milliseconds (RFC 6298, section 2.1), and the least there is (2.4); each further
 * one is twice as long.
 */
const firstTimeout = 1000;

/**
 * What Linux waits instead once it has measured a round trip: that, and 200 ms (`TCP_RTO_MIN`, include/net/tcp.h;
 * `tcp_rtt_estimator()` and `tcp_set_rto()`, net/ipv4/tcp_input.c).
 */
const linuxTimeout = 2 * latency + 200;

/**
 * Attempts of a SYN after which the timeout is still the first one: Linux since 6.5 (ip-sysctl.rst, tcp_syn_linear_timeouts)
 * and macOS (xnu tcp_timer.c, `tcp_syn_backoff`) wait 1, 1, 1, 1, 1, 2, 4 s and so on. FreeBSD did so too; its newer sources
 * double from the first (tcp_timer.c, `tcp_rexmit_initial * tcp_backoff`).
 */
const linearTimeouts: Readonly<Partial<Record<MachineSystem, number>>> = { linux: 4, macos: 4 };

/** Milliseconds until the oldest segment is sent again. */
function timeoutOf({ state, retries }: Endpoint, system: MachineSystem): number {
  const linear = state === 'SYN-SENT' ? (linearTimeouts[system] ?? 0) : 0;
  const isMeasured = state !== 'SYN-SENT' && state !== 'SYN-RECEIVED';
  const first = system === 'linux' && isMeasured ? linuxTimeout : firstTimeout;
  return first * 2 ** Math.max(retries - linear, 0);
}

/** The clocks of a system. */
export function waitsOf(system: MachineSystem): Waits {
  return ({ timer }, { endpoint }) => {
    if (timer === 'retransmission' || timer === 'persist') return timeoutOf(endpoint, system);
    const seconds = waitIn(endpoint.state, system);
    return seconds === undefined ? undefined : seconds * 1000;
  };
}
