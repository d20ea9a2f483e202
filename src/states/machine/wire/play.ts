import { beyondRfc } from '../event.ts';
import { lengthOf } from '../segment.ts';
import { step } from '../step.ts';
import { resetFor } from '../outcome.ts';
import type { Action } from './action.ts';
import { Change } from './change.ts';
import { acceptQueue, halfOpenCount, isQueued } from './queues.ts';
import {
  firstPort,
  newEndpoint,
  otherHost,
  servicePort,
  socketOf,
  type Flight,
  type Happening,
  type Host,
  type HostName,
  type Listener,
  type Socket,
  type World,
} from './world.ts';

/** Milliseconds that a segment takes. */
const latency = 20;

/** How long a timer that is not the wire's lasts, in milliseconds; none where it is not known. */
export type Waits = (action: Extract<Action, { do: 'timer' }>, socket: Socket) => number | undefined;

/** A SYN cookie: the number that a listener can compute again from the segment alone. */
const cookieOf = (port: number): number => 700_000 + port;

/** A segment for a listening port that belongs to no socket. */
function arrivesAtListener(change: Change, name: HostName, listener: Listener, flight: Flight): void {
  const { segment, fromPort } = flight;
  const host = change.host(name);
  const listening = step(newEndpoint(host), { type: 'open', kind: 'passive' }).endpoint;
  const isSyn = segment.syn === true && segment.ack === undefined && !segment.rst;
  if (isSyn && acceptQueue(host) > listener.backlog) {
    change.note(name, [{ id: 'accept-queue-full', section: beyondRfc }]);
    return;
  }
  if (isSyn && halfOpenCount(host) >= listener.halfOpen) {
    if (!listener.hasCookies) {
      change.note(name, [{ id: 'half-open-full', section: beyondRfc }]);
      return;
    }
    change.note(name, [{ id: 'answers-with-cookie', section: beyondRfc }]);
    const { seq } = segment;
    change.send(name, listener.port, fromPort, [
      { seq: cookieOf(fromPort), ack: seq + 1, syn: true, length: 0, window: host.options.buffer },
    ]);
    return;
  }
  const isCookie = listener.hasCookies && segment.ack === cookieOf(fromPort) + 1 && !segment.rst && !segment.syn;
  if (isCookie) {
    // The SYN that was not kept is known again from the number it led to.
    const endpoint = step(
      { ...listening, iss: cookieOf(fromPort) },
      { type: 'arrives', segment: { seq: segment.seq - 1, syn: true, length: 0, window: segment.window } },
    ).endpoint;
    const socket = change.add(name, { localPort: listener.port, remotePort: fromPort, endpoint, owner: 'queued' });
    change.note(name, [{ id: 'cookie-returns', section: beyondRfc }]);
    change.happens(name, socket, { type: 'arrives', segment });
    return;
  }
  if (!isSyn) {
    const { segments, notes } = step(listening, { type: 'arrives', segment });
    change.note(name, notes);
    change.send(name, listener.port, fromPort, segments);
    return;
  }
  const socket = change.add(name, {
    localPort: listener.port,
    remotePort: fromPort,
    endpoint: listening,
    owner: 'queued',
  });
  const { endpoint, segments, notes } = step(listening, { type: 'arrives', segment });
  const { sockets } = change.host(name);
  change.setHost(name, { sockets: sockets.map((other) => (other.id === socket.id ? { ...other, endpoint } : other)) });
  change.note(name, notes);
  change.send(name, listener.port, fromPort, segments);
}

