import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  closedEndpoint,
  usualOptions,
  type Endpoint,
  type StackOptions,
} from '../../../../src/states/machine/endpoint.ts';
import type { MachineEvent } from '../../../../src/states/machine/event.ts';
import { controlBits, type Segment } from '../../../../src/states/machine/segment.ts';
import { distance, moved } from '../../../../src/states/machine/sequence.ts';
import { step } from '../../../../src/states/machine/step.ts';
import type { RfcStateId } from '../../../../src/states/rfc-states.ts';
import {
  skipKernel,
  startKernel,
  type Kernel,
  type KernelAnswer,
  type KernelCall,
} from '../../../support/kernel/kernel.ts';
import type { DifferenceId } from './differences.ts';

/** Something that happens to both, the kernel and the model: a call, or a segment of the other side. */
type Step =
  | { readonly does: 'open' | 'listen' | 'close' | 'abort' | 'read' | 'accept'; readonly differs?: Difference }
  | { readonly does: 'send'; readonly octets: number; readonly differs?: Difference }
  /** Numbers as if the kernel had begun with 100. */
  | { readonly gets: Partial<Segment> & { readonly seq: number }; readonly differs?: Difference };

/** Where Linux does something else than RFC 9293 says. */
interface Difference {
  readonly difference: DifferenceId;
  /** What the kernel shows and sends instead. */
  readonly state?: RfcStateId;
  readonly sends?: readonly string[];
}

const ssStates: Readonly<Record<string, RfcStateId>> = {
  'SYN-SENT': 'SYN-SENT',
  'SYN-RECV': 'SYN-RECEIVED',
  ESTAB: 'ESTABLISHED',
  'FIN-WAIT-1': 'FIN-WAIT-1',
  'FIN-WAIT-2': 'FIN-WAIT-2',
  'CLOSE-WAIT': 'CLOSE-WAIT',
  CLOSING: 'CLOSING',
  'LAST-ACK': 'LAST-ACK',
  'TIME-WAIT': 'TIME-WAIT',
};

const options: StackOptions = { ...usualOptions, buffer: 64240, mss: 1460, mayReopen: true };
const own = 100;
const open: readonly Step[] = [{ does: 'open' }, { gets: { seq: 300, syn: true, ack: 101 } }];
const accepted: readonly Step[] = [
  { does: 'listen' },
  { gets: { seq: 300, syn: true } },
  { gets: { seq: 301, ack: 101 } },
  { does: 'accept' },
];
const timeWait: readonly Step[] = [
  ...open,
  { does: 'close' },
  { gets: { seq: 301, ack: 102 } },
  { gets: { seq: 301, ack: 102, fin: true } },
];

const resetWithAck = (segment: string): Difference => ({
  difference: 'reset-acknowledges',
  sends: [segment],
});

const answersOwnSynAck: Difference = {
  difference: 'answers-syn-ack',
  sends: ['ACK SEQ=101 ACK=301'],
};

