import type { Connection, Snapshot } from '../connection.ts';

/** What the whole of a listing says about each of its rows. */
export interface ListingFacts {
  readonly hasListeners: boolean;
  /** Local ports of the rows in LISTEN. */
  readonly listeningPorts: ReadonlySet<number | string>;
  /**
   * Whether the owner of every socket is shown, so that a row without one has none. An owner on some LISTEN rows is
   * not enough: an ordinary user sees only his own processes.
   */
  readonly ownersVisible: boolean;
}

const known = new WeakMap<Snapshot, ListingFacts>();

/** Whether the row shows a process. PID 0 of Windows is none. */
export function showsOwner({ pid, process }: Connection): boolean {
  return (pid !== undefined && pid !== 0) || (pid === undefined && process !== undefined);
}

/** What the listing says as a whole; worked out once. */
export function listingFacts(snapshot: Snapshot): ListingFacts {
  const found = known.get(snapshot);
  if (found !== undefined) return found;
  const listeningPorts = new Set<number | string>();
  let ownerless = false;
  for (const connection of snapshot.connections) {
    if (connection.state !== 'LISTEN') continue;
    if (connection.localPort !== undefined) listeningPorts.add(connection.localPort);
    // The kernel itself listens for NFS and its lock manager.
    if (!showsOwner(connection) && !kernelPorts.has(connection.localPort ?? 0)) ownerless = true;
  }
  const hasListeners = listeningPorts.size > 0;
  const facts = { hasListeners, listeningPorts, ownersVisible: hasListeners && !ownerless };
  known.set(snapshot, facts);
  return facts;
}

const kernelPorts: ReadonlySet<number | string> = new Set([2049, 'nfs']);
