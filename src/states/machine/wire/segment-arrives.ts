import { beyondRfc } from '../event.ts';
import { resetFor } from '../outcome.ts';
import { lengthOf, type Segment } from '../segment.ts';
import { step } from '../step.ts';
import type { Change } from './change.ts';
import { acceptQueue, halfOpenCount } from './queues.ts';
import { newEndpoint, type Flight, type HostName, type Listener, type Socket } from './world.ts';

/** A segment comes to a host: to the socket it is for, to a listener, or to nobody. */
export function segmentArrives(change: Change, name: HostName, flight: Flight): void {
  const { segment, fromPort, toPort } = flight;
  const host = change.host(name);
  if (!host.isOn) {
    change.note(name, [{ id: 'host-off', section: '3.5.1' }]);
    return;
  }
  const socket = host.sockets.find(({ localPort, remotePort }) => localPort === toPort && remotePort === fromPort);
  if (socket) arrivesAtSocket(change, name, socket, segment);
  else if (host.listener?.port === toPort) arrivesAtListener(change, name, host.listener, flight);
  else if (segment.rst) change.note(name, [{ id: 'discards-reset', section: '3.10.7.1' }]);
  else {
    change.note(name, [{ id: 'answers-with-reset', section: '3.10.7.1' }]);
    change.send(name, toPort, fromPort, [resetFor(segment, lengthOf(segment))]);
  }
}

function arrivesAtSocket(change: Change, name: HostName, socket: Socket, segment: Segment): void {
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
}

/** A segment for a listening port that belongs to no socket. */
function arrivesAtListener(change: Change, name: HostName, listener: Listener, flight: Flight): void {
  const { segment, fromPort } = flight;
  const host = change.host(name);
  const isSyn = segment.syn === true && segment.ack === undefined && !segment.rst;
  const isCookie = listener.hasCookies && segment.ack === cookieOf(fromPort) + 1 && !segment.rst && !segment.syn;
  if (isSyn && acceptQueue(host) > listener.backlog)
    change.note(name, [{ id: 'accept-queue-full', section: beyondRfc }]);
  else if (isSyn && halfOpenCount(host) >= listener.halfOpen) noRoomForSyn(change, name, listener, flight);
  else if (isCookie) cookieReturns(change, name, listener, flight);
  else takenByListener(change, name, listener, flight, isSyn);
}

/** A SYN cookie: the number that a listener can compute again from the segment alone. */
const cookieOf = (port: number): number => 700_000 + port;

function noRoomForSyn(
  change: Change,
  name: HostName,
  { port, hasCookies }: Listener,
  { segment, fromPort }: Flight,
): void {
  if (!hasCookies) {
    change.note(name, [{ id: 'half-open-full', section: beyondRfc }]);
    return;
  }
  change.note(name, [{ id: 'answers-with-cookie', section: beyondRfc }]);
  const window = change.host(name).options.buffer;
  change.send(name, port, fromPort, [{ seq: cookieOf(fromPort), ack: segment.seq + 1, syn: true, length: 0, window }]);
}

/** The SYN that was not kept is known again from the number it led to. */
function cookieReturns(change: Change, name: HostName, { port }: Listener, { segment, fromPort }: Flight): void {
  const { endpoint } = step(
    { ...listening(change, name), iss: cookieOf(fromPort) },
    { type: 'arrives', segment: { seq: segment.seq - 1, syn: true, length: 0, window: segment.window } },
  );
  const socket = change.add(name, { localPort: port, remotePort: fromPort, endpoint, owner: 'queued' });
  change.note(name, [{ id: 'cookie-returns', section: beyondRfc }]);
  change.happens(name, socket, { type: 'arrives', segment });
}

/** A SYN makes a socket; what else comes is answered for the listener. */
function takenByListener(
  change: Change,
  name: HostName,
  { port }: Listener,
  { segment, fromPort }: Flight,
  isSyn: boolean,
): void {
  const { endpoint, segments, notes } = step(listening(change, name), { type: 'arrives', segment });
  if (isSyn) change.add(name, { localPort: port, remotePort: fromPort, endpoint, owner: 'queued' });
  change.note(name, notes);
  change.send(name, port, fromPort, segments);
}

const listening = (change: Change, name: HostName) =>
  step(newEndpoint(change.host(name)), { type: 'open', kind: 'passive' }).endpoint;