function arrives(change: Change, name: HostName, flight: Flight): void {
  const { segment, fromPort, toPort } = flight;
  const host = change.host(name);
  if (!host.isOn) {
    change.note(name, [{ id: 'host-off', section: '3.5.1' }]);
    return;
  }
  const socket = host.sockets.find(({ localPort, remotePort }) => localPort === toPort && remotePort === fromPort);
  if (socket) {
    const { state } = socket.endpoint;
    // Nobody will ever read what comes now: the system says so with a reset.
    if (socket.owner === 'orphan' && segment.length > 0 && (state === 'FIN-WAIT-1' || state === 'FIN-WAIT-2')) {
      change.note(name, [{ id: 'orphan-gets-data', section: '3.6.1' }]);
      change.happens(name, socket, { type: 'abort' });
      return;
    }
    // A connection that comes back out of TIME-WAIT is a new one: nobody has accepted it yet.
    const reopens =
      state === 'TIME-WAIT' &&
      segment.syn === true &&
      step(socket.endpoint, { type: 'arrives', segment }).endpoint.state === 'SYN-RECEIVED';
    change.happens(name, socket, { type: 'arrives', segment }, reopens ? 'queued' : socket.owner);
    return;
  }
  if (host.listener?.port === toPort) {
    arrivesAtListener(change, name, host.listener, flight);
    return;
  }
  if (segment.rst) {
    change.note(name, [{ id: 'discards-reset', section: '3.10.7.1' }]);
    return;
  }
  change.note(name, [{ id: 'answers-with-reset', section: '3.10.7.1' }]);
  change.send(name, toPort, fromPort, [resetFor(segment, lengthOf(segment))]);
}

/** close() of a socket API: the socket has no process any more; what was not read makes it a reset (3.6.1). */
function closes(change: Change, name: HostName, socket: Socket): void {
  if (socket.endpoint.unread > 0) {
    change.note(name, [{ id: 'closes-unread', section: '3.6.1' }]);
    change.happens(name, socket, { type: 'abort' });
    return;
  }
  const isClosing = !['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'].includes(socket.endpoint.state);
  if (isClosing) {
    const { sockets } = change.host(name);
    change.setHost(name, {
      sockets: sockets.map((other) => (other.id === socket.id ? { ...other, owner: 'orphan' } : other)),
    });
    change.note(name, [{ id: 'left-to-system', section: '3.10.4' }]);
    return;
  }
  change.happens(name, socket, { type: 'close' }, 'orphan');
}

function withoutListener({ isOn, program, sockets, nextIss, options }: Host): Host {
  return { isOn, program, sockets, nextIss, options };
}

function find(host: Host, action: { readonly on: HostName; readonly port?: number }): Socket {
  const socket = socketOf(host, action.port);
  if (!socket) throw new RangeError(`${action.on} has no socket for this.`);
  return socket;
}

function oldestTo({ flights }: World, name: HostName, skip = 0): Flight {
  const flight = flights.filter(({ from }) => from !== name)[skip];
  if (!flight) throw new RangeError(`Nothing is under way to ${name}.`);
  return flight;
}

const takenOff = (world: World, flight: Flight): World => ({
  ...world,
  flights: world.flights.filter((other) => other !== flight),
});

/**
 * What an action makes of a world. Pure: the same world and action give the same, so that any moment of a scenario can
 * be computed again.
 *
 * @throws RangeError when the action speaks of a socket or segment that is not there
 */
