/** A scenario of the state machine, played on two kernels step by step beside the model. */
import { timersOf } from '../../../src/states/machine/endpoint.ts';
import { controlBits, type Segment } from '../../../src/states/machine/segment.ts';
import { distance, moved } from '../../../src/states/machine/sequence.ts';
import type { Action } from '../../../src/states/machine/wire/action.ts';
import { addresses, listing } from '../../../src/states/machine/wire/listing.ts';
import {
  hostNames,
  otherHost,
  servicePort,
  socketOf,
  type Happening,
  type HostName,
  type World,
} from '../../../src/states/machine/wire/world.ts';
import { until } from '../until.ts';
import type { Hosts, HostsAnswer, KernelPacket } from './hosts.ts';

/** What both hosts show and have sent after a step, as lines of text that the model and the kernel share. */
export interface Shown {
  /** Rows of `ss`: host, state, Recv-Q, Send-Q, both addresses, and the timer that runs. */
  readonly rows: readonly string[];
  /** Segments in the notation of the RFC, with the host before them and the numbers of the model. */
  readonly sends: readonly string[];
}

/** What the kernel shows or sends in place of what the model does; nothing in place of a line that it leaves out. */
export interface Deviation {
  /** By the line of the model. */
  readonly instead?: Readonly<Record<string, string | undefined>>;
  /** Segments that only the kernel sends; they arrive at once. */
  readonly also?: readonly string[];
}

/** What a segment says, but for its window: how much a kernel can take depends on its memory. */
function lineOf(from: HostName, segment: Segment): string {
  const { seq, ack, length } = segment;
  return `${from} ${controlBits(segment).join(',')} SEQ=${seq}${ack === undefined ? '' : ` ACK=${ack}`}${length > 0 ? ` LEN=${length}` : ''}`;
}

/** Names of the timers in `ss -o` (ss(8)). */
const timerNames = { retransmission: 'on', persist: 'persist', 'time-wait': 'timewait' } as const;

/** The rows that the page of the state machine prints for `ss`, each with the timer that the model has running. */
export function rowsOfModel(world: World): readonly string[] {
  return hostNames.flatMap((name) => {
    const { listener, sockets } = world.hosts[name];
    const lines = listing(world, name, 'ss').split('\n').slice(1);
    return lines.map((line, index) => {
      const socket = listener ? sockets[index - 1] : sockets[index];
      const [timer] = socket ? timersOf(socket.endpoint) : [];
      return [name, ...line.split(/\s+/), ...(timer ? [timerNames[timer]] : [])].join(' ');
    });
  });
}

