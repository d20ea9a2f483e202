import type { Action } from '../../states/machine/wire/action.ts';
import { stateOf, worldAt, type Run } from '../../states/machine/wire/scenarios.ts';
import { hostNames, otherHost, type HostName } from '../../states/machine/wire/world.ts';
import { phaseOf } from '../life-map/tracks.ts';
import { phaseLooks } from '../theme/phases.ts';
import { segmentText } from './segment-text.ts';
import { segmentWays, shareOf, type SegmentWay } from './segment-ways.ts';

const width = 470;
const rail: Readonly<Record<HostName, number>> = { A: 128, B: 342 };
const top = 40;
const height = 38;
const yOf = (step: number): number => top + step * height;

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

/** The state that a host comes into with a step, and what it did of itself; nothing where there is neither. */
function stop(run: Run, host: HostName, step: number): readonly SVGElement[] {
  const state = stateOf(worldAt(run, step), host);
  const action: Action | undefined = run.scenario.steps[step - 1];
  const isActor = action !== undefined && 'on' in action && action.on === host;
  const cause = isActor ? causes[action.do] : undefined;
  const isNew = step === 0 || state !== stateOf(worldAt(run, step - 1), host);
  if (!isNew && cause === undefined) return [];
  const phase = phaseOf(state);
  const y = yOf(step);
  const x = rail[host] + (host === 'A' ? -16 : 16);
  const mark = { class: 'stop', d: phaseLooks[phase].mark, transform: `translate(${rail[host] - 8} ${y - 8})` };
  return [
    draw(
      'g',
      { 'data-phase': phase, class: host === 'A' ? 'left' : 'right' },
      ...(isNew ? [draw('path', mark), word('state', state, { x, y: y + 5 })] : []),
      ...(cause === undefined ? [] : [word('cause', cause, { x, y: y + (isNew ? 18 : 4) })]),
    ),
  ];
}

/** The box that the ladder of a run is drawn in, as an SVG `viewBox`. */
export const ladderBox = (run: Run): string => `0 0 ${width} ${yOf(run.happenings.length) + 26}`;

/** A piece of the drawing, and the first step that shows it. */
interface Piece {
  readonly element: SVGElement;
  readonly seen: number;
  /** Draws how far it has come at a step. */
  readonly grow?: (step: number) => void;
}

/**
 * A segment: an arrow from host to host, with what the segment says.
 *
 * @param isSecond another one left the host with it, before it
 */
function arrow(way: SegmentWay, isSecond: boolean): Piece {
  const { flight, sent, seen, ended, isLost } = way;
  const { from, segment } = flight;
  const goalStep = ended ?? sent + 1;
  const direction = from === 'A' ? 1 : -1;
  const start = { x: rail[from] + 12 * direction, y: yOf(sent) + 4 };
  const goal = { x: rail[otherHost(from)] - 12 * direction, y: yOf(goalStep) - 4 };
  const slope = (Math.atan2(goal.y - start.y, (goal.x - start.x) * direction) * 180 * direction) / Math.PI;
  const at = (share: number): string =>
    `${start.x + (goal.x - start.x) * share} ${start.y + (goal.y - start.y) * share}`;
  // On a long way others cross its middle, and what left before it stands above it.
  const isLong = goalStep - sent > 1;
  const middle = at(isLong ? 0.36 : 0.5);
  const line = draw('path', { class: 'way' });
  const head = draw('path', {});
  let drawn: string | undefined;
  return {
    element: draw(
      'g',
      {},
      line,
      head,
      word('segment', segmentText(segment), {
        y: isLong && isSecond ? 12 : -6,
        transform: `translate(${middle}) rotate(${slope})`,
      }),
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

/** The lines of both hosts from one step to the next. */
const rails = (seen: number): Piece => ({
  element: draw('path', {
    class: 'rail',
    d: hostNames.map((host) => `M${rail[host]} ${seen === 0 ? top - 14 : yOf(seen - 1)}V${yOf(seen)}`).join(''),
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

  constructor(run: Run) {
    const steps = [...run.happenings.keys(), run.happenings.length];
    const stops = (host: HostName): readonly Piece[] =>
      steps.flatMap((seen) => stop(run, host, seen).map((element) => ({ element, seen })));
    const ways = segmentWays(run);
    const arrows = ways.map((way, index) => {
      const before = ways[index - 1];
      return arrow(way, before?.sent === way.sent && before.flight.from === way.flight.from);
    });
    const pieces = [...steps.map(rails), ...arrows, ...stops('A'), ...stops('B')];
    this.#pieces = pieces.map((piece) => ({ ...piece, isSeen: true }));
    this.element = draw(
      'svg',
      { class: 'ladder run-ladder', viewBox: ladderBox(run), role: 'img' },
      ...hostNames.map((host) => draw('text', { class: 'host', x: rail[host], y: 16 }, host)),
      ...pieces.map(({ element }) => element),
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
      if (isSeen !== piece.isSeen) piece.element.toggleAttribute('data-to-come', !isSeen);
      piece.isSeen = isSeen;
      if (isSeen) piece.grow?.(step);
    }
  }
}
