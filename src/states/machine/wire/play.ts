import { beyondRfc } from '../event.ts';
import { step } from '../step.ts';
import type { Action } from './action.ts';
import { Change } from './change.ts';
import { isQueued } from './queues.ts';
import { segmentArrives } from './segment-arrives.ts';
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
export const latency = 20;

/** How long a timer that is not the wire's lasts, in milliseconds; none where it is not known. */
export type Waits = (action: Extract<Action, { do: 'timer' }>, socket: Socket) => number | undefined;

/** close() of a socket API: the socket has no process any more; what was not read makes it a reset (3.6.1). */
function closes(change: Change, name: HostName, socket: Socket): void {
  if (socket.endpoint.unread > 0) {
    change.note(name, [{ id: 'closes-unread', section: '3.6.1' }]);
    change.happens(name, socket, { type: 'abort' });
    return;
  }
  const isClosing = !['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'].includes(socket.endpoint.state);
  if (isClosing) {
    change.setSocket(name, { ...socket, owner: 'orphan' });
    change.note(name, [{ id: 'left-to-system', section: '3.10.4' }]);
    return;
  }
  change.happens(name, socket, { type: 'close' }, 'orphan');
}

function withoutListener({ isOn, program, sockets, nextIss, options }: Host): Host {
  return { isOn, program, sockets, nextIss, options };
}

function find(change: Change, { on, port }: { readonly on: HostName; readonly port?: number }): Socket {
  const socket = socketOf(change.host(on), port);
  if (!socket) throw new RangeError(`${on} has no socket for this.`);
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
  const flight = played(change, action, waits);
  return { world: change.world, sent: change.sent, ...(flight ? { flight } : {}), notes: change.notes };
}

/** Makes the change, and returns the segment that it is about, where it is about one. */
function played(change: Change, action: Action, waits: Waits): Flight | undefined {
  switch (action.do) {
    case 'arrives':
      return nextArrives(change, action);
    case 'lost':
      return nextIsLost(change, action);
    case 'stray':
      return strayArrives(change, action);
    case 'flood':
      floods(change, action);
      break;
    case 'listen':
      listens(change, action);
      break;
    case 'connect':
      connects(change, action);
      break;
    case 'send':
      change.happens(action.on, find(change, action), { type: 'send', octets: action.octets });
      break;
    case 'read':
      change.happens(action.on, find(change, action), { type: 'receive' });
      break;
    case 'accept':
      accepts(change, action.on);
      break;
    case 'shutdown':
      change.happens(action.on, find(change, action), { type: 'close' });
      break;
    case 'close':
      closes(change, action.on, find(change, action));
      break;
    case 'abort':
      change.happens(action.on, find(change, action), { type: 'abort' });
      break;
    case 'timer':
      runsOut(change, action, waits);
      break;
    case 'hangs':
      change.setHost(action.on, { program: 'hangs' });
      break;
    case 'dies':
      dies(change, action.on);
      break;
    case 'power-off':
      change.replaceHost(action.on, {
        ...withoutListener(change.host(action.on)),
        isOn: false,
        program: 'dead',
        sockets: [],
      });
      break;
    case 'power-on':
      change.setHost(action.on, { isOn: true, program: 'runs', nextIss: change.host(action.on).nextIss + 50_000 });
      break;
  }
  return undefined;
}

/** An action of one kind. */
type Of<Kind extends Action['do']> = Extract<Action, { readonly do: Kind }>;

function nextArrives(change: Change, { at, skip, again }: Of<'arrives'>): Flight {
  const { world } = change;
  const flight = oldestTo(world, at, skip);
  change.world = { ...(again ? world : takenOff(world, flight)), now: Math.max(world.now, flight.sentAt + latency) };
  segmentArrives(change, at, flight);
  return flight;
}

function nextIsLost(change: Change, { at, skip }: Of<'lost'>): Flight {
  const { world } = change;
  const flight = oldestTo(world, at, skip);
  change.world = { ...takenOff(world, flight), now: Math.max(world.now, flight.sentAt + latency / 2) };
  return flight;
}

function strayArrives(change: Change, { at, port, segment }: Of<'stray'>): Flight {
  const { nextId, now } = change.world;
  const ports = at === 'B' ? { fromPort: port, toPort: servicePort } : { fromPort: servicePort, toPort: port };
  const flight = { id: nextId, from: otherHost(at), ...ports, segment, sentAt: now };
  change.world = { ...change.world, nextId: nextId + 1, now: now + latency };
  segmentArrives(change, at, flight);
  return flight;
}

/** Each kind of note is made once, and the answers go to addresses that do not exist: none of them is heard of again. */
function floods(change: Change, { at, count }: Of<'flood'>): void {
  const { flights, now } = change.world;
  for (let place = 0; place < count; place++) {
    const segment = { seq: 9000 + place, syn: true, length: 0, window: 1000 };
    const ports = { fromPort: 40001 + place, toPort: servicePort };
    segmentArrives(change, at, { id: 0, from: otherHost(at), ...ports, segment, sentAt: now });
  }
  change.world = { ...change.world, flights };
  change.sent = [];
  const seen = new Set<string>();
  change.notes = change.notes.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function listens(change: Change, { on, listener }: Of<'listen'>): void {
  const usual: Listener = { port: servicePort, backlog: 128, halfOpen: 128, hasCookies: false };
  change.setHost(on, { listener: { ...usual, ...listener } });
  change.note(on, step(newEndpoint(change.host(on)), { type: 'open', kind: 'passive' }).notes);
}

function connects(change: Change, { on, port = firstPort }: Of<'connect'>): void {
  const ports =
    on === 'B' ? { localPort: servicePort, remotePort: port } : { localPort: port, remotePort: servicePort };
  const socket = change.add(on, { ...ports, endpoint: newEndpoint(change.host(on)), owner: 'owned' });
  change.happens(on, socket, { type: 'open', kind: 'active' });
}

function accepts(change: Change, name: HostName): void {
  const first = change.host(name).sockets.find(isQueued);
  if (!first) throw new RangeError(`Nothing waits for accept() on ${name}.`);
  change.setSocket(name, { ...first, owner: 'owned' });
  change.note(name, [{ id: 'accepts', section: beyondRfc }]);
}

function runsOut(change: Change, action: Of<'timer'>, waits: Waits): void {
  const { on, timer } = action;
  const socket = find(change, action);
  const isRepeated = timer === 'retransmission' || timer === 'persist';
  const began = isRepeated ? socket.lastSent : socket.since;
  const { world } = change;
  change.world = { ...world, now: Math.max(world.now, began + (waits(action, socket) ?? 0)) };
  if (timer === 'orphan') change.note(on, [{ id: 'orphan-over', section: beyondRfc }]);
  change.happens(on, socket, { type: 'timeout', timer: timer === 'give-up' || timer === 'orphan' ? 'user' : timer });
}

/** The system closes what the program leaves behind. */
function dies(change: Change, name: HostName): void {
  for (const socket of change.host(name).sockets) if (socket.owner !== 'orphan') closes(change, name, socket);
  change.replaceHost(name, { ...withoutListener(change.host(name)), program: 'dead' });
}