/** The rows of `ss -tano`, with the kind of a timer without its time. */
function rowsOfKernel(rows: Readonly<Record<HostName, readonly string[]>>): readonly string[] {
  return hostNames.flatMap((name) =>
    rows[name].map((line) => `${name} ${line.trim().replaceAll(/\s+/g, ' ')}`.replace(/ timer:\((\w+),.*$/, ' $1')),
  );
}

/** Milliseconds between two looks while nothing comes. */
const pause = 100;

/** Names a socket of the hosts: that of a connection by the port of A. */
const nameOf = (port: number | ''): string => `connection${port}`;

/** Two kernels beside a world of the model. */
export class KernelPlay {
  /** Octets of the window with which the last connection began. */
  window = 0;
  #world: World;
  /** What the kernel shows now. */
  #rows: readonly string[] = [];
  /** Packets that the model does not know of yet, in their order; repetitions may wait for a timer of the model. */
  #fresh: readonly KernelPacket[] = [];
  /** Packets of the flights of the model, by their id. */
  readonly #packets = new Map<number, KernelPacket>();
  /** Every segment that was sent in the model, with its packet: an old duplicate is one of them. */
  readonly #history: { readonly line: string; readonly packet: KernelPacket }[] = [];
  /** Initial sequence numbers of connections, of the kernel and of the model, by host and its own and the other port. */
  readonly #initial = new Map<string, readonly [kernel: number, model: number]>();

  constructor(
    private readonly hosts: Hosts,
    world: World,
    /** Octets of SO_RCVBUF of a listener. */
    private readonly buffer?: number,
  ) {
    this.#world = world;
  }

  /**
   * Plays an action on the kernels after the model has played it, and waits until both show the same.
   *
   * @param within (of the last) milliseconds; `looks`: whether rows are compared: without them a way to somewhere is
   *   quick, and the kernel takes the wire for fast
   * @returns both, for a comparison that says what differs
   */
  async plays(
    action: Action,
    happening: Happening,
    { instead = {}, also = [] }: Deviation,
    { within, looks }: { readonly within: number; readonly looks: boolean },
  ): Promise<{ readonly kernel: Shown; readonly model: Shown }> {
    const before = this.#world;
    this.#world = happening.world;
    await this.#act(action, before, happening);
    const replaced = (line: string): readonly string[] => {
      if (!(line in instead)) return [line];
      return instead[line] === undefined ? [] : [instead[line]];
    };
    const expected = happening.sent.map((flight) => ({
      flight,
      line: lineOf(flight.from, flight.segment),
    }));
    const model: Shown = {
      rows: looks ? rowsOfModel(happening.world).flatMap(replaced).sort() : [],
      sends: [...expected.flatMap(({ line }) => replaced(line)), ...also].sort(),
    };
    const show = (): Shown => ({
      rows: looks ? this.#rows.toSorted() : [],
      sends: this.#wanted(model.sends)
        .map(([line]) => line)
        .sort(),
    });
    const isSame = (name: keyof Shown): boolean => show()[name].join('\n') === model[name].join('\n');
    try {
      await until(
        'both show the same',
        async () => {
          if (!isSame('sends')) this.#hear(await this.hosts.ask({ wait: pause }), happening);
          if (!isSame('sends')) return false;
          if (!looks) return true;
          this.#hear(await this.hosts.ask({ look: true }), happening);
          if (!isSame('rows')) this.#hear(await this.hosts.ask({ wait: pause }), happening);
          return isSame('rows') && isSame('sends');
        },
        within,
      );
    } catch {
      this.#hear(await this.hosts.ask({ look: true }), happening);
      return { kernel: show(), model };
    }
    const kernel = show();
    const wanted = [...this.#wanted(model.sends)];
    const taken: KernelPacket[] = [];
    for (const { flight, line } of expected) {
      const [sent] = replaced(line);
      const index = wanted.findIndex(([name]) => name === sent);
      const [found] = index < 0 ? [] : wanted.splice(index, 1);
      if (!found) continue;
      taken.push(found[1]);
      this.#packets.set(flight.id, found[1]);
      this.#history.push({ line, packet: found[1] });
    }
    this.#fresh = this.#fresh.filter((packet) => packet.again && !taken.includes(packet));
    for (const [, packet] of wanted) this.#hear(await this.#arrives(packet), happening);
    return { kernel, model };
  }

  /** Seconds that the timer of TIME-WAIT of a host has left. */
  async secondsLeft(name: HostName): Promise<number> {
    const { rows } = await this.hosts.ask({ look: true });
    const [, minutes = '0', seconds = '0'] =
      /timer:\(timewait,(?:(\d+)min)?(?:([\d.]+)sec)?/.exec(rows?.[name].join('\n') ?? '') ?? [];
    return Number(minutes) * 60 + Number(seconds);
  }

  /** What the kernel sent of late, by its line: what only repeats counts where the model sends it too. */
  #wanted(lines: readonly string[]): readonly (readonly [line: string, packet: KernelPacket])[] {
    const missing = [...lines];
    const all = this.#fresh.map((packet) => [this.#lineOf(packet), packet] as const);
    const takes = (line: string): boolean => {
      const index = missing.indexOf(line);
      if (index >= 0) missing.splice(index, 1);
      return index >= 0;
    };
    return all.filter(([line, { again }]) => takes(line) || !again);
  }

  #hear(answer: HostsAnswer, happening: Happening): void {
    if (answer.rows) this.#rows = rowsOfKernel(answer.rows);
    for (const packet of answer.packets) {
      // Nobody has the addresses that a flood pretends.
      if (packet.target !== addresses[otherHost(packet.from)]) continue;
      this.#fresh = [...this.#fresh, packet];
      if (!packet.syn || packet.again) continue;
      this.window = packet.window;
      const { from, fromPort, toPort } = packet;
      const flight = happening.sent.find(
        (sent) => sent.from === from && sent.fromPort === fromPort && sent.toPort === toPort && sent.segment.syn,
      );
      if (flight) this.#initial.set(`${from} ${fromPort} ${toPort}`, [packet.seq, flight.segment.seq]);
    }
  }

  /** A number of the kernel as the model would have it. */
  #ofModel(number: number, from: HostName, fromPort: number, toPort: number): number {
    const [kernel, model] = this.#initial.get(`${from} ${fromPort} ${toPort}`) ?? [0, 0];
    return moved(model, distance(kernel, number));
  }

  #lineOf(packet: KernelPacket): string {
    const { from, fromPort, toPort, seq, ack } = packet;
    // A reset for a segment without an acknowledgment begins with 0 (RFC 9293, section 3.10.7.1).
    const isZero = packet.rst && seq === 0;
    return lineOf(from, {
      ...packet,
      seq: isZero ? 0 : this.#ofModel(seq, from, fromPort, toPort),
      ...(ack === undefined ? {} : { ack: this.#ofModel(ack, otherHost(from), toPort, fromPort) }),
    });
  }

  #arrives(packet: KernelPacket): Promise<HostsAnswer> {
    return this.hosts.ask({ arrives: packet.id, at: otherHost(packet.from) });
  }

  async #act(action: Action, before: World, happening: Happening): Promise<void> {
    const asks = async (command: Parameters<Hosts['ask']>[0]): Promise<void> => {
      this.#hear(await this.hosts.ask(command), happening);
    };
    switch (action.do) {
      case 'listen': {
        const listener = happening.world.hosts[action.on].listener;
        const { port, backlog } = listener ?? { port: servicePort, backlog: 0 };
        const buffer = this.buffer === undefined ? {} : { buffer: this.buffer };
        await asks({ host: action.on, call: 'listen', socket: 'listener', port, backlog, ...buffer });
        return;
      }
      case 'connect': {
        const socket = socketOf(happening.world.hosts[action.on], action.port);
        const { localPort = 0, remotePort = 0 } = socket ?? {};
        const name = nameOf(Math.max(localPort, remotePort));
        const to = [addresses[otherHost(action.on)], remotePort] as const;
        await asks({ host: action.on, call: 'connect', socket: name, port: localPort, to });
        return;
      }
      case 'accept':
        await asks({ host: action.on, call: 'accept', socket: 'listener', prefix: nameOf('') });
        return;
      case 'send':
      case 'read':
      case 'shutdown':
      case 'close':
      case 'abort': {
        const socket = socketOf(before.hosts[action.on], action.port);
        const name = nameOf(Math.max(socket?.localPort ?? 0, socket?.remotePort ?? 0));
        const octets = action.do === 'send' ? { octets: action.octets } : {};
        await asks({ host: action.on, call: action.do, socket: name, ...octets });
        return;
      }
      case 'arrives': {
        const packet = happening.flight && this.#packets.get(happening.flight.id);
        // Into a host that is off nothing arrives, and some segments only the model sends.
        if (packet && before.hosts[action.at].isOn) this.#hear(await this.#arrives(packet), happening);
        return;
      }
      case 'stray': {
        const line = lineOf(otherHost(action.at), action.segment);
        const old = this.#history.find((sent) => sent.line === line);
        if (!old) throw new Error(`Nothing like ${line} was ever sent.`);
        this.#hear(await this.#arrives(old.packet), happening);
        return;
      }
      case 'flood':
        for (let count = 1; count <= action.count; count++)
          await asks({
            arrives: true,
            at: action.at,
            source: `203.0.113.${count}`,
            segment: {
              seq: 9000 + count,
              syn: true,
              length: 0,
              window: 1000,
              fromPort: 40_000 + count,
              toPort: servicePort,
            },
          });
        return;
      case 'dies':
        await asks({ host: action.on, call: 'exit' });
        return;
      case 'power-off':
      case 'power-on':
        await asks({ host: action.on, power: action.do === 'power-on' });
        return;
      case 'timer':
        // The next time the kernel counts its attempts, they are enough.
        if (action.timer === 'give-up')
          await asks({ host: action.on, settings: { tcp_syn_retries: 1, tcp_syn_linear_timeouts: 0 } });
        return;
      // A lost segment never arrives, and who hangs does nothing.
      case 'lost':
      case 'hangs':
        return;
    }
  }
}
