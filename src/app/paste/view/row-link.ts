import { html, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { inWrittenOrder } from './in-written-order.ts';

/** What a line that speaks for something needs. */
export interface RowLinkOptions {
  readonly words: PasteMessages;
  readonly showLine: (line: number) => void;
}

/** A line of the text, as it is written there but for its gaps; it leads to it. */
export function rowLink(
  { line, text }: { readonly line: number; readonly text: string },
  { words, showLine }: RowLinkOptions,
): TemplateResult {
  return html`<button
    class="row-link"
    title=${words.line(line + 1)}
    @click=${() => {
      showLine(line);
    }}
  >
    <span class="number">${line + 1}</span
    ><code translate="no" lang="en">${inWrittenOrder(text.trim().replaceAll(/\s+/g, ' '))}</code>
  </button>`;
}
