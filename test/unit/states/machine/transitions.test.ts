import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Endpoint, StackOptions } from '../../../../src/states/machine/endpoint.ts';
import type { MachineEvent } from '../../../../src/states/machine/event.ts';
import { receiveWindow } from '../../../../src/states/machine/endpoint.ts';
import { step } from '../../../../src/states/machine/step.ts';
import type { RfcStateId } from '../../../../src/states/rfc-states.ts';
import { transitions, type Transition } from '../../../../src/states/transitions.ts';
import {
  abort,
  active,
  after,
  arrives,
  bothOpening,
  close,
  endpointIn,
  from,
  own,
  passive,
  theirs,
  timeout,
  told,
} from './endpoints.ts';

/** What a transition of the facts is tried with. */
interface Trial {
  readonly endpoint: Endpoint;
  readonly event: MachineEvent;
  /** Segments that must go out, in the notation of the RFC. */
  readonly sends: readonly string[];
}

/** The classic stack: RFC 793 without RFC 5961. */
const classic: Partial<StackOptions> = { hasChallengeAck: false };

const fin = (endpoint: Endpoint, bits = {}): MachineEvent =>
  arrives(from(endpoint.receiveNext, { fin: true, ack: endpoint.sendUnacknowledged, ...bits }));
const ack = ({ sendNext, receiveNext }: Endpoint): string => `<SEQ=${sendNext}><ACK=${receiveNext}><CTL=ACK>`;

