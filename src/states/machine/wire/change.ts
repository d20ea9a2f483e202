import type { MachineEvent, Note } from '../event.ts';
import type { Segment } from '../segment.ts';
import { step } from '../step.ts';
import type { Flight, Host, HostName, Socket, World } from './world.ts';

/** A note, and the host that it is about. */
type Told = Note & { readonly host: HostName };

/** A change in the making: the world so far, and what was sent and noted. */
export class Change {
  sent: Flight[] = [];
  notes: Told[] = [];
  constructor(public world: World) {}

  host(name: HostName): Host {
    return this.world.hosts[name];
  }

  setHost(name: HostName, change: Partial<Host>): void {
    this.replaceHost(name, { ...this.host(name), ...change });
  }

  replaceHost(name: HostName, host: Host): void {
    this.world = { ...this.world, hosts: { ...this.world.hosts, [name]: host } };
  }

  setSocket(name: HostName, socket: Socket): void {
    this.setHost(name, { sockets: this.host(name).sockets.map((other) => (other.id === socket.id ? socket : other)) });
  }

  note(host: HostName, notes: readonly Note[]): void {
    this.notes.push(...notes.map((note) => ({ ...note, host })));
  }

  send(from: HostName, fromPort: number, toPort: number, segments: readonly Segment[]): void {
    for (const segment of segments) {
      const flight = { id: this.world.nextId, from, fromPort, toPort, segment, sentAt: this.world.now };
      this.sent.push(flight);
      this.world = { ...this.world, nextId: flight.id + 1, flights: [...this.world.flights, flight] };
    }
  }

  add(name: HostName, socket: Omit<Socket, 'id' | 'since' | 'lastSent'>): Socket {
    const { now, nextId } = this.world;
    const added = { ...socket, id: nextId, since: now, lastSent: now };
    this.world = { ...this.world, nextId: added.id + 1 };
    this.setHost(name, {
      sockets: [...this.host(name).sockets, added],
      nextIss: this.host(name).nextIss + 1000,
    });
    return added;
  }

  /** An event for a socket; a connection that is over leaves no socket behind. */
  happens(name: HostName, socket: Socket, event: MachineEvent, owner = socket.owner): void {
    const { endpoint, segments, notes } = step(socket.endpoint, event);
    const { sockets } = this.host(name);
    const isOver = endpoint.state === 'CLOSED' || (endpoint.state === 'LISTEN' && socket.endpoint.state !== 'CLOSED');
    const { now } = this.world;
    const isNewState = endpoint.state !== socket.endpoint.state || notes.some(({ id }) => id === 'time-wait-restarts');
    const after: Socket = {
      ...socket,
      endpoint,
      owner,
      since: isNewState ? now : socket.since,
      lastSent: segments.length > 0 ? now : socket.lastSent,
    };
    this.setHost(name, {
      sockets: isOver
        ? sockets.filter(({ id }) => id !== socket.id)
        : sockets.map((other) => (other.id === socket.id ? after : other)),
    });
    this.note(name, notes);
    this.send(name, socket.localPort, socket.remotePort, segments);
  }
}
