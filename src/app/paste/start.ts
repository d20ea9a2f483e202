/** Brings the paste view to life on its page. Loaded on that page only. */
import { handedText } from './handed-text.ts';
import { baseOf } from './view/page-address.ts';
import { CopyButton } from './view/copy-button.ts';
import { PasteView } from './view/paste-view.ts';
import { pasteStyles } from './view/paste.styles.ts';
import { SeriesChart } from './view/series-chart.ts';
import { TablePane } from './view/table-pane.ts';
import { TextPane } from './view/text-pane.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(pasteStyles);
document.adoptedStyleSheets.push(sheet);

customElements.define('tcp-copy-button', CopyButton);
customElements.define('tcp-paste-text', TextPane);
customElements.define('tcp-paste-table', TablePane);
customElements.define('tcp-paste-series', SeriesChart);

/** A text that was shared from another app, taken out of the address: it is for this page, not for the history. */
function sharedText(): string | undefined {
  const address = new URL(location.href);
  const text = address.searchParams.get('text');
  if (text === null) return undefined;
  for (const name of ['text', 'title', 'url']) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
  return text.trim() === '' ? undefined : text;
}

/** Starts the view of a page. */
export async function startPaste(page: Document): Promise<void> {
  const shared = sharedText();
  const handed = shared === undefined ? await handedText() : { text: shared, isPrivate: false, isPartial: false };
  customElements.define('tcp-paste', PasteView);
  const view = page.querySelector<PasteView>('tcp-paste');
  if (!view) return;
  Object.assign(view, baseOf(page));
  await view.updateComplete;
  if (handed?.isPrivate) view.keepNothing();
  const taken = handed && view.take([{ name: '', content: handed.text, ...(handed.isPartial && { isPartial: true }) }]);
  // What the tab held before is offered beside a text that was handed over.
  await Promise.all([taken, view.restore()]);
}
