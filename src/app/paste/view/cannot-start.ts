import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';

/**
 * What stands in the place of the view where the worker cannot start.
 *
 * @param text what the reader had pasted or typed by then: nobody reads it, but it can be copied
 */
export function cannotStart(words: PasteMessages, text: string): TemplateResult {
  return html`<p class="problem" role="alert">${words.cannotStart}</p>
    ${
      text === ''
        ? nothing
        : html`<section class="intake" aria-label=${words.box}>
            <textarea
              readonly
              aria-label=${words.box}
              spellcheck="false"
              translate="no"
              wrap="off"
              .value=${text}
            ></textarea>
          </section>`
    }`;
}