/** How the words of a transition are tried, by its event; the endpoint is in the state the transition starts from. */
const trials: Readonly<Record<string, (transition: Transition) => Trial>> = {
  'passive OPEN': ({ from: state }) => ({ endpoint: endpointIn(state), event: passive, sends: [] }),
  'active OPEN with a remote socket given': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: active,
    sends: ['<SEQ=100><CTL=SYN>'],
  }),
  'active OPEN on a listening connection (remote now given)': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: active,
    sends: ['<SEQ=100><CTL=SYN>'],
  }),
  'SEND with a remote socket given': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: { type: 'send', octets: 10, names: 'remote' },
    sends: ['<SEQ=100><CTL=SYN>'],
  }),
  CLOSE: ({ from: state }) => {
    const endpoint = endpointIn(state);
    const isFirst = state === 'ESTABLISHED' || state === 'CLOSE-WAIT';
    const sends = isFirst ? [`<SEQ=101><ACK=${endpoint.receiveNext}><CTL=FIN,ACK>`] : [];
    return { endpoint, event: close, sends };
  },
  'CLOSE, nothing sent or pending': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: close,
    sends: ['<SEQ=101><ACK=301><CTL=FIN,ACK>'],
  }),
  'second CLOSE': ({ from: state }) => ({ endpoint: endpointIn(state), event: close, sends: [] }),
  ABORT: ({ from: state, action }) => {
    const endpoint = endpointIn(state);
    return {
      endpoint,
      event: abort,
      sends: action.includes('send RST') ? [`<SEQ=${endpoint.sendNext}><CTL=RST>`] : [],
    };
  },
  RST: ({ from: state }) => ({ endpoint: endpointIn(state), event: arrives(from(5, { rst: true })), sends: [] }),
  'any other segment': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(5, { syn: true, length: 3 })),
    sends: ['<SEQ=0><ACK=9><CTL=RST,ACK>'],
  }),
  'ACK (any segment with ACK and without RST)': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(5, { syn: true, ack: 77 })),
    sends: ['<SEQ=77><CTL=RST>'],
  }),
  'SYN without ACK or RST': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs, { syn: true })),
    sends: ['<SEQ=100><ACK=301><CTL=SYN,ACK>'],
  }),
  'anything else': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs, { length: 5 })),
    sends: [],
  }),
  'unacceptable ACK (no RST bit)': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs, { ack: 77 })),
    sends: ['<SEQ=77><CTL=RST>'],
  }),
  'RST with an acceptable ACK': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(0, { rst: true, ack: own + 1 })),
    sends: [],
  }),
  'RST without ACK, or with an unacceptable ACK': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(0, { rst: true })),
    sends: [],
  }),
  'SYN,ACK that acknowledges our SYN': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs, { syn: true, ack: own + 1 })),
    sends: ['<SEQ=101><ACK=301><CTL=ACK>'],
  }),
  'SYN without ACK (simultaneous open)': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs, { syn: true })),
    sends: ['<SEQ=100><ACK=301><CTL=SYN,ACK>'],
  }),
  'neither SYN nor RST': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs, { ack: own + 1 })),
    sends: [],
  }),
  'ACK of our SYN': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs + 1, { ack: own + 1 })),
    sends: [],
  }),
  'unacceptable ACK': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs + 1, { ack: 77 })),
    sends: ['<SEQ=77><CTL=RST>'],
  }),
  'RST, after a passive OPEN': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs + 1, { rst: true })),
    sends: [],
  }),
  'RST, after an active OPEN (simultaneous open)': () => ({
    endpoint: bothOpening(),
    event: arrives(from(theirs + 1, { rst: true })),
    sends: [],
  }),
  'SYN in window, after a passive OPEN': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs + 9, { syn: true })),
    sends: [],
  }),
  'FIN (after its ACK was accepted)': ({ from: state }) => ({
    endpoint: endpointIn(state),
    event: arrives(from(theirs + 1, { fin: true, ack: own + 1 })),
    sends: ['<SEQ=101><ACK=302><CTL=ACK>'],
  }),
  FIN: ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: fin(endpoint), sends: [`<SEQ=${endpoint.sendNext}><ACK=302><CTL=ACK>`] };
  },
  'ACK of our FIN': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: arrives(from(endpoint.receiveNext, { ack: own + 2 })), sends: [] };
  },
  'FIN, our FIN not yet acknowledged': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: fin(endpoint), sends: ['<SEQ=102><ACK=302><CTL=ACK>'] };
  },
  'FIN that also acknowledges our FIN (FIN,ACK)': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: fin(endpoint, { ack: own + 2 }), sends: ['<SEQ=102><ACK=302><CTL=ACK>'] };
  },
  'retransmitted FIN': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: arrives(from(theirs + 1, { fin: true, ack: own + 2 })), sends: [ack(endpoint)] };
  },
  'FIN again': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: arrives(from(theirs + 1, { fin: true, ack: own + 1 })), sends: [ack(endpoint)] };
  },
  'new SYN the stack chooses to accept': ({ from: state }) => ({
    endpoint: endpointIn(state, { mayReopen: true }),
    event: arrives(from(9000, { syn: true })),
    sends: ['<SEQ=100102><ACK=9001><CTL=SYN,ACK>'],
  }),
  '2MSL expires': ({ from: state }) => ({ endpoint: endpointIn(state), event: timeout('time-wait'), sends: [] }),
  'valid RST': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: arrives(from(endpoint.receiveNext, { rst: true })), sends: [] };
  },
  'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: arrives(from(endpoint.receiveNext + 5, { rst: true })), sends: [ack(endpoint)] };
  },
  'SYN (stacks with RFC 5961)': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: arrives(from(endpoint.receiveNext + 5, { syn: true })), sends: [ack(endpoint)] };
  },
  'SYN after an active OPEN (stacks with RFC 5961)': () => {
    const endpoint = bothOpening();
    return { endpoint, event: arrives(from(endpoint.receiveNext + 5, { syn: true })), sends: [ack(endpoint)] };
  },
  'SYN in window after an active OPEN (stacks without RFC 5961)': () => {
    const endpoint = bothOpening(classic);
    return {
      endpoint,
      event: arrives(from(endpoint.receiveNext + 5, { syn: true })),
      sends: ['<SEQ=0><ACK=307><CTL=RST,ACK>'],
    };
  },
  'SYN in window (stacks without RFC 5961)': ({ from: state }) => {
    const endpoint = endpointIn(state, classic);
    const seq = endpoint.receiveNext + 5;
    return { endpoint, event: arrives(from(seq, { syn: true })), sends: [`<SEQ=0><ACK=${seq + 1}><CTL=RST,ACK>`] };
  },
  'segment outside the window, no RST': ({ from: state }) => {
    const endpoint = endpointIn(state);
    const seq = endpoint.receiveNext + receiveWindow(endpoint) + 1;
    return { endpoint, event: arrives(from(seq, { ack: own + 1 })), sends: [ack(endpoint)] };
  },
  'user timeout': ({ from: state }) => ({ endpoint: endpointIn(state), event: timeout('user'), sends: [] }),
  'retransmission timeout': ({ from: state }) => {
    const waiting = endpointIn(state);
    // Nothing is under way in these: octets are, before the timer can run.
    const endpoint = waiting.retransmit.length > 0 ? waiting : after(waiting, { type: 'send', octets: 10 });
    const [oldest] = endpoint.retransmit;
    const bits = [oldest?.syn && 'SYN', oldest?.fin && 'FIN', state !== 'SYN-SENT' && 'ACK'].filter(Boolean);
    const acknowledges = state === 'SYN-SENT' ? '' : `<ACK=${endpoint.receiveNext}>`;
    const data = oldest && oldest.length > 0 ? `<DATA=${oldest.length}>` : '';
    return {
      endpoint,
      event: timeout('retransmission'),
      sends: [`<SEQ=${oldest?.seq ?? ''}>${acknowledges}<CTL=${bits.join(',')}>${data}`],
    };
  },
  'ACK of something not yet sent': ({ from: state }) => {
    const endpoint = endpointIn(state);
    return { endpoint, event: arrives(from(endpoint.receiveNext, { ack: own + 50 })), sends: [ack(endpoint)] };
  },
};

