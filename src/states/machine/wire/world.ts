import { closedEndpoint, usualOptions, type Endpoint, type StackOptions } from '../endpoint.ts';
import type { Note } from '../event.ts';
import type { Segment } from '../segment.ts';

/** The two hosts of every scenario: A calls, B serves. */
export type HostName = 'A' | 'B';

/** Both hosts, in the order in which they are told of. */
export const hostNames: readonly HostName[] = ['A', 'B'];

/** A socket of a host: an end of a connection, and who has it. */
export interface Socket {
  readonly id: number;
  readonly localPort: number;
  readonly remotePort: number;
  readonly endpoint: Endpoint;
  /** `queued`: not accepted yet; `owned`: a process has it; `orphan`: closed by its process, the system's alone. */
  readonly owner: 'queued' | 'owned' | 'orphan';
  /** When it came into its state, or its wait in TIME-WAIT began anew; milliseconds. */
  readonly since: number;
  /** When it last sent something; milliseconds. */
  readonly lastSent: number;
}

/** A socket that waits for calls. As in every socket API it stays in LISTEN, and each call gets a socket of its own. */
export interface Listener {
  readonly port: number;
  /** Connections that may wait for accept(): as on Linux, one more than the backlog. */
  readonly backlog: number;
  /** Half-open connections that may be kept. */
  readonly halfOpen: number;
  /** Answers with SYN cookies when there are more. */
  readonly hasCookies: boolean;
}

/** A host: its power, its sockets, and what its program does. */
export interface Host {
  readonly isOn: boolean;
  readonly program: 'runs' | 'hangs' | 'dead';
  readonly listener?: Listener;
  readonly sockets: readonly Socket[];
  /** Initial sequence number of its next connection. */
  readonly nextIss: number;
  readonly options: StackOptions;
}

/** A segment that is under way. */
export interface Flight {
  readonly id: number;
  readonly from: HostName;
  readonly fromPort: number;
  readonly toPort: number;
  readonly segment: Segment;
  /** Moment in milliseconds. */
  readonly sentAt: number;
}

/** Everything at one moment; plain data. */
export interface World {
  /** Milliseconds since the begin. */
  readonly now: number;
  readonly hosts: Readonly<Record<HostName, Host>>;
  readonly flights: readonly Flight[];
  readonly nextId: number;
}

/** What one action did. */
export interface Happening {
  readonly world: World;
  /** Segments that were sent, in order. */
  readonly sent: readonly Flight[];
  /** The segment that arrived or was lost. */
  readonly flight?: Flight;
  /** What a host did and why. */
  readonly notes: readonly (Note & { readonly host: HostName })[];
}

/** Port of the service on B, and the first port of A. */
export const servicePort = 80;
export const firstPort = 50001;

/** Two hosts that are on, without a socket. */
export function emptyWorld(options: Readonly<Partial<Record<HostName, Partial<StackOptions>>>> = {}): World {
  const host = (name: HostName, nextIss: number): Host => ({
    isOn: true,
    program: 'runs',
    sockets: [],
    nextIss,
    options: { ...usualOptions, ...options[name] },
  });
  return { now: 0, hosts: { A: host('A', 100), B: host('B', 300) }, flights: [], nextId: 1 };
}

/** A new end of a host. */
export const newEndpoint = ({ nextIss, options }: Host): Endpoint => closedEndpoint(nextIss, options);

/** The host at the other end. */
export const otherHost = (name: HostName): HostName => (name === 'A' ? 'B' : 'A');

/** The socket that a row of a scenario is about: the newest that is left, or the first with a port. */
export function socketOf({ sockets }: Host, port?: number): Socket | undefined {
  return port === undefined
    ? sockets.at(-1)
    : sockets.find(({ localPort, remotePort }) => localPort === port || remotePort === port);
}
