import type { Segment } from '../segment.ts';
import type { HostName, Listener } from './world.ts';

/** One thing that happens in a scenario. `port` tells the socket of a host where it has several: the port of A. */
export type Action =
  | { readonly do: 'listen'; readonly on: HostName; readonly listener?: Partial<Listener> }
  | { readonly do: 'connect'; readonly on: HostName; readonly port?: number }
  | { readonly do: 'send'; readonly on: HostName; readonly octets: number; readonly port?: number }
  | { readonly do: Call; readonly on: HostName; readonly port?: number }
  /** The oldest segment to a host arrives; a later one where `skip` tells how many stay behind; `again` leaves a copy. */
  | { readonly do: 'arrives'; readonly at: HostName; readonly skip?: number; readonly again?: true }
  /** The oldest segment to a host is lost, or dropped by a firewall that says nothing. */
  | { readonly do: 'lost'; readonly at: HostName; readonly firewall?: true; readonly skip?: number }
  /** A timer of a host runs out; with `give-up` the last of its attempts. */
  | {
      readonly do: 'timer';
      readonly on: HostName;
      readonly timer: 'retransmission' | 'persist' | 'time-wait' | 'give-up' | 'orphan';
      readonly port?: number;
    }
  | { readonly do: 'hangs' | 'dies' | 'power-off' | 'power-on'; readonly on: HostName }
  /** A segment that nobody of the two sent now: an old duplicate, or a forged one. */
  | { readonly do: 'stray'; readonly at: HostName; readonly port: number; readonly segment: Segment }
  /** SYNs from addresses that do not exist. */
  | { readonly do: 'flood'; readonly at: HostName; readonly count: number };

/** A call of a program on a socket. */
export type Call = 'read' | 'accept' | 'shutdown' | 'close' | 'abort';