/** The sections of RFC 9293 that a transition of the facts names: `3.10.7.4 fifth` and the like. */
function sectionsOf({ section }: Transition): readonly string[] {
  const named = section.match(/3\.\d+(?:\.\d+)*/g) ?? [];
  return named;
}

describe('every transition of the facts happens', () => {
  for (const transition of transitions) {
    const { id, from: state, event, to, section } = transition;
    it(`${id}: ${state}, ${event}, to ${to} (${section})`, () => {
      const trial = trials[event];
      assert.ok(trial, `nothing tries “${event}”`);
      const { endpoint, event: happening, sends } = trial(transition);
      assert.equal(endpoint.state, state);
      const outcome = told(step(endpoint, happening));
      assert.equal(outcome.state, to);
      assert.deepEqual(outcome.segments, sends);
      const cited = outcome.sections.map((own) => own.split(' ')[0] ?? '');
      assert.ok(
        sectionsOf(transition).some((wanted) => cited.includes(wanted)),
        `cites ${outcome.sections.join('; ')}`,
      );
    });
  }

  it('and every change of state that the machine makes by one event is a transition of the facts', () => {
    const known = new Set(transitions.map(({ from: before, to }) => `${before} ${to}`));
    const made = new Set<string>();
    for (const { event, ...rest } of transitions) {
      const { endpoint, event: happening } = trials[event]!({ event, ...rest });
      const next = step(endpoint, happening).endpoint.state;
      made.add(`${endpoint.state} ${next}`);
    }
    for (const change of made) assert.ok(known.has(change), change);
    assert.equal(made.size, known.size);
  });
});

describe('calls that a state does not allow', () => {
  const answers: readonly (readonly [RfcStateId, MachineEvent, string])[] = [
    ['CLOSED', { type: 'send', octets: 1 }, 'no-connection'],
    ['CLOSED', { type: 'receive' }, 'no-connection'],
    ['CLOSED', { type: 'status' }, 'no-connection'],
    ['CLOSED', close, 'no-connection'],
    ['CLOSED', abort, 'no-connection'],
    ['LISTEN', passive, 'already-exists'],
    ['LISTEN', { type: 'send', octets: 1 }, 'remote-unspecified'],
    ['ESTABLISHED', active, 'already-exists'],
    ['FIN-WAIT-1', { type: 'send', octets: 1 }, 'connection-closing'],
    ['TIME-WAIT', { type: 'send', octets: 1 }, 'connection-closing'],
    ['CLOSE-WAIT', { type: 'receive' }, 'end-of-data'],
    ['LAST-ACK', { type: 'receive' }, 'connection-closing'],
  ];
  for (const [state, event, id] of answers)
    it(`${state}: ${event.type} is answered with ${id} and changes nothing (3.10)`, () => {
      const endpoint = endpointIn(state);
      const outcome = step(endpoint, event);
      assert.deepEqual(
        outcome.notes.map((note) => note.id),
        [id],
      );
      assert.deepEqual(outcome.endpoint, endpoint);
      assert.deepEqual(outcome.segments, []);
    });
});
