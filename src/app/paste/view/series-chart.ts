import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { nameOf } from '../../../components/state-name/name-of.ts';
import { stateName } from '../../../components/state-name/state-name.ts';
import { phaseMark } from '../../../components/theme/phase-mark.ts';
import { phaseLooks } from '../../../components/theme/phases.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { stateById } from '../../../states/state-look-up.ts';
import type { StateLine } from '../../../netstat/diagnose/state-series.ts';

const width = 720;
const height = 240;
const edge = { left: 44, right: 12, top: 16, bottom: 26 };

/** Lines that are drawn; more cannot be told apart, and stand in the table only. */
const mostLines = 8;
/** Points that are drawn on a line; of more neighbours the largest stands for all. */
const mostPoints = 360;
/** Rows of the table that are in the page at a time. */
const tableRows = 200;

/** A round number that is not smaller. */
function roundedUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const step = [1, 2, 5, 10].find((candidate) => candidate * unit >= value) ?? 10;
  return step * unit;
}

/**
 * States over time: lines told apart by their names, their marks and their colour, a cursor that keyboard, finger and
 * screen reader move alike, and the same as a table.
 *
 * @fires tcp-paste-snapshot - A snapshot is to be looked at, `detail.snapshot` says which.
 */
export class SeriesChart extends LitElement {
  @property({ attribute: false }) words!: PasteMessages;
  @property({ attribute: false }) language: Language = 'en';
  @property({ attribute: false }) lines: readonly StateLine[] = [];
  /** Time of every snapshot as it was printed, empty where none was. */
  @property({ attribute: false }) times: readonly string[] = [];
  /** The snapshot that is looked at. */
  @property({ type: Number }) snapshot = 0;

  @state() private cursor: number | undefined;

  /** In the document itself, with its style sheet. */
  protected override createRenderRoot(): this {
    return this;
  }

