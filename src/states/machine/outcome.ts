import type { Endpoint, Sent } from './endpoint.ts';
import { closedEndpoint, receiveWindow } from './endpoint.ts';
import type { Note, NoteId } from './event.ts';
import type { Segment } from './segment.ts';

/** What an event made of an endpoint: the endpoint after it, the segments it sends in their order, and why. */
export interface Outcome {
  readonly endpoint: Endpoint;
  readonly segments: readonly Segment[];
  readonly notes: readonly Note[];
}

/** An outcome without segments. */
export function quiet(endpoint: Endpoint, id: NoteId, section: string): Outcome {
  return { endpoint, segments: [], notes: [{ id, section }] };
}

/** An outcome with one segment. */
export function answer(endpoint: Endpoint, segment: Segment, id: NoteId, section: string): Outcome {
  return { endpoint, segments: [segment], notes: [{ id, section }] };
}

/** What happens next, after what happened before. */
export function then(before: Outcome, next: (endpoint: Endpoint) => Outcome): Outcome {
  const { endpoint, segments, notes } = next(before.endpoint);
  return { endpoint, segments: [...before.segments, ...segments], notes: [...before.notes, ...notes] };
}

/** The same outcome with another note. */
export function noting(outcome: Outcome, id: NoteId, section: string): Outcome {
  return { ...outcome, notes: [...outcome.notes, { id, section }] };
}

/** The connection is gone; the next one of this end begins above every number that this one used. */
export function deleted({ sendNext, options }: Endpoint): Endpoint {
  return closedEndpoint((sendNext + 100_000) >>> 0, options);
}

/** `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>` */
export function acknowledgment(endpoint: Endpoint): Segment {
  return { seq: endpoint.sendNext, ack: endpoint.receiveNext, length: 0, window: receiveWindow(endpoint) };
}

/** A segment of the retransmission queue as it goes out now. Only a first SYN has no acknowledgment. */
export function sentAgain(endpoint: Endpoint, { seq, length, syn, fin }: Sent): Segment {
  return {
    seq,
    ...(endpoint.state === 'SYN-SENT' ? {} : { ack: endpoint.receiveNext }),
    ...(syn ? { syn } : {}),
    ...(fin ? { fin } : {}),
    length,
    window: receiveWindow(endpoint),
  };
}

/** A reset for a segment that belongs to no connection (RFC 9293, section 3.10.7.1). */
export function resetFor(segment: Segment, length: number): Segment {
  return segment.ack === undefined
    ? { seq: 0, ack: (segment.seq + length) >>> 0, rst: true, length: 0, window: 0 }
    : { seq: segment.ack, rst: true, length: 0, window: 0 };
}
