import type { RfcStateId } from '../rfc-states.ts';
import type { Endpoint, Sent } from './endpoint.ts';
import type { Note } from './event.ts';
import { sentAgain, type Outcome } from './outcome.ts';
import type { Segment } from './segment.ts';
import { distance, moved } from './sequence.ts';

/** States in which octets and a FIN that wait may go out; a FIN of the other side does not end the own direction. */
const sendingStates: ReadonlySet<RfcStateId> = new Set([
  'ESTABLISHED',
  'CLOSE-WAIT',
  'FIN-WAIT-1',
  'CLOSING',
  'LAST-ACK',
]);

const maySend = ({ state }: Endpoint): boolean => sendingStates.has(state);

/** A segment at the end of what was sent: the endpoint that remembers it, and the segment. */
function sending(endpoint: Endpoint, sent: Sent): readonly [Endpoint, Segment] {
  const after: Endpoint = {
    ...endpoint,
    sendNext: moved(sent.seq, sent.length + (sent.syn ? 1 : 0) + (sent.fin ? 1 : 0)),
    retransmit: [...endpoint.retransmit, sent],
  };
  return [after, sentAgain(after, sent)];
}

/** Sends the SYN with which a connection begins, with an acknowledgment where the other side's SYN is known. */
export function sendSyn(endpoint: Endpoint): readonly [Endpoint, Segment] {
  const { iss } = endpoint;
  const fresh = { ...endpoint, sendUnacknowledged: iss, sendNext: iss, retransmit: [], retries: 0 };
  return sending(fresh, { seq: iss, length: 0, syn: true });
}

/**
 * Sends what the window of the other side lets through: octets that wait, and behind the last of them the FIN of a
 * CLOSE (RFC 9293, sections 3.7 and 3.10.4). A FIN goes out into a closed window too, like a probe.
 */
export function transmit(endpoint: Endpoint): Outcome {
  let now = endpoint;
  const segments: Segment[] = [];
  const notes: Note[] = [];
  while (maySend(now) && now.unsent > 0) {
    const room = now.sendWindow - distance(now.sendUnacknowledged, now.sendNext);
    const length = Math.min(room, now.unsent, now.options.mss);
    if (length <= 0) break;
    const [after, segment] = sending(now, { seq: now.sendNext, length });
    now = { ...after, unsent: now.unsent - length };
    segments.push(segment);
  }
  if (segments.length > 0) notes.push({ id: 'sends-data', section: '3.10.2' });
  else if (maySend(now) && now.unsent > 0) notes.push({ id: 'window-full', section: '3.8.6' });
  if (maySend(now) && now.closePending && now.unsent === 0) {
    const [after, segment] = sending(now, { seq: now.sendNext, length: 0, fin: true });
    now = { ...after, closePending: false };
    segments.push(segment);
    notes.push({ id: 'sends-fin', section: '3.10.4' });
  }
  return { endpoint: now, segments, notes };
}

/** Whether the FIN of this side was sent and acknowledged. */
export function isFinAcknowledged({ state, closePending, retransmit }: Endpoint): boolean {
  const hasClosed = state !== 'ESTABLISHED' && state !== 'CLOSE-WAIT' && state !== 'SYN-RECEIVED';
  return hasClosed && !closePending && !retransmit.some(({ fin }) => fin);
}
