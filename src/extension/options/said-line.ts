import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';

/** A sentence in the language of the page, which may be another one by the time it is shown. */
export type Sentence = (words: ExtensionMessages) => string;

/** What the last action said. */
export interface SaidSentence {
  readonly text: Sentence;
  readonly isProblem?: boolean;
}

/**
 * What the last action said, and the way to take it back. There before anything is said.
 *
 * @param undo takes the action back; undefined where nothing can be
 */
export function saidLine(
  words: ExtensionMessages,
  said: SaidSentence | undefined,
  undo: (() => void) | undefined,
): TemplateResult {
  return html`<p class="said ${said?.isProblem ? 'problem' : ''}" aria-live="polite">
    ${
      said === undefined
        ? nothing
        : // Anew each time, so that the same sentence is read out again.
          keyed(said, html`<span>${said.text(words)}</span>`)
    }
    ${
      undo === undefined
        ? nothing
        : html`<button type="button" class="plain" name="undo" @click=${undo}>${words.undo}</button>`
    }
  </p>`;
}
