import type { StateId } from '../../states/states.ts';
import type { Connection, Snapshot } from '../connection.ts';
import { isWildcard } from './address.ts';
import { Column, type Rows } from './column.ts';
import { anyEphemeralRange, portsIn, portSupplies, type EphemeralRange } from './ephemeral.ts';
import type { DiagnoseOptions } from './finding.ts';
import { groupFields, groupRows } from './group-rows.ts';
import { listingFacts, type ListingFacts } from './listing-facts.ts';
import { rowPlatform, type RowPlatform } from './row-platform.ts';
import type { Need, RowField } from './rule.ts';
import { SocketRow, type RowValue } from './socket-row.ts';
import { isTrackerFormat } from './tracker.ts';

/** Rows that list no connection of a peer. */
const notConnected: ReadonlySet<StateId | null> = new Set<StateId | null>(['LISTEN', 'BOUND', 'IDLE', 'CLOSED']);

/** The rows of LISTEN on one port. */
export interface Listener {
  /** Sums over the rows. */
  readonly recvQ: number;
  readonly sendQ: number;
  /** Whether one of them has more waiting than its limit allows. */
  readonly isFull: boolean;
}

/** One snapshot as the rules see it, with what they ask of the whole. */
export class SnapshotView {
  readonly tool: string;
  readonly platform: RowPlatform | null;
  /** Whether the rows are those of a firewall or load balancer. */
  readonly isTracker: boolean;
  readonly rows: readonly SocketRow[];
  /** All rows, by their places. */
  readonly places: Rows;
  readonly byState: ReadonlyMap<StateId | null, Rows>;
  /** Rows that stand for a connection. */
  readonly connected: number;
  readonly hasTimers: boolean;
  readonly hasProcessColumn: boolean;
  /** What the listing says of each of its rows. */
  readonly facts: ListingFacts;
  readonly ownersVisible: boolean;
  readonly listeners: ReadonlyMap<number | string, Listener>;
  /** Ports for outgoing connections, as the reader or the platform says. */
  readonly range: EphemeralRange | undefined;
  /** The same, with a guess where nobody says. */
  readonly assumedRange: EphemeralRange;
  /** Rows as the rules picked and grouped them, by what they asked for. */
  readonly groups = new Map<string, readonly Rows[]>();
  readonly expectedPorts: readonly (number | string)[] | undefined;
  readonly #has: Readonly<Partial<Record<Need, boolean>>>;
  #tuples: Map<string, StateId | null> | undefined;
  readonly #inStates = new Map<string, Rows>();
  readonly #columns = new Map<RowField, Column>();
  #localAddresses: Set<RowValue> | undefined;
  #maxEphemeralShare: number | undefined;

