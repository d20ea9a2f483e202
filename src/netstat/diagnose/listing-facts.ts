import type { Connection, Snapshot } from '../connection.ts';
import { isWildcard, plainAddress } from './address.ts';
import type { RowPlatform } from './row-platform.ts';
import { selectionOf, type Selection } from './selection.ts';

/** What the whole of a listing says about each of its rows. */
export interface ListingFacts extends Selection {
  readonly hasListeners: boolean;
  /** Local ports of the rows in LISTEN, with the addresses on which they listen; nothing for every address. */
  readonly listeners: ReadonlyMap<number | string, ReadonlySet<string>>;
  /**
   * Whether the owner of every socket is shown, so that a row without one has none. An owner on some LISTEN rows is
   * not enough: an ordinary user sees only his own processes.
   */
  readonly ownersVisible: boolean;
}

const known = new WeakMap<Snapshot, ListingFacts>();

/** The kernel itself listens for NFS and its lock manager. */
const kernelPorts: ReadonlySet<number | string> = new Set([2049, 'nfs']);

/** Whether the kernel itself may own the socket, so that no process does and none is missing. */
export function mayBeKernels({ localPort }: Connection): boolean {
  return localPort !== undefined && kernelPorts.has(localPort);
}

/** Whether the row shows a process. PID 0 of Windows is none. */
export function showsOwner({ pid, process }: Connection): boolean {
  return pid === undefined ? process !== undefined : pid !== 0;
}

/**
 * Bytes that the local program has not read; `undefined` where the row does not tell. Recv-Q of Solaris is what this
 * side has not acknowledged (illumos netstat.c: ce_rnxt - ce_rack).
 */
export function unreadBytes({ recvQ }: Connection, platform: RowPlatform | null): number | undefined {
  return platform === 'solaris' ? undefined : recvQ;
}

/** States in which this side has sent a FIN that is not acknowledged (RFC 9293, 3.3.2). */
export const finSent = /^(?:FIN-WAIT-1|CLOSING|LAST-ACK)$/;

/**
 * Bytes that the peer has not acknowledged, its FIN among them, which Linux alone counts: illumos prints one less
 * (netstat.c: ce_snxt - ce_suna - 1), the BSDs what is in the buffer of the socket (inet.c: so_snd.sb_cc).
 */
export function unackedBytes({ sendQ, state }: Connection): number | undefined {
  return sendQ === 0 && state && finSent.test(state) ? 1 : sendQ;
}

/** What the listing says as a whole; worked out once. */
export function listingFacts(snapshot: Snapshot): ListingFacts {
  const found = known.get(snapshot);
  if (found !== undefined) return found;
  const listeners = new Map<number | string, Set<string>>();
  let isOwnerless = false;
  for (const connection of snapshot.connections) {
    if (connection.state !== 'LISTEN') continue;
    const { localPort, localAddress = '' } = connection;
    if (localPort !== undefined) {
      const addresses = listeners.get(localPort) ?? new Set();
      const address = plainAddress(localAddress);
      addresses.add(isWildcard(address) ? '' : address);
      listeners.set(localPort, addresses);
    }
    if (!showsOwner(connection) && !mayBeKernels(connection)) isOwnerless = true;
  }
  const hasListeners = listeners.size > 0;
  const facts = {
    hasListeners,
    listeners,
    ownersVisible: hasListeners && !isOwnerless,
    ...selectionOf(snapshot),
  };
  known.set(snapshot, facts);
  return facts;
}

/** Whether something listens where the row has its local end. */
export function isListenedOn({ listeners }: ListingFacts, { localAddress, localPort }: Connection): boolean {
  const addresses = localPort === undefined ? undefined : listeners.get(localPort);
  if (addresses === undefined) return false;
  return localAddress === undefined || addresses.has('') || addresses.has(plainAddress(localAddress));
}
