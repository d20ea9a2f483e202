import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Action } from '../../states/machine/wire/action.ts';
import { stateOf, worldAt, type Run } from '../../states/machine/wire/scenarios.ts';
import type { HostName } from '../../states/machine/wire/world.ts';
import { phaseOf } from '../life-map/tracks.ts';
import { phaseLooks } from '../theme/phases.ts';
import { segmentText } from './segment-text.ts';
import { waysUntil, type Way } from './segment-ways.ts';

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

function arrow({ flight, sent, ended, isLost }: Way, now: number): SVGTemplateResult {
  const { from, segment } = flight;
  const direction = from === 'A' ? 1 : -1;
  const isThere = ended !== undefined && !isLost;
  const start = { x: rail[from] + 12 * direction, y: yOf(sent) + 4 };
  const goal = { x: rail[from === 'A' ? 'B' : 'A'] - 12 * direction, y: yOf(ended ?? Math.max(now, sent + 1)) - 4 };
  // What is under way or lost ends between the two.
  const share = isThere ? 1 : 0.6;
  const end = { x: start.x + (goal.x - start.x) * share, y: start.y + (goal.y - start.y) * share };
  const slope = (Math.atan2(goal.y - start.y, (goal.x - start.x) * direction) * 180 * direction) / Math.PI;
  const isLong = (ended ?? now) - sent > 1;
  const at = isLong ? 0.3 : 0.5;
  const place = `translate(${start.x + (goal.x - start.x) * at} ${start.y + (goal.y - start.y) * at}) rotate(${slope})`;
  return svg`<path class="way" ?data-open=${!isThere} d="M${start.x} ${start.y}L${end.x} ${end.y}" />
    ${
      isLost
        ? svg`<path class="cross" d="M-6-6 6 6M6-6-6 6" transform="translate(${end.x} ${end.y})" />`
        : svg`<path class="head" d="M0 0L${-9 * direction}-4.5V4.5z" transform="translate(${end.x} ${end.y}) rotate(${slope})" />`
    }
    <text class="segment" lang="en" y="-6" transform=${place}>${segmentText(segment)}</text>`;
}

function stop(run: Run, host: HostName, step: number): SVGTemplateResult | typeof nothing {
  const state = stateOf(worldAt(run, step), host);
  const action: Action | undefined = run.scenario.steps[step - 1];
  const isActor = action !== undefined && 'on' in action && action.on === host;
  const cause = isActor ? causes[action.do] : undefined;
  const isNew = step === 0 || state !== stateOf(worldAt(run, step - 1), host);
  if (!isNew && cause === undefined) return nothing;
  const phase = phaseOf(state);
  const x = rail[host];
  const out = host === 'A' ? -16 : 16;
  return svg`<g data-phase=${phase} class=${host === 'A' ? 'left' : 'right'}>
    ${
      isNew
        ? svg`<path class="stop" d=${phaseLooks[phase].mark} transform="translate(${x - 8} ${yOf(step) - 8})" />
          <text class="state" lang="en" x=${x + out} y=${yOf(step) + 5}>${state}</text>`
        : nothing
    }
    ${cause === undefined ? nothing : svg`<text class="cause" lang="en" x=${x + out} y=${yOf(step) + (isNew ? 18 : 4)}>${cause}</text>`}
  </g>`;
}

/**
 * A scenario as a ladder that has grown to a step: a line for each host, the segments between them. What a step does not
 * change is not drawn again.
 */
export function runLadder(run: Run, step: number, title: string): TemplateResult {
  const bottom = yOf(run.happenings.length) + 26;
  const arrows = waysUntil(run, step).map((way) => {
    const { flight, ended, isLost } = way;
    // What came to an end stays as it is; what is under way reaches down to where the ladder ends.
    return guard([flight, ended, isLost, ended === undefined && step], () => arrow(way, step));
  });
  const stops = (host: HostName) =>
    Array.from({ length: step + 1 }, (_, index) => guard([run], () => stop(run, host, index)));
  return html`<svg class="ladder run-ladder" viewBox="0 0 ${width} ${bottom}" role="img" aria-label=${title}>
    <path class="rail" d="M${rail.A} ${top - 14}V${yOf(step)}M${rail.B} ${top - 14}V${yOf(step)}" />
    <text class="host" x=${rail.A} y="16">A</text>
    <text class="host" x=${rail.B} y="16">B</text>
    ${arrows} ${stops('A')} ${stops('B')}
  </svg>`;
}
