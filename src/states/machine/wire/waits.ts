import type { RfcStateId } from '../../rfc-states.ts';
import type { Waits } from './play.ts';
import { waitTable } from './wait-table.ts';

/** Systems whose clocks and listings a scenario can be played with. */
export const machineSystems = ['linux', 'windows', 'macos', 'bsd', 'solaris'] as const;

/** One of {@link machineSystems}. */
export type MachineSystem = (typeof machineSystems)[number];

/** Seconds that a state lasts on a system until the system ends it; nothing where that is not known. */
export function waitIn(state: RfcStateId, system: MachineSystem): number | undefined {
  return waitTable[`${system} ${state}`];
}

/** The first retransmission timeout, in milliseconds (RFC 6298, section 2.1); each further one is twice as long. */
const firstTimeout = 1000;

/** The clocks of a system. */
export function waitsOf(system: MachineSystem): Waits {
  return ({ timer }, { endpoint }) => {
    if (timer === 'retransmission' || timer === 'persist') return firstTimeout * 2 ** endpoint.retries;
    const seconds = waitIn(endpoint.state, system);
    return seconds === undefined ? undefined : seconds * 1000;
  };
}
