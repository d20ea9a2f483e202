/**
 * Every state that two endpoints and a wire between them can be in, found by trying everything that can happen.
 *
 * Each side opens a connection once and carries no data. A calm wire delivers every segment once and in order. Any other
 * wire delivers in any order, and has a number of mishaps to spend: each loses a segment, delivers one twice, or lets a
 * retransmission timer run out although something is still under way.
 */
import { closedEndpoint, usualOptions, type Endpoint } from '../../../../../src/states/machine/endpoint.ts';
import type { MachineEvent } from '../../../../../src/states/machine/event.ts';
import type { Segment } from '../../../../../src/states/machine/segment.ts';
import { step } from '../../../../../src/states/machine/step.ts';
import { text as written } from '../endpoints.ts';

/** One side, with what its process has done. */
export interface Side {
  readonly endpoint: Endpoint;
  readonly hasOpened: boolean;
  /** Sent its FIN after it had taken the one of the other side. */
  readonly closedSecond: boolean;
  /** What tells it from other sides; kept here because it is asked for again and again. */
  readonly key: string;
}

/** What is under way to one side, in the order it was sent. */
interface Way {
  readonly segments: readonly Segment[];
  /** The segments as texts, place by place. */
  readonly texts: readonly string[];
  /** What tells it from other ways: the order is the wire's to change. */
  readonly key: string;
}

/** Two sides and what is under way to each. */
export interface Situation {
  readonly sides: readonly [a: Side, b: Side];
  readonly wire: readonly [toA: Way, toB: Way];
  /** Mishaps that may still come. */
  readonly mishaps: number;
}

/** What the world may do in an exploration, from the friendliest to the roughest. */
export type World = 'calm' | 'lossy' | 'rough';

/** Mishaps of each world. */
export const mishaps: Readonly<Record<World, number>> = { calm: 0, lossy: 2, rough: 0 };

/** A situation that was reached, and how. */
export interface Reached {
  readonly situation: Situation;
  readonly key: string;
  readonly from?: Reached;
  /** What happened last, in words. */
  readonly by: string;
}

const names = ['A', 'B'] as const;

const way = (segments: readonly Segment[], texts: readonly string[]): Way => ({
  segments,
  texts,
  key: texts.length > 1 ? texts.toSorted().join() : (texts[0] ?? ''),
});

const sideKey = ({ endpoint, hasOpened, closedSecond }: Omit<Side, 'key'>): string => {
  const { state } = endpoint;
  // What is gone leaves nothing behind but that it was there.
  if (state === 'CLOSED' || state === 'LISTEN') return `${state} ${hasOpened}`;
  const { opening, sendUnacknowledged, sendNext, receiveNext, closePending, finReceived, held, retransmit } = endpoint;
  return `${state} ${opening} ${sendUnacknowledged} ${sendNext} ${receiveNext} ${closePending} ${finReceived} ${held.length} ${retransmit.length} ${closedSecond}`;
};

const sideOf = (side: Omit<Side, 'key'>): Side => ({ ...side, key: sideKey(side) });

const fresh = (iss: number): Side =>
  sideOf({ endpoint: closedEndpoint(iss, usualOptions), hasOpened: false, closedSecond: false });

const start = (world: World): Situation => ({
  sides: [fresh(100), fresh(300)],
  wire: [way([], []), way([], [])],
  mishaps: mishaps[world],
});

const key = ({ sides: [a, b], wire: [toA, toB], mishaps: left }: Situation): string =>
  `${left}|${a.key}|${b.key}|${toA.key}|${toB.key}`;

/** What is under way once more was sent; what is under way already is there once. */
function withSegments(before: Way, sent: readonly Segment[]): Way {
  if (sent.length === 0) return before;
  const [segments, texts] = [[...before.segments], [...before.texts]];
  for (const segment of sent) {
    const text = written(segment);
    if (before.texts.includes(text)) continue;
    segments.push(segment);
    texts.push(text);
  }
  return segments.length === before.segments.length ? before : way(segments, texts);
}

/** A side after an event, and what it sent. */
type Done = readonly [after: Side, sent: readonly Segment[]];

/** What sides did at events: a few thousand are all that happens in hundreds of thousands of situations. */
const done = new Map<string, Done>();

function doneBy(index: 0 | 1, side: Side, event: MachineEvent): Done {
  // Neither of the two is in the other's place: they begin with other sequence numbers.
  const name = `${index}|${side.key}|${event.type === 'arrives' ? written(event.segment) : Object.values(event).join(' ')}`;
  let known = done.get(name);
  if (known === undefined) {
    const { endpoint, segments } = step(side.endpoint, event);
    const after = sideOf({
      endpoint,
      hasOpened: side.hasOpened || event.type === 'open',
      closedSecond: side.closedSecond || (event.type === 'close' && side.endpoint.finReceived),
    });
    known = [after, segments];
    done.set(name, known);
  }
  return known;
}

