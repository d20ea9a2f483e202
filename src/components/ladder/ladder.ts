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

/** Sizes of the drawing, in its own units. */
const width = 560;
const rail: Readonly<Record<LadderSide, number>> = { left: 145, right: width - 145 };
const step = 40;
const top = 22;

const yOf = (moment: number): number => top + moment * step;
const other = (side: LadderSide): LadderSide => (side === 'left' ? 'right' : 'left');

/** A segment as the RFC writes it. */
export function segmentText({ seq, ack, ctl }: LadderSegment): string {
  return `SEQ=${seq}${ack === undefined ? '' : ` ACK=${ack}`} CTL=${ctl.join(',')}`;
}

function stop(side: LadderSide, { at, state, cause }: LadderState, { words }: LadderOptions): SVGTemplateResult {
  const { phase } = stateById(state);
  const x = rail[side];
  const out = side === 'left' ? -16 : 16;
  const y = yOf(at);
  return svg`<g data-phase=${phase} class=${side}>
    <path class="stop" d=${phaseLooks[phase].mark} transform="translate(${x - 8} ${y - 8})" />
    <text class="state" lang="en" x=${x + out} y=${y + 5}>${state}</text>
    ${cause === undefined ? nothing : svg`<text class="cause" x=${x + out} y=${y + 19}>${words[`cause_${cause}`]}</text>`}
  </g>`;
}

function arrow(segment: LadderSegment): SVGTemplateResult {
  const { from, sent, arrives } = segment;
  const way = from === 'left' ? 1 : -1;
  const start = { x: rail[from] + 14 * way, y: yOf(sent) + 4 };
  const end = { x: rail[other(from)] - 14 * way, y: yOf(arrives) - 4 };
  // Segments that cross get their words near their own sender, where the lines are apart.
  const crosses = arrives - sent > 1;
  const share = crosses ? 0.27 : 0.5;
  const at = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share - 7 };
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI + (way === 1 ? 0 : 180);
  const [fin, spread] = [9 * way, 4.5];
  const tilt = (Math.atan2(end.y - start.y, (end.x - start.x) * way) * 180 * way) / Math.PI;
  return svg`<path class="way" d="M${start.x} ${start.y}L${end.x} ${end.y}" />
    <path class="head" d="M0 0L${-fin} ${-spread}V${spread}z" transform="translate(${end.x} ${end.y}) rotate(${tilt})" />
    ${
      crosses
        ? svg`<text class="segment" lang="en" transform="translate(${at.x} ${at.y}) rotate(${angle})">${segment.ctl.join(',')}</text>`
        : svg`<text class="segment" lang="en" transform="translate(${at.x} ${at.y}) rotate(${angle})">${segmentText(segment)}</text>`
    }`;
}

function drawing(ladder: Ladder, options: LadderOptions): TemplateResult {
  const last = Math.max(...[...ladder.left, ...ladder.right].map(({ at }) => at));
  const height = yOf(last) + 26;
  const title = options.words.diagram(options.words[ladder.id]);
  return html`<svg class="ladder" viewBox="0 0 ${width} ${height}" role="img" aria-label=${title}>
    <path class="rail" d="M${rail.left} ${top}V${yOf(last)}M${rail.right} ${top}V${yOf(last)}" />
    ${ladder.segments.map(arrow)} ${ladder.left.map((state) => stop('left', state, options))}
    ${ladder.right.map((state) => stop('right', state, options))}
  </svg>`;
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
      ${drawing(ladder, options)} ${table(ladder, options)}
    </div>
    <p class="remark">${words.figure(ladder.figure, ladder.section)}</p>
  </section>`;
}
