import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { LadderMessages } from '../../i18n/en/ladders.ts';
import { enteredAt, type Ladder, type LadderSegment, type LadderSide, type LadderState } from '../../states/ladders.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { stateById } from '../../states/state-look-up.ts';
import { stateName } from '../state-name/state-name.ts';
import { phaseMark } from '../theme/phase-mark.ts';
import { phaseLooks } from '../theme/phases.ts';
import { above, below, inTenths, ladderWidth, momentsAt, railAt, waysOff, wordsOff } from './ladder-geometry.ts';
import { segmentLabels, type LadderWay, type SegmentLabel } from './segment-labels.ts';

/** What a ladder needs to be shown. */
export interface LadderOptions {
  readonly words: LadderMessages;
  /** Address of a state's page. */
  readonly hrefFor: (id: RfcStateId) => string;
  /** A state's name in the drawing, as the content of a `text`; the standard one if not given. */
  readonly nameInDrawing?: (id: RfcStateId) => SVGTemplateResult;
  /** A state's name in the table; the standard one if not given. */
  readonly nameInTable?: (id: RfcStateId) => TemplateResult;
}

const other = (side: LadderSide): LadderSide => (side === 'left' ? 'right' : 'left');

/** A segment as the RFC writes it. */
export function segmentText({ seq, ack, ctl }: LadderSegment): string {
  return `SEQ=${seq}${ack === undefined ? '' : ` ACK=${ack}`} CTL=${ctl.join(',')}`;
}

/** A segment as it is written beside its way. */
const segmentWords = ({ seq, ack, ctl }: LadderSegment): readonly string[] => [
  ctl.join(','),
  `SEQ=${seq}`,
  ...(ack === undefined ? [] : [`ACK=${ack}`]),
];

function stop(side: LadderSide, { state, cause }: LadderState, y: number, options: LadderOptions): SVGTemplateResult {
  const { words, nameInDrawing } = options;
  const { phase } = stateById(state);
  const x = railAt[side];
  const out = side === 'left' ? -wordsOff : wordsOff;
  return svg`<g data-phase=${phase} class=${side}>
    <path class="stop" d=${phaseLooks[phase].mark} transform="translate(${x - 8} ${y - 8})" />
    <text class="state" lang="en" x=${x + out} y=${y + 5}>${nameInDrawing?.(state) ?? state}</text>
    ${cause === undefined ? nothing : svg`<text class="cause" x=${x + out} y=${y + 20}>${words[`cause_${cause}`]}</text>`}
  </g>`;
}

function arrow({ start, end }: LadderWay, labels: readonly SegmentLabel[]): SVGTemplateResult {
  const way = start.x < end.x ? 1 : -1;
  const tilt = (Math.atan2(end.y - start.y, (end.x - start.x) * way) * 180 * way) / Math.PI;
  return svg`<path class="way" d="M${start.x} ${start.y}L${end.x} ${end.y}" />
    <path class="head" d="M0 0L${-9 * way}-4.5V4.5z" transform="translate(${end.x} ${end.y}) rotate(${inTenths(tilt)})" />
    ${labels.map(
      ({ text, x, y, angle }) =>
        svg`<text class="segment" lang="en" transform="translate(${inTenths(x)} ${inTenths(y)}) rotate(${inTenths(angle)})">${text}</text>`,
    )}`;
}

/** The drawing, an image with a name: Firefox would have its words read out too, one by one in no order. */
function drawing(ladder: Ladder, options: LadderOptions, title: string): TemplateResult {
  const { left, right, segments } = ladder;
  const last = Math.max(...[...left, ...right].map(({ at }) => at));
  const places = momentsAt(last, segments);
  const yOf = (moment: number): number => above + (places[moment] ?? 0);
  const ways = segments.map((segment): LadderWay => {
    const { from, sent, arrives } = segment;
    const off = from === 'left' ? waysOff : -waysOff;
    return {
      start: { x: railAt[from] + off, y: yOf(sent) + 4 },
      end: { x: railAt[other(from)] - off, y: yOf(arrives) - 4 },
      words: segmentWords(segment),
    };
  });
  const labels = segmentLabels(ways);
  return html`<svg class="ladder" viewBox="0 0 ${ladderWidth} ${yOf(last) + below}" role="img" aria-label=${title}>
    <g aria-hidden="true">
      <path class="rail" d="M${railAt.left} ${above}V${yOf(last)}M${railAt.right} ${above}V${yOf(last)}" />
      ${ways.map((way, index) => arrow(way, labels[index] ?? []))}
      ${left.map((state) => stop('left', state, yOf(state.at), options))}
      ${right.map((state) => stop('right', state, yOf(state.at), options))}
    </g>
  </svg>`;
}

/** An exchange of segments as a small drawing under its name, for a sheet that has many things on it. */
export function smallLadder(ladder: Ladder, options: LadderOptions): TemplateResult {
  const { words } = options;
  return html`<figure>
    <figcaption id="small-${ladder.id}">
      ${words[ladder.id]} <small>${words.figure(ladder.figure, ladder.section)}</small>
    </figcaption>
    ${drawing(ladder, options, words[ladder.id])}
  </figure>`;
}

/** The state of a side at a moment, with what it did of itself to come into it. */
function stateCell({ state, cause }: LadderState, options: LadderOptions): TemplateResult {
  const { words, hrefFor, nameInTable = stateName } = options;
  const { phase } = stateById(state);
  return html`<td data-phase=${phase}>
    <a class="to-state" href=${hrefFor(state)}>${phaseMark(phase)}${nameInTable(state)}</a>
    ${cause === undefined ? nothing : html`<small>${words[`cause_${cause}`]}</small>`}
  </td>`;
}

function table(ladder: Ladder, options: LadderOptions): TemplateResult {
  const { words } = options;
  const first = ladder.segments[0]?.from ?? 'left';
  const cell = (side: LadderSide, moment: number) => {
    const { at, state, cause } = enteredAt(ladder[side], moment);
    return stateCell(at === moment && cause !== undefined ? { at, state, cause } : { at, state }, options);
  };
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
      <tr>
        <th scope="row">0</th>
        <td colspan="2">${words.atFirst}</td>
        ${cell(first, 0)} ${cell(other(first), 0)}
      </tr>
      ${ladder.segments.map(
        (segment, index) =>
          html`<tr>
            <th scope="row">${index + 1}</th>
            <td>${words[segment.from]}</td>
            <td><code translate="no" lang="en" dir="ltr">${segmentText(segment)}</code></td>
            ${cell(segment.from, segment.sent)} ${cell(other(segment.from), segment.arrives)}
          </tr>`,
      )}
      ${(['left', 'right'] as const).flatMap((side) =>
        ladder[side]
          .filter(({ cause }) => cause === 'timeout')
          .map(
            (state) =>
              html`<tr>
                <th scope="row">${ladder.segments.length + 1}</th>
                <td colspan="2">${words[side]}</td>
                ${stateCell(state, options)}
                <td></td>
              </tr>`,
          ),
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
      ${drawing(ladder, options, words.diagram(words[ladder.id]))} ${table(ladder, options)}
    </div>
    <p class="remark">${words.figure(ladder.figure, ladder.section)}</p>
  </section>`;
}