/** A side does something; what it sends is under way to the other. */
function happens(situation: Situation, index: 0 | 1, event: MachineEvent, taken = situation.wire[index]): Situation {
  const [after, segments] = doneBy(index, situation.sides[index], event);
  const away = withSegments(situation.wire[index === 0 ? 1 : 0], segments);
  return {
    ...situation,
    ...(index === 0
      ? { sides: [after, situation.sides[1]], wire: [taken, away] }
      : { sides: [situation.sides[0], after], wire: [away, taken] }),
  };
}

const without = ({ segments, texts }: Way, place: number): Way =>
  way(segments.toSpliced(place, 1), texts.toSpliced(place, 1));

const spent = (situation: Situation): Situation => ({ ...situation, mishaps: situation.mishaps - 1 });

/** Everything that can happen next. */
function* next(situation: Situation, world: World): Generator<readonly [by: string, after: Situation]> {
  for (const index of [0, 1] as const) {
    const name = names[index];
    const { endpoint, hasOpened } = situation.sides[index];
    const does = (event: MachineEvent): Situation => happens(situation, index, event);
    if (!hasOpened)
      for (const kind of ['active', 'passive'] as const) {
        // A opens, or listens when B does: the other half of all situations is the same with the names changed.
        if (kind === 'passive' && index === 0 && situation.sides[1].endpoint.state !== 'LISTEN') continue;
        yield [`${name} ${kind === 'active' ? 'opens' : 'listens'}`, does({ type: 'open', kind })];
      }
    if (!['CLOSED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'].includes(endpoint.state))
      if (!endpoint.closePending) yield [`${name} closes`, does({ type: 'close' })];
    if (endpoint.state === 'TIME-WAIT') yield [`2MSL pass on ${name}`, does({ type: 'timeout', timer: 'time-wait' })];
    const { segments, texts } = situation.wire[index];
    for (const [place, segment] of segments.entries()) {
      // A calm wire keeps the order and loses nothing.
      if (world === 'calm' && place > 0) break;
      const event: MachineEvent = { type: 'arrives', segment };
      const text = texts[place] ?? '';
      const words = `${name} gets ${text}`;
      const rest = without(situation.wire[index], place);
      yield [words, happens(situation, index, event, rest)];
      if (world === 'calm' || situation.mishaps === 0) continue;
      yield [`${words}, and it stays under way`, spent(does(event))];
      const lost: Situation['wire'] = index === 0 ? [rest, situation.wire[1]] : [situation.wire[0], rest];
      yield [`${text} to ${name} is lost`, spent({ ...situation, wire: lost })];
    }
    const isQuiet = situation.wire.every(({ segments }) => segments.length === 0);
    if (world !== 'calm' && endpoint.retransmit.length > 0 && (isQuiet || situation.mishaps > 0)) {
      const again = does({ type: 'timeout', timer: 'retransmission' });
      yield [`${name} sends again`, isQuiet ? again : spent(again)];
    }
    if (world !== 'rough' || endpoint.state === 'CLOSED') continue;
    yield [`${name} aborts`, does({ type: 'abort' })];
    if (endpoint.state !== 'LISTEN' && endpoint.state !== 'TIME-WAIT')
      yield [`${name} gives up`, does({ type: 'timeout', timer: 'user' })];
  }
}

/** Every situation that can be reached, the nearest first. */
export function explore(world: World): ReadonlyMap<string, Reached> {
  const situation = start(world);
  const first: Reached = { situation, key: key(situation), by: '' };
  const seen = new Map([[first.key, first]]);
  for (const reached of seen.values())
    for (const [by, after] of next(reached.situation, world)) {
      const name = key(after);
      if (!seen.has(name)) seen.set(name, { situation: after, key: name, from: reached, by });
    }
  return seen;
}

/** What happened on the way to a situation. */
export function wayTo(reached: Reached): readonly string[] {
  const steps: string[] = [];
  for (let now: Reached | undefined = reached; now.from; now = now.from) steps.unshift(now.by);
  return steps;
}

/**
 * One step when wire and processes behave: what is under way arrives in order, a process closes what it has, and only
 * when nothing else is left to happen does a timer run out.
 *
 * @returns nothing when all is quiet
 */
export function behave(situation: Situation): Situation | undefined {
  for (const index of [0, 1] as const) {
    const [segment] = situation.wire[index].segments;
    if (segment) return happens(situation, index, { type: 'arrives', segment }, without(situation.wire[index], 0));
  }
  for (const index of [0, 1] as const) {
    const { endpoint } = situation.sides[index];
    const { state, closePending } = endpoint;
    if ((state === 'ESTABLISHED' || state === 'CLOSE-WAIT' || state === 'LISTEN') && !closePending)
      return happens(situation, index, { type: 'close' });
  }
  // Timers of both sides run side by side: one alone may go on repeating what only the other can answer.
  const waiting = ([0, 1] as const).filter((index) => situation.sides[index].endpoint.retransmit.length > 0);
  if (waiting.length > 0)
    return waiting.reduce((now, index) => happens(now, index, { type: 'timeout', timer: 'retransmission' }), situation);
  for (const index of [0, 1] as const)
    if (situation.sides[index].endpoint.state === 'TIME-WAIT')
      return happens(situation, index, { type: 'timeout', timer: 'time-wait' });
  return undefined;
}

export { key as keyOf };
