import type { System } from './platforms.ts';
import type { Citation } from './references.ts';
import type { RfcStateId } from './rfc-states.ts';

/** How long a state lasts on one system, without its words. */
export interface Duration {
  readonly id: string;
  readonly state: RfcStateId;
  readonly system: System;
  /** The time in seconds, or from and to; missing where there is no limit. */
  readonly seconds?: number | readonly [from: number, to: number];
  /** Which of the two holds on present-day systems, where that is not the shorter one. */
  readonly now?: number;
  readonly sources: readonly Citation[];
}

/** Every limit that is measured or documented, in the order in which a page shows them. */
// oxfmt-ignore
export const durations = [
  { id: 'syn-sent-linux', state: 'SYN-SENT', system: 'linux', seconds: [127, 131], now: 131, sources: ['lab', 'ip-sysctl'] },
  { id: 'syn-sent-bsd', state: 'SYN-SENT', system: 'bsd', seconds: 75, sources: ['freebsd-tcp.4'] },
  { id: 'syn-received-linux', state: 'SYN-RECEIVED', system: 'linux', seconds: 63, sources: ['lab'] },
  { id: 'established-linux-idle', state: 'ESTABLISHED', system: 'linux', sources: ['rfc9293-3.8.4', 'ip-sysctl'] },
  { id: 'established-linux-sending', state: 'ESTABLISHED', system: 'linux', seconds: 924.6, sources: ['ip-sysctl'] },
  { id: 'established-freebsd-idle', state: 'ESTABLISHED', system: 'bsd', sources: ['fbsd-keepalive'] },
  { id: 'fin-wait-1-linux', state: 'FIN-WAIT-1', system: 'linux', seconds: [102, 105], sources: ['lab'] },
  { id: 'fin-wait-2-linux-orphan', state: 'FIN-WAIT-2', system: 'linux', seconds: 60, sources: ['lab', 'ip-sysctl'] },
  { id: 'fin-wait-2-linux-owned', state: 'FIN-WAIT-2', system: 'linux', sources: ['lab', 'ip-sysctl'] },
  { id: 'closing-linux', state: 'CLOSING', system: 'linux', seconds: [102, 105], sources: ['lab'] },
  { id: 'time-wait-rfc', state: 'TIME-WAIT', system: 'standard', seconds: 240, sources: ['rfc9293-3.4.2', 'rfc9293-3.6.1'] },
  { id: 'time-wait-linux', state: 'TIME-WAIT', system: 'linux', seconds: 60, sources: ['linux-tcp.h', 'lab'] },
  { id: 'time-wait-windows', state: 'TIME-WAIT', system: 'windows', seconds: [120, 240], sources: ['ms-timed-wait', 'ms-port-exhaustion'] },
  { id: 'time-wait-macos', state: 'TIME-WAIT', system: 'macos', seconds: 30, sources: ['xnu-tcp_timer'] },
  { id: 'time-wait-freebsd', state: 'TIME-WAIT', system: 'bsd', seconds: 60, sources: ['fbsd-tcp_timer'] },
  { id: 'time-wait-solaris', state: 'TIME-WAIT', system: 'solaris', seconds: 60, sources: ['oracle-tunables'] },
  { id: 'close-wait-rfc', state: 'CLOSE-WAIT', system: 'standard', sources: ['rfc9293-3.6'] },
  { id: 'close-wait-linux', state: 'CLOSE-WAIT', system: 'linux', sources: ['lab'] },
  { id: 'last-ack-linux', state: 'LAST-ACK', system: 'linux', seconds: [102, 105], sources: ['lab'] },
] as const satisfies readonly Duration[];

/** Id of a duration. */
export type DurationId = (typeof durations)[number]['id'];

/** How long each lasts, in one language; leaving one out is a compile error. */
export type DurationTexts = Readonly<Record<DurationId, string>>;

/** The limits of one state. */
export function durationsOf(state: string): readonly (typeof durations)[number][] {
  return durations.filter((duration) => duration.state === state);
}
