import {
  closedEndpoint,
  usualOptions,
  type Endpoint,
  type StackOptions,
} from '../../../../src/states/machine/endpoint.ts';
import type { MachineEvent } from '../../../../src/states/machine/event.ts';
import type { Outcome } from '../../../../src/states/machine/outcome.ts';
import type { Segment } from '../../../../src/states/machine/segment.ts';
import { step } from '../../../../src/states/machine/step.ts';
import type { RfcStateId } from '../../../../src/states/rfc-states.ts';

/** Numbers of the tests: this side begins with 100, the other with 300, as in the figures of RFC 9293. */
export const own = 100;
export const theirs = 300;

/** A segment of the other side. */
export function from(seq: number, bits: Partial<Segment> = {}): Segment {
  return { seq, length: 0, window: 1000, ...bits };
}

export const arrives = (segment: Segment): MachineEvent => ({ type: 'arrives', segment });
export const passive: MachineEvent = { type: 'open', kind: 'passive' };
export const active: MachineEvent = { type: 'open', kind: 'active' };
export const close: MachineEvent = { type: 'close' };
export const abort: MachineEvent = { type: 'abort' };
export const timeout = (timer: 'user' | 'retransmission' | 'persist' | 'time-wait'): MachineEvent => ({
  type: 'timeout',
  timer,
});

/** Events one after the other. */
export function after(endpoint: Endpoint, ...events: readonly MachineEvent[]): Endpoint {
  return events.reduce((now, event) => step(now, event).endpoint, endpoint);
}

const synAck = arrives(from(theirs, { syn: true, ack: own + 1 }));
const fin = (ack: number) => arrives(from(theirs + 1, { fin: true, ack }));
const ackOfFin = arrives(from(theirs + 1, { ack: own + 2 }));

/** The way of an endpoint into each state, by real events. */
const ways: Readonly<Record<RfcStateId, readonly MachineEvent[]>> = {
  CLOSED: [],
  LISTEN: [passive],
  'SYN-SENT': [active],
  'SYN-RECEIVED': [passive, arrives(from(theirs, { syn: true }))],
  ESTABLISHED: [active, synAck],
  'FIN-WAIT-1': [active, synAck, close],
  'FIN-WAIT-2': [active, synAck, close, ackOfFin],
  'CLOSE-WAIT': [active, synAck, fin(own + 1)],
  CLOSING: [active, synAck, close, fin(own + 1)],
  'LAST-ACK': [active, synAck, fin(own + 1), close],
  'TIME-WAIT': [active, synAck, close, ackOfFin, fin(own + 2)],
};

/** An endpoint in a state, led there by calls and segments. */
export function endpointIn(state: RfcStateId, options: Partial<StackOptions> = {}): Endpoint {
  const endpoint = after(closedEndpoint(own, { ...usualOptions, ...options }), ...ways[state]);
  if (endpoint.state !== state) throw new Error(`${state} was not reached, but ${endpoint.state}.`);
  return endpoint;
}

/** SYN-RECEIVED of a simultaneous open. */
export function bothOpening(options: Partial<StackOptions> = {}): Endpoint {
  return after(closedEndpoint(own, { ...usualOptions, ...options }), active, arrives(from(theirs, { syn: true })));
}

/** What an outcome says, for comparison: the state, the segments as text, the sections. */
export function told({ endpoint, segments, notes }: Outcome): {
  readonly state: RfcStateId;
  readonly segments: readonly string[];
  readonly sections: readonly string[];
} {
  return { state: endpoint.state, segments: segments.map(text), sections: notes.map(({ section }) => section) };
}

/** A segment in the notation of the RFC. */
export function text({ seq, ack, syn, fin: last, rst, length }: Segment): string {
  const bits = [syn && 'SYN', last && 'FIN', rst && 'RST', ack !== undefined && 'ACK'].filter(Boolean).join(',');
  return `<SEQ=${seq}>${ack === undefined ? '' : `<ACK=${ack}>`}<CTL=${bits}>${length > 0 ? `<DATA=${length}>` : ''}`;
}
