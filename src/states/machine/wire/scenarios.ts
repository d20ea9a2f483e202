import type { RfcStateId } from '../../rfc-states.ts';
import type { StackOptions } from '../endpoint.ts';
import type { Action } from './action.ts';
import { play, type Waits } from './play.ts';
import { emptyWorld, firstPort, hostNames, type Happening, type HostName, type World } from './world.ts';

/** Something to play: what happens, step by step. What is to learn from it stands in `texts/<tag>/scenarios.ts`. */
export interface Scenario {
  readonly id: string;
  /** What the stacks do differently from the usual. */
  readonly options?: Readonly<Partial<Record<HostName, Partial<StackOptions>>>>;
  /** What has happened before the first step, when it is not the beginning of the connection. */
  readonly before?: readonly Action[];
  readonly steps: readonly Action[];
}

const toA: Action = { do: 'arrives', at: 'A' };
const toB: Action = { do: 'arrives', at: 'B' };
const lostToA: Action = { do: 'lost', at: 'A' };
const lostToB: Action = { do: 'lost', at: 'B' };
const listen: Action = { do: 'listen', on: 'B' };
const connect: Action = { do: 'connect', on: 'A' };
const accept: Action = { do: 'accept', on: 'B' };
const closeA: Action = { do: 'close', on: 'A' };
const closeB: Action = { do: 'close', on: 'B' };
const againA: Action = { do: 'timer', on: 'A', timer: 'retransmission' };
const againB: Action = { do: 'timer', on: 'B', timer: 'retransmission' };
const open: readonly Action[] = [listen, connect, toB, toA, toB, accept];
const closedByA: readonly Action[] = [closeA, toB, toA, closeB, toA, toB];

/** Every scenario, in the order in which they teach. */
export const scenarios = [
  { id: 'open', steps: [listen, connect, toB, toA, toB, accept] },
  { id: 'close-by-client', before: open, steps: [...closedByA, { do: 'timer', on: 'A', timer: 'time-wait' }] },
  {
    id: 'close-by-server',
    before: open,
    steps: [closeB, toA, toB, closeA, toB, toA, { do: 'timer', on: 'B', timer: 'time-wait' }],
  },
  {
    id: 'half-close',
    before: open,
    steps: [
      { do: 'shutdown', on: 'A' },
      toB,
      toA,
      { do: 'send', on: 'B', octets: 200 },
      toA,
      toB,
      { do: 'read', on: 'A' },
      closeB,
      toA,
      toB,
      { do: 'timer', on: 'A', timer: 'time-wait' },
    ],
  },
  {
    id: 'fin-ack-together',
    before: open,
    steps: [closeA, toB, closeB, lostToA, toA, toB, { do: 'timer', on: 'A', timer: 'time-wait' }],
  },
  {
    id: 'simultaneous-open',
    steps: [connect, { do: 'connect', on: 'B' }, toB, toA, toB, toA],
  },
  {
    id: 'simultaneous-close',
    before: open,
    steps: [
      closeA,
      closeB,
      toB,
      toA,
      toB,
      toA,
      { do: 'timer', on: 'A', timer: 'time-wait' },
      { do: 'timer', on: 'B', timer: 'time-wait' },
    ],
  },
  { id: 'refused', steps: [connect, toB, toA] },
  { id: 'syn-lost', steps: [listen, connect, lostToB, againA, toB, toA, toB, accept] },
  {
    id: 'firewall',
    steps: [
      listen,
      connect,
      { do: 'lost', at: 'B', firewall: true },
      againA,
      { do: 'lost', at: 'B', firewall: true },
      againA,
      { do: 'lost', at: 'B', firewall: true },
      { do: 'timer', on: 'A', timer: 'give-up' },
    ],
  },
  {
    id: 'syn-flood',
    steps: [
      { do: 'listen', on: 'B', listener: { halfOpen: 4 } },
      { do: 'flood', at: 'B', count: 4 },
      connect,
      toB,
      againA,
      toB,
      { do: 'timer', on: 'A', timer: 'give-up' },
    ],
  },
  {
    id: 'syn-cookies',
    steps: [
      { do: 'listen', on: 'B', listener: { backlog: 3, halfOpen: 4, hasCookies: true } },
      { do: 'flood', at: 'B', count: 4 },
      connect,
      toB,
      toA,
      toB,
      accept,
    ],
  },
  {
    id: 'accept-queue-full',
    steps: [
      { do: 'listen', on: 'B', listener: { backlog: 0 } },
      { do: 'hangs', on: 'B' },
      connect,
      toB,
      toA,
      toB,
      { do: 'connect', on: 'A', port: firstPort + 1 },
      toB,
      { do: 'timer', on: 'A', timer: 'retransmission', port: firstPort + 1 },
      toB,
      accept,
      { do: 'timer', on: 'A', timer: 'retransmission', port: firstPort + 1 },
      toB,
      toA,
      toB,
    ],
  },
  {
    id: 'close-wait-leak',
    before: open,
    steps: [
      { do: 'hangs', on: 'B' },
      closeA,
      toB,
      toA,
      { do: 'timer', on: 'A', timer: 'orphan' },
      { do: 'dies', on: 'B' },
      toA,
      toB,
    ],
  },
  {
    id: 'orphaned-fin-wait-2',
    before: open,
    steps: [
      closeA,
      toB,
      toA,
      { do: 'timer', on: 'A', timer: 'orphan' },
      { do: 'send', on: 'B', octets: 200 },
      toA,
      toB,
    ],
  },
  {
    id: 'half-open',
    before: open,
    steps: [
      { do: 'power-off', on: 'B' },
      { do: 'send', on: 'A', octets: 100 },
      toB,
      againA,
      toB,
      { do: 'power-on', on: 'B' },
      againA,
      toB,
      toA,
    ],
  },
  {
    id: 'last-ack-lost',
    before: open,
    steps: [closeA, toB, toA, closeB, toA, lostToB, againB, toA, toB, { do: 'timer', on: 'A', timer: 'time-wait' }],
  },
  {
    id: 'old-duplicate',
    options: { A: { ignoresResetInTimeWait: true } },
    before: [...open, { do: 'send', on: 'B', octets: 100 }, toA, toB, { do: 'read', on: 'A' }, ...closedByA],
    steps: [
      { do: 'stray', at: 'A', port: firstPort, segment: { seq: 301, ack: 101, length: 100, window: 1000 } },
      toB,
      toA,
      { do: 'timer', on: 'A', timer: 'time-wait' },
    ],
  },
  {
    id: 'assassination',
    before: [...open, { do: 'send', on: 'B', octets: 100 }, toA, toB, { do: 'read', on: 'A' }, ...closedByA],
    steps: [
      { do: 'stray', at: 'A', port: firstPort, segment: { seq: 301, ack: 101, length: 100, window: 1000 } },
      toB,
      toA,
    ],
  },
  {
    id: 'port-reuse',
    options: { B: { mayReopen: true } },
    before: [...open, closeB, toA, toB, closeA, toB, toA],
    steps: [connect, toB, toA, toB, accept],
  },
  {
    id: 'zero-window',
    before: open,
    steps: [
      { do: 'hangs', on: 'B' },
      { do: 'send', on: 'A', octets: 1000 },
      toB,
      toB,
      toA,
      toA,
      { do: 'send', on: 'A', octets: 300 },
      { do: 'timer', on: 'A', timer: 'persist' },
      toB,
      toA,
      { do: 'read', on: 'B' },
      toA,
      toB,
      toB,
      toA,
      toA,
    ],
  },
] as const satisfies readonly Scenario[];

