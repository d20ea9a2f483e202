import type { StateId } from '../../states/states.ts';
import type { Connection } from '../connection.ts';
import { isLoopback, isMapped, isPrivate, isWildcard, plainAddress } from './address.ts';
import { mayBeKernels, showsOwner, unackedBytes, unreadBytes } from './listing-facts.ts';
import type { RowPlatform } from './row-platform.ts';
import type { RowField } from './rule.ts';
import type { SnapshotView } from './snapshot-view.ts';

/** A value of a row; `null` where the tool did not print it, or where it cannot be told. */
export type RowValue = number | string | boolean | null;

/** A connection as the rules see it: the names of the fact base over the fields of {@link Connection}. */
export class SocketRow implements Readonly<Record<RowField, RowValue>> {
  readonly connection: Connection;
  readonly state: StateId | null;
  /** Remote address, plain. */
  readonly rip: string | null;
  readonly lip: string | null;
  readonly lport: number | string | null;
  readonly rport: number | string | null;
  readonly #view: SnapshotView;
  #isLoopback: boolean | undefined;

  constructor(connection: Connection, view: SnapshotView) {
    const { localAddress, remoteAddress } = connection;
    this.connection = connection;
    this.state = connection.state ?? (connection.token === undefined ? null : 'UNKNOWN');
    this.lip = localAddress === undefined ? null : plainAddress(localAddress);
    this.rip = remoteAddress === undefined ? null : plainAddress(remoteAddress);
    this.lport = portOf(connection.localPort);
    this.rport = portOf(connection.remotePort);
    this.#view = view;
  }

  get tool(): string {
    return this.#view.tool;
  }

  get platform(): RowPlatform | null {
    return this.#view.platform;
  }

  get family(): string | null {
    return this.connection.family ?? null;
  }

  get pid(): number | null {
    return this.connection.pid ?? null;
  }

  get proc(): string | null {
    return this.connection.process ?? null;
  }

  get recvq(): number | null {
    return unreadBytes(this.connection, this.platform) ?? null;
  }

  get sendq(): number | null {
    return unackedBytes(this.connection) ?? null;
  }

  get timer_name(): string | null {
    // With -o, ss prints no timer where none runs; others print one in each row.
    return this.connection.timer?.name ?? (this.#view.hasTimers && this.tool === 'ss' ? '' : null);
  }

  get timer_retrans(): number | null {
    return this.connection.timer?.retransmissions ?? null;
  }

  get loopback(): boolean | null {
    if (this.lip === null && this.rip === null) return null;
    return (this.#isLoopback ??= isLoopback(this.lip ?? '') || isLoopback(this.rip ?? ''));
  }

  get rip_is_local(): boolean | null {
    return this.rip === null ? null : isLoopback(this.rip) || this.#view.isLocal(this.rip);
  }

  get rip_private(): boolean | null {
    return this.rip === null ? null : isPrivate(this.rip);
  }

  get wildcard(): boolean | null {
    return this.lip === null ? null : this.state === 'LISTEN' && isWildcard(this.lip);
  }

  get mapped(): boolean | null {
    const { localAddress, remoteAddress, protocol } = this.connection;
    if (localAddress === undefined) return null;
    if (isMapped(localAddress) || isMapped(remoteAddress ?? '')) return true;
    return /^tcp(?:6|46|64)$/.test(protocol ?? '') && /^\d+(?:\.\d+){3}$/.test(localAddress);
  }

  get has_owner(): boolean | null {
    if (showsOwner(this.connection)) {
      // The process of Windows is the one that bound the socket (tcpmib.h, MIB_TCPROW_OWNER_PID): it may have closed it.
      return this.platform === 'windows' && this.state === 'FIN-WAIT-2' ? null : true;
    }
    return this.#view.ownersVisible && !mayBeKernels(this.connection) ? false : null;
  }

  get lport_listens(): boolean | null {
    return this.lport === null ? null : this.#view.listeners.has(this.lport);
  }

  get lport_in_ephemeral(): boolean | null {
    if (typeof this.lport !== 'number') return null;
    const { first, last } = this.#view.assumedRange;
    return this.lport >= first && this.lport <= last;
  }

  get self_connect(): boolean | null {
    const { lip, rip, lport, rport } = this;
    if (lip === null || rip === null || lport === null || rport === null) return null;
    return lport === rport && lip === rip && !isWildcard(lip);
  }

  /** Whether the other end of a connection within this machine is listed as well, in any state. */
  get paired(): boolean | null {
    if (this.loopback !== true || this.lport === null || this.rport === null) return null;
    if (this.self_connect === true) return null;
    if (this.#view.stateAt(this.mirror) !== undefined) return true;
    // A redirection puts loopback in the place of one end (iptables-extensions(8), REDIRECT), and the other end knows nothing of it.
    if (!isLoopback(this.lip ?? '') || !isLoopback(this.rip ?? '')) return null;
    const { lists, isOfOneFamily } = this.#view.facts;
    return lists(this.lport, this.rport) && !isOfOneFamily ? false : null;
  }

  /** The state of the other end, where this machine has it. */
  get mirror_state(): string | null {
    return this.rip_is_local === true ? (this.#view.stateAt(this.mirror) ?? null) : null;
  }

  get recvq_gt_sendq(): boolean | null {
    return this.recvq === null || this.sendq === null ? null : this.recvq > this.sendq;
  }

  get recvq_over_sendq(): number | null {
    return this.recvq === null || this.sendq === null ? null : this.recvq / Math.max(this.sendq, 1);
  }

  get qlen_over_max(): number | null {
    const queue = this.connection.listenQueue;
    return queue === undefined || queue.limit === 0 ? null : queue.length / queue.limit;
  }

  /** Local and remote endpoint as one text. */
  get tuple(): string {
    return `${this.lip ?? ''} ${this.lport ?? ''} ${this.rip ?? ''} ${this.rport ?? ''}`;
  }

  /** The {@link tuple} of the other end. */
  get mirror(): string {
    return `${this.rip ?? ''} ${this.rport ?? ''} ${this.lip ?? ''} ${this.lport ?? ''}`;
  }
}

/** A listener prints `*`, or 0 on Windows, for the port of nobody. */
function portOf(port: number | string | undefined): number | string | null {
  return port === undefined || port === '*' || port === 0 ? null : port;
}