export function play(world: World, action: Action, waits: Waits): Happening {
  const change = new Change(world);
  let flight: Flight | undefined;
  switch (action.do) {
    case 'listen': {
      const usual: Listener = { port: servicePort, backlog: 128, halfOpen: 128, hasCookies: false };
      change.setHost(action.on, { listener: { ...usual, ...action.listener } });
      change.note(action.on, step(newEndpoint(change.host(action.on)), { type: 'open', kind: 'passive' }).notes);
      break;
    }
    case 'connect': {
      const isServer = action.on === 'B';
      const port = action.port ?? firstPort;
      const socket = change.add(action.on, {
        localPort: isServer ? servicePort : port,
        remotePort: isServer ? port : servicePort,
        endpoint: newEndpoint(change.host(action.on)),
        owner: 'owned',
      });
      change.happens(action.on, socket, { type: 'open', kind: 'active' });
      break;
    }
    case 'send':
      change.happens(action.on, find(change.host(action.on), action), { type: 'send', octets: action.octets });
      break;
    case 'read':
      change.happens(action.on, find(change.host(action.on), action), { type: 'receive' });
      break;
    case 'accept': {
      const { sockets } = change.host(action.on);
      const first = sockets.find(isQueued);
      if (!first) throw new RangeError(`Nothing waits for accept() on ${action.on}.`);
      change.setHost(action.on, {
        sockets: sockets.map((other) => (other === first ? { ...other, owner: 'owned' } : other)),
      });
      change.note(action.on, [{ id: 'accepts', section: beyondRfc }]);
      break;
    }
    case 'shutdown':
      change.happens(action.on, find(change.host(action.on), action), { type: 'close' });
      break;
    case 'close':
      closes(change, action.on, find(change.host(action.on), action));
      break;
    case 'abort':
      change.happens(action.on, find(change.host(action.on), action), { type: 'abort' });
      break;
    case 'arrives': {
      flight = oldestTo(world, action.at, action.skip);
      const now = Math.max(world.now, flight.sentAt + latency);
      change.world = { ...(action.again ? world : takenOff(world, flight)), now };
      arrives(change, action.at, flight);
      break;
    }
    case 'lost':
      flight = oldestTo(world, action.at, action.skip);
      change.world = { ...takenOff(world, flight), now: Math.max(world.now, flight.sentAt + latency / 2) };
      break;
    case 'timer': {
      const socket = find(change.host(action.on), action);
      const isRepeated = action.timer === 'retransmission' || action.timer === 'persist';
      const began = isRepeated ? socket.lastSent : socket.since;
      change.world = { ...world, now: Math.max(world.now, began + (waits(action, socket) ?? 0)) };
      const timer = action.timer === 'give-up' || action.timer === 'orphan' ? 'user' : action.timer;
      if (action.timer === 'orphan') change.note(action.on, [{ id: 'orphan-over', section: beyondRfc }]);
      change.happens(action.on, socket, { type: 'timeout', timer });
      break;
    }
    case 'hangs':
      change.setHost(action.on, { program: 'hangs' });
      break;
    case 'dies': {
      for (const socket of change.host(action.on).sockets)
        if (socket.owner !== 'orphan') closes(change, action.on, socket);
      const { [action.on]: host } = change.world.hosts;
      change.world = {
        ...change.world,
        hosts: { ...change.world.hosts, [action.on]: { ...withoutListener(host), program: 'dead' } },
      };
      break;
    }
    case 'power-off': {
      const host = withoutListener(change.host(action.on));
      change.world = {
        ...world,
        flights: world.flights,
        hosts: { ...world.hosts, [action.on]: { ...host, isOn: false, program: 'dead', sockets: [] } },
      };
      break;
    }
    case 'power-on':
      change.setHost(action.on, { isOn: true, program: 'runs', nextIss: change.host(action.on).nextIss + 50_000 });
      break;
    case 'stray': {
      flight = {
        id: world.nextId,
        from: otherHost(action.at),
        fromPort: action.at === 'B' ? action.port : servicePort,
        toPort: action.at === 'B' ? servicePort : action.port,
        segment: action.segment,
        sentAt: world.now,
      };
      change.world = { ...world, nextId: world.nextId + 1, now: world.now + latency };
      arrives(change, action.at, flight);
      break;
    }
    case 'flood': {
      for (let count = 0; count < action.count; count++) {
        const fromPort = 40001 + count;
        const syn = { seq: 9000 + count, syn: true, length: 0, window: 1000 };
        arrives(change, action.at, {
          id: 0,
          from: otherHost(action.at),
          fromPort,
          toPort: servicePort,
          segment: syn,
          sentAt: world.now,
        });
      }
      // The answers go to addresses that do not exist: none of them is heard of again.
      change.world = { ...change.world, flights: world.flights };
      const seen = new Set<string>();
      const notes = change.notes.filter(({ id }) => !seen.has(id) && seen.add(id));
      return { world: change.world, sent: [], notes };
    }
  }
  return { world: change.world, sent: change.sent, ...(flight ? { flight } : {}), notes: change.notes };
}
