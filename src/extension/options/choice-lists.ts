import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import { languages } from '../../i18n/language.ts';
import { readerSystems } from '../../states/systems.ts';
import { readSettings, type Settings } from '../settings/settings.ts';

/** The settings that are one of a few, and go by themselves as long as none is chosen. */
type Chosen = 'language' | 'platform' | 'theme';

/** What {@link choiceLists} needs. */
export interface ChoiceListsOptions {
  readonly words: ExtensionMessages;
  readonly settings: Settings;
  /** Stores what was chosen. */
  readonly change: (change: Partial<Settings>) => void;
}

/** The lists for the language, the reader's system and the appearance. */
export function choiceLists({ words, settings, change }: ChoiceListsOptions): TemplateResult {
  const list = (
    name: Chosen,
    label: string,
    auto: string,
    choices: readonly (readonly [value: string, name: string])[],
  ) =>
    html`<label class="setting"
      ><span>${label}</span>
      <select
        class="field"
        name=${name}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          change({ [name]: readSettings({ [name]: value })[name] });
        }}
      >
        <option value="auto" .selected=${live(settings[name] === 'auto')}>${auto}</option>
        ${choices.map(
          ([value, text]) => html`<option value=${value} .selected=${live(settings[name] === value)}>${text}</option>`,
        )}
      </select></label
    >`;
  return html`<section class="selects">
    ${list('language', words.languageLabel, words.languageAuto, Object.entries(languages))}
    ${list(
      'platform',
      words.platformLabel,
      words.platformAuto,
      Object.entries(readerSystems).map(([id, { name }]) => [id, name] as const),
    )}
    ${list('theme', words.themeLabel, words.themeAuto, [
      ['light', words.themeLight],
      ['dark', words.themeDark],
    ])}
  </section>`;
}
