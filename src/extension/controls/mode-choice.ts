import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import { modes, type Mode } from '../settings/settings.ts';

const labels = {
  click: ['modeClick', 'modeClickHint'],
  sites: ['modeSites', 'modeSitesHint'],
  everywhere: ['modeEverywhere', 'modeEverywhereHint'],
} as const satisfies Readonly<Record<Mode, readonly [keyof ExtensionMessages, keyof ExtensionMessages]>>;

/** The three modes as one choice. */
export function modeChoice(
  words: ExtensionMessages,
  chosen: Mode,
  choose: (mode: Mode) => void,
  label: string,
): TemplateResult {
  return html`<fieldset class="modes">
    <legend>${label}</legend>
    ${modes.map((mode) => {
      const [name, hint] = labels[mode];
      return html`<label class="choice">
        <input
          type="radio"
          name="mode"
          value=${mode}
          .checked=${live(mode === chosen)}
          aria-describedby="mode-${mode}"
          @change=${() => {
            choose(mode);
          }}
        />
        <span>${words[name]}</span>
        <span class="quiet" id="mode-${mode}">${words[hint]}</span>
      </label>`;
    })}
  </fieldset>`;
}
