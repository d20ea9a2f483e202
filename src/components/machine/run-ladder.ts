import type { RfcStateId } from '../../states/rfc-states.ts';
import type { Action } from '../../states/machine/wire/action.ts';
import { stateOf, worldAt, type Run } from '../../states/machine/wire/scenarios.ts';
import { hostNames, otherHost, type HostName } from '../../states/machine/wire/world.ts';
import { above, below, ladderWidth, momentsAt, railAt, waysOff, wordsOff } from '../ladder/ladder-geometry.ts';
import { segmentLabels, type LadderWay, type SegmentLabel } from '../ladder/segment-labels.ts';
import { phaseOf } from '../life-map/tracks.ts';
import { phaseLooks } from '../theme/phases.ts';
import { segmentWords } from './segment-text.ts';
import { segmentWays, shareOf, type SegmentWay } from './segment-ways.ts';

const rail: Readonly<Record<HostName, number>> = { A: railAt.left, B: railAt.right };
/** Room above the ladder for the names of the hosts. */
const hostRoom = 20;

/** Where the steps of a run stand. */
function stepsAt({ happenings }: Run, ways: readonly SegmentWay[]): readonly number[] {
  const underWay = ways.map((way) => ({ sent: way.sent, arrives: goalOf(way) }));
  return momentsAt(happenings.length, underWay).map((place) => hostRoom + above + place);
}

/** The step at which a segment arrives, or would be drawn to have arrived. */
const goalOf = ({ sent, ended }: SegmentWay): number => ended ?? sent + 1;

/** What a host does of itself, in the words of the socket API. */
const causes: Readonly<Partial<Record<Action['do'], string>>> = {
  listen: 'listen()',
  connect: 'connect()',
  send: 'write()',
  read: 'read()',
  accept: 'accept()',
  shutdown: 'shutdown()',
  close: 'close()',
  abort: 'RST',
};

/** Makes an element of a drawing. */
function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly (string | Node)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/** Words of a protocol or a program, in a place. */
const word = (kind: string, text: string, place: Readonly<Record<string, string | number>>): SVGElement =>
  draw('text', { class: kind, lang: 'en', ...place }, text);

/** What a state is called in the drawing: texts, or elements that may stand in a `text`. */
export type NameInDrawing = (state: RfcStateId) => readonly (string | Node)[];

/** The state that a host comes into with a step, and what it did of itself; nothing where there is neither. */
function stop(run: Run, host: HostName, step: number, y: number, name: NameInDrawing): readonly SVGElement[] {
  const state = stateOf(worldAt(run, step), host);
  const action: Action | undefined = run.scenario.steps[step - 1];
  const isActor = action !== undefined && 'on' in action && action.on === host;
  const cause = isActor ? causes[action.do] : undefined;
  const isNew = step === 0 || state !== stateOf(worldAt(run, step - 1), host);
  if (!isNew && cause === undefined) return [];
  const phase = phaseOf(state);
  const x = rail[host] + (host === 'A' ? -wordsOff : wordsOff);
  const mark = { class: 'stop', d: phaseLooks[phase].mark, transform: `translate(${rail[host] - 8} ${y - 8})` };
  return [
    draw(
      'g',
      { 'data-phase': phase, class: host === 'A' ? 'left' : 'right' },
      ...(isNew ? [draw('path', mark), draw('text', { class: 'state', lang: 'en', x, y: y + 5 }, ...name(state))] : []),
      ...(cause === undefined ? [] : [word('cause', cause, { x, y: y + (isNew ? 20 : 4) })]),
    ),
  ];
}

/** The box of a ladder whose steps stand at these heights, as an SVG `viewBox`. */
const boxOf = (steps: readonly number[]): string => `0 0 ${ladderWidth} ${(steps.at(-1) ?? 0) + below}`;

/** The box that the ladder of a run is drawn in, as an SVG `viewBox`. */
export const ladderBox = (run: Run): string => boxOf(stepsAt(run, segmentWays(run)));

/** A piece of the drawing, and the first step that shows it. */
interface Piece {
  readonly element: SVGElement;
  readonly seen: number;
  /** Draws how far it has come at a step. */
  readonly grow?: (step: number) => void;
}

/** The way of a segment from host to host, with its words. */
function ladderWay(way: SegmentWay, steps: readonly number[]): LadderWay {
  const { from, segment } = way.flight;
  const off = from === 'A' ? waysOff : -waysOff;
  return {
    start: { x: rail[from] + off, y: (steps[way.sent] ?? 0) + 4 },
    end: { x: rail[otherHost(from)] - off, y: (steps[goalOf(way)] ?? 0) - 4 },
    words: segmentWords(segment),
  };
}

