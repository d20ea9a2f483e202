import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { LadderMessages } from '../../i18n/en/ladders.ts';
import { stateAt, type Ladder, type LadderSegment, type LadderSide, type LadderState } from '../../states/ladders.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { stateById } from '../../states/state-look-up.ts';
import { stateName } from '../state-name/state-name.ts';
import { phaseMark } from '../theme/phase-mark.ts';
import { phaseLooks } from '../theme/phases.ts';

/** What a ladder needs to be shown. */
export interface LadderOptions {
  readonly words: LadderMessages;
  /** Address of a state's page. */
  readonly hrefFor: (id: RfcStateId) => string;
}

/** Sizes of a drawing, in its own units. */
interface Geometry {
  readonly width: number;
  /** Where the line of each side stands. */
  readonly rail: Readonly<Record<LadderSide, number>>;
  /** Height of one moment. */
  readonly step: number;
  /** The words of a segment are kept short. */
  readonly isNarrow: boolean;
}

const wide: Geometry = { width: 560, rail: { left: 145, right: 415 }, step: 40, isNarrow: false };
const narrow: Geometry = { width: 476, rail: { left: 130, right: 346 }, step: 34, isNarrow: true };
/** Where segments cross, their words need more room between the moments. */
const crossing: Geometry = { ...narrow, step: 42 };
const top = 22;

const yOf = (moment: number, { step }: Geometry): number => top + moment * step;
const other = (side: LadderSide): LadderSide => (side === 'left' ? 'right' : 'left');

/** Whether a segment is under way longer than a moment, so that it crosses another one. */
const crosses = ({ sent, arrives }: LadderSegment): boolean => arrives - sent > 1;

/** A segment as the RFC writes it: its numbers, then its control bits. */
function segmentWords({ seq, ack, ctl }: LadderSegment): readonly [numbers: string, control: string] {
  return [`SEQ=${seq}${ack === undefined ? '' : ` ACK=${ack}`}`, `CTL=${ctl.join(',')}`];
}

/** A segment as the RFC writes it. */
export function segmentText(segment: LadderSegment): string {
  return segmentWords(segment).join(' ');
}

function stop(
  side: LadderSide,
  { at, state, cause }: LadderState,
  { words }: LadderOptions,
  geometry: Geometry,
): SVGTemplateResult {
  const { phase } = stateById(state);
  const x = geometry.rail[side];
  const out = side === 'left' ? -16 : 16;
  const y = yOf(at, geometry);
  return svg`<g data-phase=${phase} class=${side}>
    <path class="stop" d=${phaseLooks[phase].mark} transform="translate(${x - 8} ${y - 8})" />
    <text class="state" lang="en" x=${x + out} y=${y + 5}>${state}</text>
    ${cause === undefined ? nothing : svg`<text class="cause" x=${x + out} y=${y + 19}>${words[`cause_${cause}`]}</text>`}
  </g>`;
}

function arrow(segment: LadderSegment, geometry: Geometry): SVGTemplateResult {
  const { from, sent, arrives } = segment;
  const { rail, isNarrow } = geometry;
  const way = from === 'left' ? 1 : -1;
  const start = { x: rail[from] + 14 * way, y: yOf(sent, geometry) + 4 };
  const end = { x: rail[other(from)] - 14 * way, y: yOf(arrives, geometry) - 4 };
  // Segments that cross get their words near their own sender, where the lines are apart.
  const isCrossed = crosses(segment);
  const share = isCrossed ? 0.21 : 0.5;
  const at = `${start.x + (end.x - start.x) * share} ${start.y + (end.y - start.y) * share}`;
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI + (way === 1 ? 0 : 180);
  const [fin, spread] = [9 * way, 4.5];
  const tilt = (Math.atan2(end.y - start.y, (end.x - start.x) * way) * 180 * way) / Math.PI;
  const [numbers, control] = segmentWords(segment);
  const place = `translate(${at}) rotate(${angle})`;
  const words = (text: string, y: number) =>
    svg`<text class="segment" lang="en" transform=${place} y=${y}>${text}</text>`;
  const shown = isNarrow ? control.slice('CTL='.length) : control;
  const lines = isCrossed
    ? [words(shown, -6), ...numbers.split(' ').map((line, index) => words(line, 14 + index * 12))]
    : words(isNarrow ? `${shown} ${numbers}` : `${numbers} ${control}`, -7);
  return svg`<path class="way" d="M${start.x} ${start.y}L${end.x} ${end.y}" />
    <path class="head" d="M0 0L${-fin} ${-spread}V${spread}z" transform="translate(${end.x} ${end.y}) rotate(${tilt})" />
    ${lines}`;
}

function drawing(ladder: Ladder, options: LadderOptions, title: string, geometry: Geometry): TemplateResult {
  const last = Math.max(...[...ladder.left, ...ladder.right].map(({ at }) => at));
  const { width, rail } = geometry;
  const [from, to] = [top, yOf(last, geometry)];
  return html`<svg class="ladder" viewBox="0 0 ${width} ${to + 26}" role="img" aria-label=${title}>
    <path class="rail" d="M${rail.left} ${from}V${to}M${rail.right} ${from}V${to}" />
    ${ladder.segments.map((segment) => arrow(segment, geometry))}
    ${ladder.left.map((state) => stop('left', state, options, geometry))}
    ${ladder.right.map((state) => stop('right', state, options, geometry))}
  </svg>`;
}

/** An exchange of segments as a small drawing under its name, for a sheet that has many things on it. */
export function smallLadder(ladder: Ladder, options: LadderOptions): TemplateResult {
  const { words } = options;
  return html`<figure>
    <figcaption>${words[ladder.id]} <small>${words.figure(ladder.figure, ladder.section)}</small></figcaption>
    ${drawing(ladder, options, words[ladder.id], ladder.segments.some(crosses) ? crossing : narrow)}
  </figure>`;
}

function stateCell(id: RfcStateId, { hrefFor }: LadderOptions): TemplateResult {
  const { phase } = stateById(id);
  return html`<td data-phase=${phase}>
    <a class="to-state" href=${hrefFor(id)}>${phaseMark(phase)}${stateName(id)}</a>
  </td>`;
}

function table(ladder: Ladder, options: LadderOptions): TemplateResult {
  const { words } = options;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.step}</th>
        <th scope="col">${words.sender}</th>
        <th scope="col">${words.segment}</th>
        <th scope="col">${words.afterSending}</th>
        <th scope="col">${words.afterArrival}</th>
      </tr>
    </thead>
    <tbody>
      ${ladder.segments.map(
        (segment, index) =>
          html`<tr>
            <th scope="row">${index + 1}</th>
            <td>${words[segment.from]}</td>
            <td><code translate="no" dir="ltr">${segmentText(segment)}</code></td>
            ${stateCell(stateAt(ladder[segment.from], segment.sent), options)}
            ${stateCell(stateAt(ladder[other(segment.from)], segment.arrives), options)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** An exchange of segments as a drawing and as a table with the same content. */
export function ladderFigure(ladder: Ladder, options: LadderOptions): TemplateResult {
  const { words } = options;
  return html`<section class="exchange">
    <h2 id=${ladder.id}>${words[ladder.id]}</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby=${ladder.id}>
      ${drawing(ladder, options, words.diagram(words[ladder.id]), wide)} ${table(ladder, options)}
    </div>
    <p class="remark">${words.figure(ladder.figure, ladder.section)}</p>
  </section>`;
}
