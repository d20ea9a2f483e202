import { html, nothing, type TemplateResult } from 'lit';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import type { PageCounts } from '../messages.ts';

/** What {@link pageActions} needs, and does. */
export interface PageActionsOptions {
  readonly words: ExtensionMessages;
  /** What was found, undefined before the page was explained. */
  readonly counts: PageCounts | undefined;
  readonly explain: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly openInPaste: () => Promise<void>;
}

/** The buttons for the whole page, in the place where it is explained. */
export function pageActions({ words, counts, explain, stop, openInPaste }: PageActionsOptions): TemplateResult {
  if (counts === undefined)
    return html`<div class="actions">
      <button class="primary explain" @click=${explain}>${words.explainPage}</button>
    </div>`;
  const hasMarks = Object.values(counts.states).some((count) => count > 0);
  return html`<div class="actions">
    <button class="plain stop" @click=${stop}>${words.stopPage}</button>
    ${hasMarks ? html`<button class="plain in-paste" @click=${openInPaste}>${words.openInPaste}</button>` : nothing}
  </div>`;
}