/** A segment: an arrow from host to host, with what the segment says. */
function arrow({ way, drawn: { start, end: goal }, labels }: PlannedSegment): Piece {
  const { seen, ended, isLost } = way;
  const direction = start.x < goal.x ? 1 : -1;
  const slope = (Math.atan2(goal.y - start.y, (goal.x - start.x) * direction) * 180 * direction) / Math.PI;
  const at = (share: number): string =>
    `${start.x + (goal.x - start.x) * share} ${start.y + (goal.y - start.y) * share}`;
  const line = draw('path', { class: 'way' });
  const head = draw('path', {});
  let drawn: string | undefined;
  return {
    element: draw(
      'g',
      {},
      line,
      head,
      ...labels.map(({ text, x, y, angle }) =>
        word('segment', text, { transform: `translate(${x} ${y}) rotate(${angle})` }),
      ),
    ),
    seen,
    grow: (step) => {
      const hasEnded = ended !== undefined && step >= ended;
      const end = at(shareOf(way, step));
      const key = `${end} ${hasEnded}`;
      if (key === drawn) return;
      drawn = key;
      const [kind, path, turn] =
        hasEnded && isLost
          ? ['cross', 'M-6-6 6 6M6-6-6 6', '']
          : ['head', `M0 0L${-9 * direction}-4.5V4.5z`, ` rotate(${slope})`];
      line.setAttribute('d', `M${start.x} ${start.y}L${end}`);
      line.toggleAttribute('data-open', !hasEnded || isLost);
      head.setAttribute('class', kind);
      head.setAttribute('d', path);
      head.setAttribute('transform', `translate(${end})${turn}`);
    },
  };
}

/** Where everything stands on the ladder of a run. */
export interface LadderPlan {
  readonly run: Run;
  /** The height of each step, in units of the drawing. */
  readonly steps: readonly number[];
  readonly segments: readonly PlannedSegment[];
}

/** A segment, its way across the ladder, and the lines of text beside it. */
interface PlannedSegment {
  readonly way: SegmentWay;
  readonly drawn: LadderWay;
  readonly labels: readonly SegmentLabel[];
}

/** Plans the ladder of a run: nothing is drawn yet, so that planning and drawing can be tasks of their own. */
export function planLadder(run: Run): LadderPlan {
  const ways = segmentWays(run);
  const steps = stepsAt(run, ways);
  const planned = ways.map((way) => ({ way, drawn: ladderWay(way, steps) }));
  const labels = segmentLabels(planned.map(({ drawn }) => drawn));
  return { run, steps, segments: planned.map((one, index) => ({ ...one, labels: labels[index] ?? [] })) };
}

/** The lines of both hosts from one step to the next. */
const rails = (seen: number, steps: readonly number[]): Piece => ({
  element: draw('path', {
    class: 'rail',
    d: hostNames.map((host) => `M${rail[host]} ${steps[seen - 1] ?? hostRoom + 6}V${steps[seen] ?? 0}`).join(''),
  }),
  seen,
});

/**
 * A scenario as a ladder that grows: a line for each host, the segments between them. All of it is drawn at once, and
 * a step only lets more of it be seen: what stands already is neither made nor laid out again.
 */
export class RunLadder {
  readonly element: SVGElement;
  readonly #pieces: readonly (Piece & { isSeen: boolean })[];
  readonly #last: number;

  /** @param name how a state is named; by the standard if not given */
  constructor({ run, steps, segments }: LadderPlan, name: NameInDrawing = (state) => [state]) {
    const stops = (host: HostName): readonly Piece[] =>
      steps.flatMap((y, seen) => stop(run, host, seen, y, name).map((element) => ({ element, seen })));
    const pieces = [
      ...steps.map((_, seen) => rails(seen, steps)),
      ...segments.map(arrow),
      ...stops('A'),
      ...stops('B'),
    ];
    this.#last = steps.length - 1;
    this.#pieces = pieces.map((piece) => ({ ...piece, isSeen: true }));
    this.element = draw(
      'svg',
      { class: 'ladder run-ladder', viewBox: boxOf(steps), role: 'img' },
      // An image with a name; Firefox would have its words read out too, one by one in no order.
      draw(
        'g',
        { 'aria-hidden': 'true' },
        ...hostNames.map((host) => draw('text', { class: 'host', x: rail[host], y: 16 }, host)),
        ...pieces.map(({ element }) => element),
      ),
    );
  }

  /**
   * Shows the ladder as it is at a step.
   *
   * @param title what it is called for whoever does not see it
   */
  show(step: number, title: string): void {
    this.element.setAttribute('aria-label', title);
    for (const piece of this.#pieces) {
      const isSeen = piece.seen <= step;
      if (isSeen !== piece.isSeen) {
        piece.element.toggleAttribute('data-to-come', !isSeen);
        // What is to come is seen on paper.
        if (!isSeen) piece.grow?.(this.#last);
      }
      piece.isSeen = isSeen;
      if (isSeen) piece.grow?.(step);
    }
  }
}
