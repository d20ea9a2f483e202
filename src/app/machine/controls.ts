import { html, type TemplateResult } from 'lit';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';

/** Seconds that a step stays, by the speed chosen. */
export const speeds = { '0.5': 4, '1': 2, '2': 1 } as const;
export type Speed = keyof typeof speeds;

/** Where the controls lead: the step of the slider, or where a button leads. */
export type Goal = number | 'first' | 'back' | 'next';

/** What the controls ask for. */
export interface ControlsOptions {
  readonly words: MachinePlayerMessages;
  readonly goTo: (to: Goal) => void;
  readonly togglePlay: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/**
 * The buttons, the slider and the speed with which a scenario is played; `MomentView` says which of them can be
 * used at a moment.
 */
export function controls({ words, goTo, togglePlay, setSpeed }: ControlsOptions): TemplateResult {
  const button = (to: 'first' | 'back' | 'next'): TemplateResult =>
    html`<button
      type="button"
      class=${to}
      @click=${() => {
        goTo(to);
      }}
    >
      ${words[to]}
    </button>`;
  return html`<div class="controls" role="group" aria-label=${words.controls}>
    ${button('first')} ${button('back')}
    <button type="button" class="play" @click=${togglePlay}></button>
    ${button('next')}
    <label class="scrub"
      ><span>${words.position}</span>
      <input
        type="range"
        min="0"
        step="1"
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
        ${Object.keys(speeds).map((speed) => html`<option value=${speed} ?selected=${speed === '1'}>${speed}×</option>`)}
      </select></label
    >
  </div>`;
}
