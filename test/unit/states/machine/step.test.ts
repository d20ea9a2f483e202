import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  closedEndpoint,
  receiveWindow,
  timersOf,
  usualOptions,
  type Endpoint,
} from '../../../../src/states/machine/endpoint.ts';
import type { MachineEvent } from '../../../../src/states/machine/event.ts';
import { isAcceptable, lengthOf, type Segment } from '../../../../src/states/machine/segment.ts';
import { distance, isAfterUpTo, moved } from '../../../../src/states/machine/sequence.ts';
import { step } from '../../../../src/states/machine/step.ts';
import { rfcStateIds } from '../../../../src/states/rfc-states.ts';
import { transitions } from '../../../../src/states/transitions.ts';
import {
  active,
  after,
  arrives,
  bothOpening,
  close,
  endpointIn,
  from,
  own,
  passive,
  text,
  theirs,
  timeout,
  told,
} from './endpoints.ts';

const number = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff),
);

describe('sequence numbers (3.4)', () => {
  it('wrap at 2^32', () => {
    assert.equal(moved(0xffffffff, 1), 0);
    assert.equal(moved(0, -1), 0xffffffff);
    assert.equal(distance(0xffffffff, 1), 2);
    assert.equal(distance(1, 0xffffffff), -2);
    assert.ok(isAfterUpTo(0xfffffff0, 4, 4));
    assert.ok(!isAfterUpTo(4, 4, 9));
  });

  it('compare as the arithmetic of 64 bits says', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -0x7fffffff, max: 0x7fffffff }), (start, by) => {
        const wrapped = Number(BigInt.asUintN(32, BigInt(start) + BigInt(by)));
        assert.equal(moved(start, by), wrapped);
        assert.equal(distance(start, wrapped), by);
      }),
    );
  });

  it('are acceptable as the table of four cases says (Table 6)', () => {
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: 0, max: 12 }),
        fc.boolean(),
        (next, window, offset, length, fin) => {
          const segment: Segment = { seq: moved(next, offset), length, fin, window: 0 };
          // Octet by octet: acceptable when one of its numbers lies in the window.
          const numbers = Array.from({ length: lengthOf(segment) }, (_, index) => offset + index);
          const wanted =
            numbers.length === 0
              ? offset === 0 || (offset > 0 && offset < window)
              : window > 0 && ((offset >= 0 && offset < window) || (numbers.at(-1)! >= 0 && numbers.at(-1)! < window));
          assert.equal(isAcceptable(segment, next, window), wanted);
        },
      ),
    );
  });
});

describe('data', () => {
  it('is cut into segments that the window of the other side takes, and the rest waits (3.7, 3.8.6)', () => {
    const outcome = step(endpointIn('ESTABLISHED'), { type: 'send', octets: 1300 });
    assert.deepEqual(outcome.segments.map(text), [
      '<SEQ=101><ACK=301><CTL=ACK><DATA=500>',
      '<SEQ=601><ACK=301><CTL=ACK><DATA=500>',
    ]);
    assert.equal(outcome.endpoint.unsent, 300);
    const more = step(outcome.endpoint, arrives(from(301, { ack: 1101 })));
    assert.deepEqual(more.segments.map(text), ['<SEQ=1101><ACK=301><CTL=ACK><DATA=300>']);
    assert.deepEqual(told(more).sections, ['3.10.7.4 fifth', '3.10.2']);
  });

  it('that arrives early is held, and taken when the gap is filled, with one acknowledgment (SHLD-31, MUST-59)', () => {
    const endpoint = endpointIn('ESTABLISHED');
    const early = step(endpoint, arrives(from(311, { ack: own + 1, length: 10 })));
    assert.deepEqual(early.segments.map(text), ['<SEQ=101><ACK=301><CTL=ACK>']);
    assert.equal(early.endpoint.held.length, 1);
    const filled = step(early.endpoint, arrives(from(301, { ack: own + 1, length: 10 })));
    assert.deepEqual(filled.segments.map(text), ['<SEQ=101><ACK=321><CTL=ACK>']);
    assert.equal(filled.endpoint.unread, 20);
    assert.deepEqual(filled.endpoint.held, []);
  });

  it('and a FIN that overtook it is taken behind it (3.10.7.4 eighth)', () => {
    const early = after(endpointIn('ESTABLISHED'), arrives(from(311, { ack: own + 1, fin: true })));
    assert.equal(early.state, 'ESTABLISHED');
    const filled = step(early, arrives(from(301, { ack: own + 1, length: 10 })));
    assert.equal(filled.endpoint.state, 'CLOSE-WAIT');
    assert.deepEqual(filled.segments.map(text), ['<SEQ=101><ACK=312><CTL=ACK>']);
  });

  it('that overlaps what is known is taken once', () => {
    const once = after(endpointIn('ESTABLISHED'), arrives(from(301, { ack: own + 1, length: 10 })));
    const again = after(once, arrives(from(306, { ack: own + 1, length: 10 })));
    assert.equal(again.unread, 15);
    assert.equal(again.receiveNext, 316);
  });

  it('on a SYN waits for ESTABLISHED (3.10.7.2 third)', () => {
    const listening = after(endpointIn('LISTEN'), arrives(from(theirs, { syn: true, length: 7 })));
    assert.equal(listening.unread, 0);
    const open = step(listening, arrives(from(308, { ack: own + 1 })));
    assert.equal(open.endpoint.state, 'ESTABLISHED');
    assert.equal(open.endpoint.unread, 7);
    assert.equal(open.endpoint.receiveNext, 308);
  });

  it('queued before ESTABLISHED goes out with it, and a CLOSE behind it (3.10.2, 3.10.4)', () => {
    const waiting = after(endpointIn('SYN-RECEIVED'), { type: 'send', octets: 10 }, close);
    assert.equal(waiting.state, 'SYN-RECEIVED');
    const open = step(waiting, arrives(from(theirs + 1, { ack: own + 1 })));
    assert.equal(open.endpoint.state, 'FIN-WAIT-1');
    assert.deepEqual(open.segments.map(text), [
      '<SEQ=101><ACK=301><CTL=ACK><DATA=10>',
      '<SEQ=111><ACK=301><CTL=FIN,ACK>',
    ]);
  });
});

