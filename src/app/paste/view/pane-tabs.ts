import { html, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';

/** The two ways to look at the connections. */
export type Pane = 'text' | 'table';

/**
 * The tabs over the text and the table; arrow keys go from one to the other (ARIA Authoring Practices, tabs).
 *
 * @param choose shows a pane; resolves when it is drawn
 */
export function paneTabs(words: PasteMessages, shown: Pane, choose: (pane: Pane) => Promise<unknown>): TemplateResult {
  const tab = (id: Pane, label: string) =>
    html`<button
      role="tab"
      id="tab-${id}"
      aria-selected=${shown === id ? 'true' : 'false'}
      aria-controls="data-panel"
      tabindex=${shown === id ? 0 : -1}
      @click=${() => void choose(id)}
    >
      ${label}
    </button>`;
  return html`<div
    class="tabs"
    role="tablist"
    @keydown=${({ key, currentTarget }: KeyboardEvent) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      const list = currentTarget as HTMLElement;
      void choose(shown === 'text' ? 'table' : 'text').then(() => {
        list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
      });
    }}
  >
    ${tab('text', words.textTitle)}${tab('table', words.tableTitle)}
  </div>`;
}
