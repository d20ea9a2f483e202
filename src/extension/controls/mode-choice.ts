import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import { modes, type Mode } from '../settings/settings.ts';

const labels = {
  click: ['modeClick', 'modeClickHint'],
  sites: ['modeSites', 'modeSitesHint'],
  everywhere: ['modeEverywhere', 'modeEverywhereHint'],
} as const satisfies Readonly<Record<Mode, readonly [keyof ExtensionMessages, keyof ExtensionMessages]>>;

/** How far arrow keys lead: as a browser's own do. */
const steps: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Arrow keys lead from mode to mode and choose none: each on the way would be stored, and asked of the browser, whose
 * question takes the keyboard. Space chooses, and Enter too.
 *
 * Source: ARIA Authoring Practices Guide, radio group in a toolbar; WCAG 2.2, 3.2.2 On Input.
 */
function handleKeydown(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof HTMLInputElement)) return;
  if (key === 'Enter') target.click();
  const step = steps[key];
  if (step === undefined) return;
  event.preventDefault();
  const fields = [...(currentTarget as Element).querySelectorAll('input')];
  fields.at((fields.indexOf(target) + step) % fields.length)?.focus();
}

/** The three modes as one choice. What the keys do is told where the keyboard is on one that is not chosen. */
export function modeChoice(
  words: ExtensionMessages,
  chosen: Mode,
  choose: (mode: Mode) => void,
  label: string,
): TemplateResult {
  return html`<fieldset class="modes" @keydown=${handleKeydown}>
    <legend>${label}</legend>
    ${modes.map((mode) => {
      const [name, hint] = labels[mode];
      return html`<label class="choice">
        <input
          type="radio"
          name="mode"
          value=${mode}
          .checked=${live(mode === chosen)}
          aria-labelledby="mode-name-${mode}"
          aria-describedby="mode-${mode}${mode === chosen ? '' : ' mode-keys'}"
          @change=${() => {
            choose(mode);
          }}
        />
        <span id="mode-name-${mode}">${words[name]}</span>
        <span class="quiet" id="mode-${mode}">${words[hint]}</span>
      </label>`;
    })}
    <p class="quiet keys" id="mode-keys">${words.modeKeys}</p>
  </fieldset>`;
}