const cases: Readonly<Record<string, readonly Step[]>> = {
  'active open, and the side that closes first': timeWait,
  'passive open': accepted,
  'the side that closes second': [
    ...open,
    { gets: { seq: 301, ack: 101, fin: true } },
    { does: 'close' },
    { gets: { seq: 302, ack: 102 } },
  ],
  'simultaneous open': [
    { does: 'open' },
    { gets: { seq: 300, syn: true } },
    { gets: { seq: 300, syn: true, ack: 101 }, differs: answersOwnSynAck },
  ],
  'simultaneous close': [
    ...open,
    { does: 'close' },
    { gets: { seq: 301, ack: 101, fin: true } },
    { gets: { seq: 302, ack: 102 } },
  ],
  'FIN and ACK together': [...open, { does: 'close' }, { gets: { seq: 301, ack: 102, fin: true } }],
  refused: [{ does: 'open' }, { gets: { seq: 0, rst: true, ack: 101 } }],
  'a reset without an acknowledgment in SYN-SENT': [{ does: 'open' }, { gets: { seq: 0, rst: true } }],
  'an unacceptable acknowledgment in SYN-SENT': [{ does: 'open' }, { gets: { seq: 300, ack: 99 } }],
  'an acknowledgment in LISTEN': [{ does: 'listen' }, { gets: { seq: 300, ack: 55 } }],
  'a reset in LISTEN': [{ does: 'listen' }, { gets: { seq: 300, rst: true } }],
  'a reset in SYN-RECEIVED after a passive open': [
    { does: 'listen' },
    { gets: { seq: 300, syn: true } },
    { gets: { seq: 301, rst: true } },
  ],
  'an unacceptable acknowledgment in SYN-RECEIVED': [
    { does: 'listen' },
    { gets: { seq: 300, syn: true } },
    { gets: { seq: 301, ack: 55 } },
  ],
  'resets in ESTABLISHED: outside the window, inside, and exact': [
    ...open,
    { gets: { seq: 250, rst: true } },
    { gets: { seq: 310, rst: true } },
    { gets: { seq: 301, rst: true } },
  ],
  'a SYN in ESTABLISHED': [...open, { gets: { seq: 310, syn: true } }],
  'a segment outside the window': [...open, { gets: { seq: 250, ack: 101, length: 5 } }],
  'an acknowledgment of something not yet sent': [...open, { gets: { seq: 301, ack: 150 } }],
  'data in order, early, and again': [
    ...open,
    { gets: { seq: 301, ack: 101, length: 10 } },
    { gets: { seq: 321, ack: 101, length: 10 } },
    { gets: { seq: 311, ack: 101, length: 10 } },
    { gets: { seq: 301, ack: 101, length: 10 } },
  ],
  'data both ways after a half-close': [
    ...open,
    { does: 'send', octets: 20 },
    { gets: { seq: 301, ack: 121 } },
    { does: 'close' },
    { gets: { seq: 301, ack: 122 } },
    { gets: { seq: 301, ack: 122, length: 30 } },
    { does: 'read' },
    { gets: { seq: 331, ack: 122, fin: true } },
  ],
  'FIN again in CLOSE-WAIT and LAST-ACK': [
    ...open,
    { gets: { seq: 301, ack: 101, fin: true } },
    { gets: { seq: 301, ack: 101, fin: true } },
    { does: 'close' },
    { gets: { seq: 301, ack: 101, fin: true } },
  ],
  'FIN again in TIME-WAIT': [...timeWait, { gets: { seq: 301, ack: 102, fin: true } }],
  'a reset in TIME-WAIT': [...timeWait, { gets: { seq: 302, rst: true } }],
  'an old duplicate in TIME-WAIT': [...timeWait, { gets: { seq: 301, ack: 101, length: 1 } }],
  abort: [...open, { does: 'abort', differs: resetWithAck('RST,ACK SEQ=101 ACK=301') }],
  'abort in CLOSE-WAIT': [
    ...open,
    { gets: { seq: 301, ack: 101, fin: true } },
    { does: 'abort', differs: resetWithAck('RST,ACK SEQ=101 ACK=302') },
  ],
};

/** A segment as text, its numbers as if the kernel had begun with 100. */
function text(segment: Segment): string {
  const { seq, ack, length } = segment;
  return `${controlBits(segment).join(',')} SEQ=${seq}${ack === undefined ? '' : ` ACK=${ack}`}${length > 0 ? ` LEN=${length}` : ''}`;
}

function eventOf(one: Step): MachineEvent | undefined {
  if ('gets' in one) return { type: 'arrives', segment: { length: 0, window: 60000, ...one.gets } };
  switch (one.does) {
    case 'open':
      return { type: 'open', kind: 'active' };
    case 'listen':
      return { type: 'open', kind: 'passive' };
    case 'accept':
      return undefined;
    case 'read':
      return { type: 'receive' };
    case 'send':
      return { type: 'send', octets: one.octets };
    default:
      return { type: one.does };
  }
}