  constructor(snapshot: Snapshot, params: NonNullable<DiagnoseOptions['params']>) {
    const { format, connections } = snapshot;
    this.tool = format;
    this.platform = rowPlatform(snapshot.platform);
    this.isTracker = isTrackerFormat(format);
    const asksForTimers = /\bss\b[^|]{0,200}?\s-\w{0,20}o/.test(snapshot.command ?? '');
    this.hasTimers = asksForTimers || connections.some(({ timer }) => timer !== undefined);
    this.hasProcessColumn = snapshot.hasProcessColumn;
    this.facts = listingFacts(snapshot);
    this.ownersVisible = isSet(params['taken_as_root']) || this.facts.ownersVisible;
    this.range = givenRange(params) ?? (this.platform === null ? undefined : portSupplies[this.platform]);
    this.assumedRange = this.range ?? anyEphemeralRange;
    this.expectedPorts = portList(params['expected_ports']);

    // A trace lists what happened, not what there is.
    const listed = format === 'tcpstates' ? [] : connections;
    this.rows = listed.filter(isOfTcp).map((connection) => new SocketRow(connection, this));
    this.places = this.rows.map((_, place) => place);
    this.byState = placesByState(this.rows);
    this.connected = this.rows.filter(({ state }) => !notConnected.has(state)).length;
    this.listeners = listenersIn(this.rows);
    this.#has = {
      ...printed(this.rows),
      timer: this.hasTimers,
      ...(this.hasProcessColumn && { pid: true }),
      tool: format !== 'table',
      platform: this.platform !== null && this.platform !== 'other',
      param: this.expectedPorts !== undefined,
    };
  }

  /** What of the needs the listing does not print. */
  lacks(needs: readonly Need[]): readonly Need[] {
    return needs.filter((need) => this.#has[need] !== true);
  }

  /** The values of a field of the rows. */
  readonly column = (field: RowField): Column => {
    let column = this.#columns.get(field);
    if (column === undefined) {
      column = new Column(field, this.rows);
      this.#columns.set(field, column);
    }
    return column;
  };

  /** The rows in one of some states, state by state. */
  inStates(states: readonly (StateId | null)[]): Rows {
    const [first = null] = states;
    if (states.length === 1) return this.byState.get(first) ?? [];
    const name = states.join();
    let rows = this.#inStates.get(name);
    if (rows === undefined) {
      rows = new Array<number>().concat(...states.map((state) => this.byState.get(state) ?? []));
      this.#inStates.set(name, rows);
    }
    return rows;
  }

  /** Whether an address is one that a row of this machine has as its local one. */
  isLocal(address: string): boolean {
    if (this.#localAddresses === undefined) {
      const column = this.column('lip');
      for (const place of this.places) column.numberOf(place);
      this.#localAddresses = new Set(column.values.filter((lip) => typeof lip === 'string' && !isWildcard(lip)));
    }
    return this.#localAddresses.has(address);
  }

  /** The state of the row whose local and remote endpoint are these; `undefined` where there is none. */
  stateAt(tuple: string): StateId | null | undefined {
    if (this.#tuples === undefined) {
      this.#tuples = new Map();
      for (const row of this.rows)
        if (row.loopback !== false || row.rip_is_local === true) this.#tuples.set(row.tuple, row.state);
    }
    return this.#tuples.get(tuple);
  }

  /** Whether ports run out for each destination alone. */
  get portsPerDestination(): boolean {
    return this.platform !== null && portSupplies[this.platform]?.perDestination === true;
  }

  /** Distinct ephemeral ports of the rows as a share of the range; `null` where the range is not known. */
  ephemeralShare(rows: Rows): number | null {
    if (this.range === undefined) return null;
    const ports = new Set<number>();
    for (const place of rows) {
      const lport = this.rows[place]?.lport;
      if (typeof lport === 'number' && lport >= this.range.first && lport <= this.range.last) ports.add(lport);
    }
    return ports.size / portsIn(this.range);
  }

  /** The largest share any supply of ports has given away; `null` where the range is not known. */
  get maxEphemeralShare(): number | null {
    const { range } = this;
    if (range === undefined) return null;
    if (this.#maxEphemeralShare !== undefined) return this.#maxEphemeralShare;
    const outgoing = this.places.filter((place) => {
      const row = this.rows[place];
      return (
        typeof row?.lport === 'number' &&
        row.lport >= range.first &&
        row.lport <= range.last &&
        !notConnected.has(row.state) &&
        row.lport_listens !== true
      );
    });
    let share = 0;
    for (const rows of groupRows(outgoing, groupFields(['port_scope'], this.portsPerDestination), this.column)) {
      // A group holds no more ports than it has rows.
      if (rows.length / portsIn(range) > share) share = Math.max(share, this.ephemeralShare(rows) ?? 0);
    }
    return (this.#maxEphemeralShare = share);
  }
}

/**
 * Whether a row is one of TCP: as `isOfTcp` of protocol.ts, which would be one file more for everybody who reads. Where ss names
 * no protocol, UNCONN is the word of UDP.
 */
function isOfTcp({ protocol = '', token }: Connection): boolean {
  return /^(?:tcp|toe|$)/.test(protocol) && (protocol !== '' || token !== 'UNCONN');
}

function placesByState(rows: readonly SocketRow[]): ReadonlyMap<StateId | null, Rows> {
  const byState = new Map<StateId | null, number[]>();
  for (const [place, { state }] of rows.entries()) {
    const same = byState.get(state);
    if (same === undefined) byState.set(state, [place]);
    else same.push(place);
  }
  return byState;
}

function listenersIn(rows: readonly SocketRow[]): ReadonlyMap<number | string, Listener> {
  const listeners = new Map<number | string, Listener>();
  for (const { state, lport, connection } of rows) {
    if (state !== 'LISTEN' || lport === null) continue;
    const { recvQ = 0, sendQ = 0 } = connection;
    const { recvQ: received, sendQ: sent, isFull } = listeners.get(lport) ?? { recvQ: 0, sendQ: 0, isFull: false };
    listeners.set(lport, { recvQ: received + recvQ, sendQ: sent + sendQ, isFull: isFull || recvQ > sendQ });
  }
  return listeners;
}

/** What rows print of what the rules need. */
function printed(rows: readonly SocketRow[]): Partial<Record<Need, boolean>> {
  const has: Partial<Record<Need, boolean>> = {};
  for (const row of rows) note(has, row);
  return has;
}

/** Remembers what a row has of what the rules need. */
function note(has: Partial<Record<Need, boolean>>, { state, lip, lport, rip, rport, connection }: SocketRow): void {
  has.state ||= state !== null;
  has.lip ||= lip !== null;
  has.lport ||= lport !== null;
  has.laddr ||= lip !== null && lport !== null;
  // A listing of listeners alone has the columns, although nobody stands in them.
  const isListener = state === 'LISTEN';
  const hasAddress = isListener ? connection.remoteAddress !== undefined : rip !== null;
  const hasPort = isListener ? connection.remotePort !== undefined : rport !== null;
  has.rip ||= hasAddress;
  has.rport ||= hasPort;
  has.raddr ||= hasAddress && hasPort;
  has.queues ||= connection.recvQ !== undefined && connection.sendQ !== undefined;
  has.proc ||= connection.process !== undefined;
  has.pid ||= connection.pid !== undefined || connection.process !== undefined;
  has.qlen ||= connection.listenQueue !== undefined;
}

function isSet(value: number | string | undefined): boolean {
  return value !== undefined && value !== 0 && value !== '' && value !== '0';
}

function givenRange(params: NonNullable<DiagnoseOptions['params']>): EphemeralRange | undefined {
  const first = Number(params['ephemeral_first'] ?? NaN);
  const last = Number(params['ephemeral_last'] ?? NaN);
  return first >= 1 && last >= first && last <= 65_535 ? { first, last } : undefined;
}

/** Ports parted by commas or blanks; `undefined` where none is named. */
function portList(value: number | string | undefined): readonly (number | string)[] | undefined {
  const ports = String(value ?? '')
    .split(/[\s,;]+/)
    .filter((port) => port !== '')
    .map((port) => (/^\d+$/.test(port) ? Number(port) : port));
  return ports.length === 0 ? undefined : ports;
}