/** Id of a scenario. */
export type ScenarioId = (typeof scenarios)[number]['id'];

/** A scenario played to its end: the moment before the first step, and what each step did. */
export interface Run {
  readonly scenario: Scenario & { readonly id: ScenarioId };
  readonly start: World;
  readonly happenings: readonly Happening[];
}

/** Plays a scenario with the clocks of a system. */
export function run(scenario: Run['scenario'], waits: Waits): Run {
  let world = emptyWorld(scenario.options);
  for (const action of scenario.before ?? []) world = play(world, action, waits).world;
  // The clock starts with the first step; whatever waits then has just begun to.
  const fresh = (name: HostName) => ({
    ...world.hosts[name],
    sockets: world.hosts[name].sockets.map((socket) => ({ ...socket, since: 0, lastSent: 0 })),
  });
  const start: World = { ...world, now: 0, hosts: { A: fresh('A'), B: fresh('B') } };
  const happenings: Happening[] = [];
  world = start;
  for (const action of scenario.steps) {
    const happening = play(world, action, waits);
    happenings.push(happening);
    ({ world } = happening);
  }
  return { scenario, start, happenings };
}

/** The state a host is in, as far as a drawing with one place for each can say it: that of its newest socket. */
export function stateOf({ hosts }: World, name: HostName): RfcStateId {
  const { sockets, listener } = hosts[name];
  return (
    sockets.findLast(({ remotePort, localPort }) => remotePort >= firstPort || localPort >= firstPort)?.endpoint
      .state ?? (listener ? 'LISTEN' : 'CLOSED')
  );
}

/** The world after a number of steps. */
export function worldAt({ start, happenings }: Run, step: number): World {
  return step === 0 ? start : (happenings[step - 1]?.world ?? start);
}

/** Scenarios in which a host comes into a state, each with the first step after which it is there. */
export function scenariosThrough(
  state: RfcStateId,
  host?: HostName,
): readonly { readonly id: ScenarioId; readonly step: number; readonly host: HostName }[] {
  return scenarios.flatMap((scenario) => {
    const played = run(scenario, () => 0);
    for (let step = 0; step <= played.happenings.length; step++)
      for (const name of host ? [host] : hostNames)
        if (stateOf(worldAt(played, step), name) === state) return [{ id: scenario.id, step, host: name }];
    return [];
  });
}