/** One connection of the kernel, on ports of its own, with its numbers made those of the model. */
class Peer {
  private iss: number | undefined;
  private readonly heard = new Set<string>();
  private isServer = false;
  private name: string;
  constructor(
    private readonly kernel: Kernel,
    private readonly port: number,
  ) {
    this.name = `s${port}`;
  }

  private callOf(one: Exclude<Step, { gets: unknown }>): KernelCall {
    const socket = this.name;
    switch (one.does) {
      case 'listen':
        this.isServer = true;
        return { call: 'listen', socket, port: this.port };
      case 'open':
        return { call: 'connect', socket, port: this.port, to: 80 };
      case 'accept':
        this.name = `${socket}c`;
        return { call: 'accept', socket, as: this.name };
      case 'send':
        return { call: 'send', socket, octets: one.octets };
      // A process that only shuts down keeps the socket: what it does not own, Linux ends by itself.
      case 'close':
        return { call: 'shutdown', socket };
      default:
        return { call: one.does, socket };
    }
  }

  async does(one: Step, expects: number): Promise<{ readonly state: RfcStateId; readonly sends: readonly string[] }> {
    let answer: KernelAnswer;
    if ('gets' in one) {
      const { ack } = one.gets;
      const segment = { length: 0, window: 60000, ...one.gets, fromPort: 80, toPort: this.port };
      answer = await this.kernel.ask(
        {
          segment: ack === undefined ? segment : { ...segment, ack: moved(ack, (this.iss ?? own) - own) },
        },
        expects,
      );
    } else answer = await this.kernel.ask(this.callOf(one), expects);
    const sends: string[] = [];
    for (const { fromPort, ...segment } of answer.segments) {
      if (fromPort !== this.port) continue;
      if (segment.syn && this.iss === undefined) this.iss = segment.seq;
      // A reset repeats a number that the other side chose.
      const isReset = segment.rst && segment.ack === undefined && this.iss === undefined;
      const seq = isReset ? segment.seq : moved(own, distance(this.iss ?? own, segment.seq));
      sends.push(text({ ...segment, seq }));
    }
    const row = answer.rows.find(([, , , local, peer]) => local.endsWith(`:${this.port}`) && peer.endsWith(':80'));
    return { state: row ? (ssStates[row[0]] ?? 'CLOSED') : this.isServer ? 'LISTEN' : 'CLOSED', sends };
  }

  /** What is new among the segments: a timer of the kernel may have repeated earlier ones. */
  fresh(sends: readonly string[], expected: readonly string[]): readonly string[] {
    const fresh = sends.filter((one) => expected.includes(one) || !this.heard.has(one));
    for (const one of sends) this.heard.add(one);
    return [...new Set(fresh)];
  }
}

describe('the model and the kernel of this machine', { skip: skipKernel }, () => {
  let kernel: Kernel;
  before(() => {
    kernel = startKernel();
  });
  after(() => kernel[Symbol.asyncDispose]());

  let port = 5000;
  for (const [name, steps] of Object.entries(cases))
    it(`are in the same state and send the same segments: ${name}`, async () => {
      const peer = new Peer(kernel, port++);
      let endpoint: Endpoint = closedEndpoint(own, options);
      for (const [index, one] of steps.entries()) {
        const event = eventOf(one);
        const outcome = event ? step(endpoint, event) : { endpoint, segments: [], notes: [] };
        ({ endpoint } = outcome);
        const expected = outcome.segments.map(text);
        const { differs } = one;
        const sends = differs?.sends ?? expected;
        const found = await peer.does(one, sends.length);
        assert.deepEqual(
          { state: found.state, sends: peer.fresh(found.sends, sends) },
          { state: differs?.state ?? endpoint.state, sends },
          `step ${index + 1}, ${JSON.stringify(one)}`,
        );
      }
    });
});
