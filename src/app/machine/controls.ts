import { html, type TemplateResult } from 'lit';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';

/** Seconds that a step stays, by the speed chosen. */
export const speeds = { '0.5': 4, '1': 2, '2': 1 } as const;
export type Speed = keyof typeof speeds;

/** What the controls show, and what they do. */
export interface Controls {
  readonly words: MachinePlayerMessages;
  readonly step: number;
  /** The last step of the scenario. */
  readonly last: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly goTo: (step: number) => void;
  readonly togglePlay: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** The buttons, the slider and the speed with which a scenario is played. */
export function controls({
  words,
  step,
  last,
  isPlaying,
  speed,
  goTo,
  togglePlay,
  setSpeed,
}: Controls): TemplateResult {
  const button = (label: string, to: number, isOff: boolean): TemplateResult =>
    html`<button
      type="button"
      ?disabled=${isOff}
      @click=${() => {
        goTo(to);
      }}
    >
      ${label}
    </button>`;
  return html`<div class="controls" role="group" aria-label=${words.controls}>
    ${button(words.first, 0, step === 0)} ${button(words.back, step - 1, step === 0)}
    <button type="button" class="play" @click=${togglePlay}>${isPlaying ? words.pause : words.play}</button>
    ${button(words.next, step + 1, step === last)}
    <label class="scrub"
      ><span>${words.position}</span>
      <input
        type="range"
        min="0"
        max=${last}
        step="1"
        .value=${String(step)}
        aria-valuetext=${words.stepOf(step, last)}
        @input=${(event: Event) => {
          goTo((event.target as HTMLInputElement).valueAsNumber);
        }}
    /></label>
    <label
      >${words.speed}
      <select
        @change=${(event: Event) => {
          setSpeed((event.target as HTMLSelectElement).value as Speed);
        }}
      >
        ${Object.keys(speeds).map((one) => html`<option value=${one} ?selected=${one === speed}>${one}×</option>`)}
      </select></label
    >
  </div>`;
}