describe('a zero window (3.8.6.1)', () => {
  const shut = after(endpointIn('ESTABLISHED'), arrives(from(301, { ack: own + 1, window: 0 })), {
    type: 'send',
    octets: 20,
  });

  it('starts the persist timer, not the retransmission timer', () => {
    assert.deepEqual(timersOf(shut), ['persist']);
    assert.equal(shut.unsent, 20);
  });

  it('is probed with one octet, the same each time', () => {
    const first = step(shut, timeout('persist'));
    assert.deepEqual(first.segments.map(text), ['<SEQ=101><ACK=301><CTL=ACK><DATA=1>']);
    const second = step(first.endpoint, timeout('persist'));
    assert.deepEqual(second.segments, first.segments);
    assert.deepEqual(timersOf(second.endpoint), ['persist']);
    // The pauses between probes grow with their number.
    assert.deepEqual([shut.retries, first.endpoint.retries, second.endpoint.retries], [0, 1, 2]);
  });

  it('is answered with an acknowledgment that takes nothing, and opens with the next read', () => {
    const full = after(endpointIn('ESTABLISHED'), arrives(from(301, { ack: own + 1, length: 1000 })));
    assert.equal(receiveWindow(full), 0);
    const probed = step(full, arrives(from(1301, { ack: own + 1, length: 1 })));
    assert.deepEqual(probed.segments.map(text), ['<SEQ=101><ACK=1301><CTL=ACK>']);
    assert.equal(probed.segments[0]!.window, 0);
    const read = step(full, { type: 'receive' });
    assert.equal(read.segments[0]!.window, 1000);
  });

  it('lets everything out when it opens, the probed octet first', () => {
    const probing = after(shut, timeout('persist'));
    const open = step(probing, arrives(from(301, { ack: own + 1, window: 1000 })));
    assert.deepEqual(open.segments.map(text), [
      '<SEQ=101><ACK=301><CTL=ACK><DATA=1>',
      '<SEQ=102><ACK=301><CTL=ACK><DATA=19>',
    ]);
  });
});

describe('simultaneous open (3.5, Figure 7)', () => {
  it('ends in ESTABLISHED with the SYN,ACK of the other side', () => {
    const outcome = step(bothOpening(), arrives(from(theirs, { syn: true, ack: own + 1 })));
    assert.equal(outcome.endpoint.state, 'ESTABLISHED');
    assert.deepEqual(outcome.segments, []);
  });
});

describe('TIME-WAIT', () => {
  it('ignores a reset where RFC 1337 is followed', () => {
    const endpoint = endpointIn('TIME-WAIT', { ignoresResetInTimeWait: true });
    const outcome = step(endpoint, arrives(from(endpoint.receiveNext, { rst: true })));
    assert.equal(outcome.endpoint.state, 'TIME-WAIT');
    assert.deepEqual(outcome.segments, []);
  });

  it('takes no new connection from a SYN that may be an old duplicate (3.6.1)', () => {
    const endpoint = endpointIn('TIME-WAIT', { mayReopen: true });
    assert.equal(step(endpoint, arrives(from(theirs, { syn: true }))).endpoint.state, 'TIME-WAIT');
  });

  it('has the next connection of this end begin above every number it used (3.6.1)', () => {
    const endpoint = endpointIn('TIME-WAIT');
    const next = after(endpoint, timeout('time-wait'), active);
    assert.ok(distance(endpoint.sendNext, next.iss) > 0);
  });
});

