import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
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
import { addresses } from '../../../../src/states/machine/wire/listing.ts';
import type { RfcStateId } from '../../../../src/states/rfc-states.ts';
import {
  skipHosts,
  startKernels,
  type Hosts,
  type HostsAnswer,
  type HostsCommand,
  type KernelPacket,
  type Kernels,
} from '../../../support/kernel/hosts.ts';
import { until } from '../../../support/until.ts';
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

/** Ports of the kernel's side, and of the side that the test makes up. */
const port = 50_001;
const otherPort = 80;

/** What a side shows and sends. */
interface Shown {
  readonly state: RfcStateId;
  readonly sends: readonly string[];
}

/** One connection of the kernel, with its numbers made those of the model. */
class Peer {
  private iss: number | undefined;
  private isServer = false;
  private socket = 'first';
  private fresh: KernelPacket[] = [];
  private rows: readonly string[] = [];
  constructor(private readonly hosts: Hosts) {}

  private callOf(one: Exclude<Step, { gets: unknown }>): HostsCommand {
    const { socket } = this;
    switch (one.does) {
      case 'listen':
        this.isServer = true;
        return { host: 'A', call: 'listen', socket, port, backlog: 8 };
      case 'open':
        return { host: 'A', call: 'connect', socket, port, to: [addresses.B, otherPort] };
      case 'accept':
        this.socket = `accepted${otherPort}`;
        return { host: 'A', call: 'accept', socket, prefix: 'accepted' };
      case 'send':
        return { host: 'A', call: 'send', socket, octets: one.octets };
      // A process that only shuts down keeps the socket: what it does not own, Linux ends by itself.
      case 'close':
        return { host: 'A', call: 'shutdown', socket };
      default:
        return { host: 'A', call: one.does, socket };
    }
  }

  private commandOf(one: Step): HostsCommand {
    if (!('gets' in one)) return this.callOf(one);
    const { ack } = one.gets;
    const segment = { length: 0, window: 60000, ...one.gets, fromPort: otherPort, toPort: port };
    return {
      arrives: true,
      at: 'A',
      source: addresses.B,
      segment: ack === undefined ? segment : { ...segment, ack: moved(ack, (this.iss ?? own) - own) },
    };
  }

  private hear({ packets, rows }: HostsAnswer): void {
    if (rows) this.rows = rows.A;
    this.fresh.push(...packets);
    for (const { syn, seq } of packets) if (syn) this.iss ??= seq;
  }

  private textOf(packet: KernelPacket): string {
    // A reset repeats a number that the other side chose.
    const isReset = packet.rst && packet.ack === undefined && this.iss === undefined;
    const seq = isReset ? packet.seq : moved(own, distance(this.iss ?? own, packet.seq));
    return text({ ...packet, seq });
  }

  /** What the kernel shows, and has sent of late; what only repeats counts where it is expected. */
  private shown(expected: readonly string[]): Shown {
    const row = this.rows
      .map((line) => line.trim().split(/\s+/))
      .find(([, , , , peer]) => peer?.endsWith(`:${otherPort}`));
    const sends = this.fresh
      .map((packet) => [this.textOf(packet), packet.again] as const)
      .filter(([sent, again]) => !again || expected.includes(sent))
      .map(([sent]) => sent);
    return { state: row ? (ssStates[row[0] ?? ''] ?? 'CLOSED') : this.isServer ? 'LISTEN' : 'CLOSED', sends };
  }

  /** Does something and waits until the kernel shows and has sent what is expected; what it did, if it does not. */
  async does(one: Step, expected: Shown): Promise<Shown> {
    this.hear(await this.hosts.ask(this.commandOf(one)));
    const isSame = (): boolean => isDeepStrictEqual(this.shown(expected.sends), expected);
    try {
      await until(
        'the kernel does as expected',
        async () => {
          this.hear(await this.hosts.ask({ look: true }));
          if (isSame()) return true;
          this.hear(await this.hosts.ask({ wait: 100 }));
          return false;
        },
        20_000,
      );
    } catch {
      return this.shown(expected.sends);
    }
    this.fresh = [];
    return expected;
  }
}

describe('the model and the kernel of this machine', { skip: skipHosts, concurrency: 8 }, () => {
  let kernels: Kernels;
  before(() => {
    kernels = startKernels();
  });
  after(() => kernels[Symbol.asyncDispose]());

  for (const [name, steps] of Object.entries(cases))
    it(`are in the same state and send the same segments: ${name}`, async () => {
      const usual = { tcp_invalid_ratelimit: 0 };
      using hosts = kernels.pair({ A: usual, B: usual });
      const peer = new Peer(hosts);
      let endpoint: Endpoint = closedEndpoint(own, options);
      for (const [index, one] of steps.entries()) {
        const event = eventOf(one);
        const outcome = event ? step(endpoint, event) : { endpoint, segments: [], notes: [] };
        ({ endpoint } = outcome);
        const { differs } = one;
        const expected: Shown = {
          state: differs?.state ?? endpoint.state,
          sends: differs?.sends ?? outcome.segments.map(text),
        };
        assert.deepEqual(await peer.does(one, expected), expected, `step ${index + 1}, ${JSON.stringify(one)}`);
      }
    });
});
