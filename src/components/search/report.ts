import { html, nothing, type TemplateResult } from 'lit';
import type { SearchMessages } from '../../i18n/en/search.ts';
import { inAddress } from './in-address.ts';

/** How a missing spelling is reported. */
export interface ReportContext {
  readonly words: SearchMessages;
  /** Address that takes the spelling at its end; empty where there is none. */
  readonly address: string;
  /** Copies the report. */
  readonly copy: () => void;
  /** What was last said of the copying. */
  readonly told: string;
}

/**
 * A way to report that a spelling is missing, with the text filled in: a link to where it is told, which nothing
 * follows but the reader; or a text to copy.
 */
export function missingSpelling(query: string, { words, address, copy, told }: ReportContext): TemplateResult {
  if (address !== '')
    return html`<p class="message report">
      <a href=${address + inAddress(query)} target="_blank" rel="noreferrer noopener">${words.report}</a>
    </p>`;
  return html`<div class="message report">
    <button type="button" @click=${copy}>${words.copyReport}</button>
    ${
      told === words.reportCopied
        ? html`<span>${told}</span>`
        : told === words.reportByHand
          ? html`<textarea readonly rows="4" aria-label=${words.reportByHand}>
${words.reportText(query, location.href)}</textarea>`
          : nothing
    }
  </div>`;
}

/** Copies a text; fails where the clipboard is not to be had. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