/** Any segment near the numbers of an endpoint, and some far away. */
const segments = (endpoint: Endpoint): fc.Arbitrary<Segment> =>
  fc
    .record({
      seq: fc.oneof(
        fc.integer({ min: -3, max: 6 }).map((by) => moved(endpoint.receiveNext, by)),
        number,
      ),
      ack: fc.option(
        fc.oneof(
          fc.integer({ min: -3, max: 3 }).map((by) => moved(endpoint.sendNext, by)),
          number,
        ),
        { nil: -1 },
      ),
      syn: fc.boolean(),
      fin: fc.boolean(),
      rst: fc.boolean(),
      length: fc.integer({ min: 0, max: 4 }),
      window: fc.constantFrom(0, 1, 5, 1000),
    })
    .map(({ ack, ...rest }) => (ack === -1 ? rest : { ...rest, ack }));

const calls: fc.Arbitrary<MachineEvent> = fc.constantFrom<MachineEvent>(
  passive,
  active,
  { type: 'send', octets: 3 },
  { type: 'send', octets: 3, names: 'remote' },
  { type: 'receive' },
  close,
  { type: 'abort' },
  { type: 'status' },
  timeout('user'),
  timeout('retransmission'),
  timeout('persist'),
  timeout('time-wait'),
);

const arrows = new Set(transitions.map((transition) => `${transition.from} ${transition.to}`));
// An event may lead through two transitions: an ACK that opens and a FIN behind it, or a CLOSE that waited.
for (const one of transitions)
  for (const two of transitions) if (one.to === two.from) arrows.add(`${one.from} ${two.to}`);

function isSound(before: Endpoint, endpoint: Endpoint, sent: readonly Segment[]): void {
  assert.ok(
    before.state === endpoint.state || arrows.has(`${before.state} ${endpoint.state}`),
    `${before.state} to ${endpoint.state}`,
  );
  assert.ok(distance(endpoint.sendUnacknowledged, endpoint.sendNext) >= 0, 'SND.UNA =< SND.NXT');
  assert.ok(endpoint.unsent >= 0 && endpoint.unread >= 0 && endpoint.unread <= endpoint.options.buffer);
  // What is not acknowledged is the retransmission queue, without a gap.
  let next = endpoint.retransmit[0]?.seq ?? endpoint.sendNext;
  assert.ok(
    distance(next, endpoint.sendUnacknowledged) >= 0 ||
      endpoint.retransmit.length === 0 ||
      endpoint.state === 'TIME-WAIT',
  );
  for (const { seq, length, syn, fin } of endpoint.retransmit) {
    assert.equal(seq, next);
    next = moved(next, length + (syn ? 1 : 0) + (fin ? 1 : 0));
  }
  assert.equal(next, endpoint.sendNext);
  // At most one FIN, and nothing behind it.
  const fins = endpoint.retransmit.filter(({ fin }) => fin);
  assert.ok(fins.length === 0 || (fins.length === 1 && endpoint.retransmit.at(-1) === fins[0]));
  for (const segment of sent) {
    for (const value of [segment.seq, segment.ack ?? 0]) assert.equal(value, value >>> 0);
    // Only a first SYN and a reset go without an acknowledgment.
    assert.ok([segment.ack !== undefined, segment.rst, segment.syn].some(Boolean));
    assert.ok(!(segment.syn && segment.fin) && !(segment.syn && segment.rst));
  }
}

describe('whatever happens to an endpoint', () => {
  it('keeps its numbers, queues and states sound, and cites a section', () => {
    const starts = fc.oneof(
      fc.constantFrom(...rfcStateIds).map((state) => endpointIn(state)),
      number.map((iss) => closedEndpoint(iss, { ...usualOptions, buffer: 6, mss: 2, mayReopen: true })),
    );
    fc.assert(
      fc.property(starts, fc.gen(), (start, generate) => {
        let endpoint = start;
        for (let count = 0; count < 25; count++) {
          const event = generate(() =>
            fc.oneof(
              calls,
              segments(endpoint).map((segment): MachineEvent => arrives(segment)),
            ),
          );
          const outcome = step(endpoint, event);
          isSound(endpoint, outcome.endpoint, outcome.segments);
          for (const { section } of outcome.notes) assert.match(section, /^3\.(?:5|6|8|10)/);
          if (event.type === 'arrives' && event.segment.rst)
            assert.ok(!outcome.segments.some(({ rst }) => rst), 'a RST is never answered with one (3.5.2)');
          endpoint = outcome.endpoint;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of the same, and changes nothing it was given', () => {
    fc.assert(
      fc.property(fc.array(calls, { maxLength: 12 }), (events) => {
        const frozen = (value: Endpoint): Endpoint => {
          Object.freeze(value);
          Object.freeze(value.held);
          Object.freeze(value.retransmit);
          return value;
        };
        let endpoint = frozen(closedEndpoint(own));
        for (const event of events) {
          const outcome = step(endpoint, event);
          assert.deepEqual(step(endpoint, event), outcome);
          endpoint = frozen(outcome.endpoint);
        }
      }),
    );
  });

  it('makes plain data that survives JSON', () => {
    const { endpoint } = step(endpointIn('ESTABLISHED'), { type: 'send', octets: 700 });
    assert.deepEqual(JSON.parse(JSON.stringify(endpoint)), endpoint);
  });
});
