import { html, type TemplateResult } from 'lit';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import type { Browser } from '../browser.ts';
import { openShortcutSettings, type Shortcuts } from '../shortcuts.ts';

/** The keys of the commands, and the way to where the browser lets them be changed. */
export function shortcutList(words: ExtensionMessages, shortcuts: Shortcuts, browser: Browser): TemplateResult {
  const row = (name: string, keys: string) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${keys === '' ? html`<span class="quiet">${words.shortcutNone}</span>` : html`<kbd>${keys}</kbd>`}</dd>
    </div>`;
  return html`<section aria-labelledby="shortcuts">
    <h2 id="shortcuts">${words.shortcuts}</h2>
    <dl class="shortcuts">
      ${row(words.shortcutOpen, shortcuts._execute_action)} ${row(words.nextMark, shortcuts['next-mark'])}
    </dl>
    <p class="quiet">${words.shortcutsHint}</p>
    <p class="row">
      <button type="button" name="shortcuts" @click=${() => void openShortcutSettings(browser)}>
        ${words.shortcutsChange}
      </button>
    </p>
  </section>`;
}
