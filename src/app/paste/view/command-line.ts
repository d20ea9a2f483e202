import { html, type TemplateResult } from 'lit';
import { wholeCommand } from '../../../components/whole-words/whole-words.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';

/** A command, with a button that copies it. */
export function commandLine(text: string, words: PasteMessages): TemplateResult {
  return html`<div class="command">
    <code translate="no" lang="en">${wholeCommand(text)}</code>
    <tcp-copy-button
      label=${words.copyCommand}
      copied=${words.copied}
      failed=${words.copyByHand}
      .make=${() => Promise.resolve(text)}
    ></tcp-copy-button>
  </div>`;
}
