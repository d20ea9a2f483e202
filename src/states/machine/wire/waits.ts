import { durations, type Duration } from '../../durations.ts';
import type { RfcStateId } from '../../rfc-states.ts';
import type { Waits } from './play.ts';

/** Systems whose clocks and listings a scenario can be played with. */
export const machineSystems = ['linux', 'windows', 'macos', 'bsd', 'solaris'] as const;

/** One of {@link machineSystems}. */
export type MachineSystem = (typeof machineSystems)[number];

/** How long a state lasts on a system until the system ends it; nothing where that is not known. */
export function waitIn(
  state: RfcStateId,
  system: MachineSystem,
): (Duration & { readonly seconds: NonNullable<Duration['seconds']> }) | undefined {
  const all: readonly Duration[] = durations;
  return all.find(
    (duration): duration is Duration & { readonly seconds: NonNullable<Duration['seconds']> } =>
      duration.state === state && duration.system === system && duration.seconds !== undefined,
  );
}

/** The first retransmission timeout, in milliseconds (RFC 6298, section 2.1); each further one is twice as long. */
const firstTimeout = 1000;

/** The clocks of a system. */
export function waitsOf(system: MachineSystem): Waits {
  return ({ timer }, { endpoint }) => {
    if (timer === 'retransmission' || timer === 'persist') return firstTimeout * 2 ** endpoint.retries;
    const wait = waitIn(endpoint.state, system);
    if (!wait) return undefined;
    return 1000 * (typeof wait.seconds === 'number' ? wait.seconds : wait.seconds[0]);
  };
}
