import type { Snapshot } from '../../../netstat/connection.ts';
import { isLoopback, isWildcard, plainAddress } from '../../../netstat/diagnose/address.ts';

/** The addresses by which others reach the machine of a snapshot. */
function ownAddresses({ connections }: Snapshot): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { localAddress } of connections) {
    const address = localAddress === undefined ? '' : plainAddress(localAddress);
    if (address !== '' && !isLoopback(address) && !isWildcard(address)) addresses.add(address);
  }
  return addresses;
}

/**
 * Whether two snapshots may be of one machine: those of two have no local address in common, and what is in one of
 * them alone has neither come nor left.
 */
export function mayBeOneMachine(one: Snapshot, other: Snapshot): boolean {
  const [own, others] = [ownAddresses(one), ownAddresses(other)];
  return own.size === 0 || others.size === 0 || [...own].some((address) => others.has(address));
}