  /** Another snapshot is looked at, or one of another text: the cursor stands there. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('snapshot') || changed.has('lines')) this.cursor = undefined;
  }

  private get count(): number {
    return this.times.length;
  }

  private get at(): number {
    return Math.min(this.cursor ?? this.snapshot, this.count - 1);
  }

  private timeOf(snapshot: number): string {
    const time = this.times[snapshot] ?? '';
    return time === '' ? String(snapshot + 1) : time;
  }

  private x(snapshot: number): number {
    return edge.left + (snapshot / Math.max(1, this.count - 1)) * (width - edge.left - edge.right);
  }

  private y(count: number, top: number): number {
    return height - edge.bottom - (count / top) * (height - edge.top - edge.bottom);
  }

  private pathOf(counts: readonly number[], top: number): string {
    const step = Math.max(1, Math.ceil(counts.length / mostPoints));
    const points: string[] = [];
    for (let from = 0; from < counts.length; from += step) {
      const part = counts.slice(from, from + step);
      const most = Math.max(...part);
      points.push(`${this.x(from + part.indexOf(most)).toFixed(1)} ${this.y(most, top).toFixed(1)}`);
    }
    return `M${points.join('L')}`;
  }

  private readonly follow = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && event.pointerType !== 'mouse') return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const place = ((event.clientX - box.left) / box.width) * width;
    const share = (place - edge.left) / (width - edge.left - edge.right);
    this.cursor = Math.max(0, Math.min(this.count - 1, Math.round(share * (this.count - 1))));
  };

  private renderDrawing(drawn: readonly StateLine[]): TemplateResult {
    const { words, at } = this;
    const top = roundedUp(Math.max(...drawn.flatMap(({ counts }) => counts.reduce((a, b) => Math.max(a, b), 0)), 1));
    const amount = new Intl.NumberFormat(this.language);
    const growing = drawn.filter(({ growsFrom }) => growsFrom !== undefined);
    return html`<svg
      class="chart"
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${[
        words.seriesLabel(this.count),
        ...growing.map(({ state: id, growsFrom = 0 }) => words.growthAt(nameOf(id), this.timeOf(growsFrom))),
      ].join('. ')}
      @pointermove=${this.follow}
      @pointerdown=${this.follow}
    >
      <g aria-hidden="true">
        ${[0, 0.5, 1].map(
          (share) =>
            svg`<line class="grid" x1=${edge.left} x2=${width - edge.right} y1=${this.y(share * top, top)} y2=${this.y(share * top, top)} />
            <text class="axis" x=${edge.left - 6} y=${this.y(share * top, top) + 4} text-anchor="end">${share === 0.5 && top % 2 ? '' : amount.format(share * top)}</text>`,
        )}
        <text class="axis time" x=${edge.left} y=${height - 8}>${this.timeOf(0)}</text>
        <text class="axis time last" x=${width - edge.right} y=${height - 8} text-anchor="end">
          ${this.timeOf(this.count - 1)}
        </text>
        ${drawn.map(
          ({ state: id, counts }) =>
            svg`<path class="curve" data-phase=${stateById(id).phase} d=${this.pathOf(counts, top)} />`,
        )}
        ${growing.map(({ state: id, counts, growsFrom = 0 }) => {
          const [x, y] = [this.x(growsFrom), this.y(counts[growsFrom] ?? 0, top)];
          return svg`<g class="growth" data-phase=${stateById(id).phase}><line x1=${x} x2=${x} y1=${edge.top} y2=${height - edge.bottom} /><path transform="translate(${x - 5} ${y - 5}) scale(.625)" d="M8 1 15.5 14.5H.5z" /></g>`;
        })}
        <line class="cursor" x1=${this.x(at)} x2=${this.x(at)} y1=${edge.top} y2=${height - edge.bottom} />
        ${drawn.map(
          ({ state: id, counts }) =>
            svg`<path class="point" data-phase=${stateById(id).phase} transform="translate(${this.x(at) - 5} ${this.y(counts[at] ?? 0, top) - 5}) scale(.625)" d=${phaseLooks[stateById(id).phase].mark} />`,
        )}
      </g>
    </svg>`;
  }

  private renderTable(): TemplateResult {
    const { words, lines } = this;
    const first = Math.max(0, Math.min(this.at - tableRows / 2, this.count - tableRows));
    const places = Array.from({ length: Math.min(tableRows, this.count) }, (_, at) => first + at);
    return html`<details class="as-table">
      <summary>${words.seriesTable}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${words.seriesTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.snapshot}</th>
              ${lines.map(({ state: id }) => html`<th scope="col" class="numeric">${stateName(nameOf(id))}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${places.map(
              (place) =>
                html`<tr>
                  <th scope="row">${this.timeOf(place)}</th>
                  ${lines.map(
                    ({ counts, growsFrom }) =>
                      html`<td class="numeric">${counts[place] ?? 0}${growsFrom === place ? ' ▲' : nothing}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  override render(): TemplateResult {
    const { words, lines, at } = this;
    const drawn = lines.slice(0, mostLines);
    const amount = new Intl.NumberFormat(this.language);
    const here = lines.map(({ state: id, counts }) => `${nameOf(id)} ${amount.format(counts[at] ?? 0)}`).join(', ');
    return html`<div class="chart-box">
        ${this.renderDrawing(drawn)}
        <ul class="legend" role="list">
          ${drawn.map(
            ({ state: id, counts, growsFrom }) =>
              html`<li data-phase=${stateById(id).phase}>
                ${phaseMark(stateById(id).phase)}${stateName(nameOf(id))} <b>${amount.format(counts[at] ?? 0)}</b>
                ${growsFrom === undefined ? nothing : html`<small>${words.growthAt(nameOf(id), this.timeOf(growsFrom))}</small>`}
              </li>`,
          )}
        </ul>
      </div>
      <div class="cursor-row">
        <input
          type="range"
          min="0"
          max=${this.count - 1}
          aria-label=${words.seriesCursor}
          aria-valuetext=${`${words.snapshotName(at + 1, this.count, this.times[at] ?? '')}: ${here}`}
          .value=${String(at)}
          @input=${(event: Event) => {
            this.cursor = (event.target as HTMLInputElement).valueAsNumber;
          }}
        />
        <span>${words.snapshotName(at + 1, this.count, this.times[at] ?? '')}</span>
        <button
          aria-disabled=${at === this.snapshot ? 'true' : nothing}
          @click=${() => {
            if (at === this.snapshot) return;
            this.dispatchEvent(new CustomEvent('tcp-paste-snapshot', { detail: { snapshot: at }, bubbles: true }));
          }}
        >
          ${words.seriesShow}
        </button>
      </div>
      ${this.renderTable()}`;
  }
}
