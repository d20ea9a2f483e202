import { html, nothing, type TemplateResult } from 'lit';
import { missingSpelling, type ReportContext } from './report.ts';
import type { SearchSession } from './search-session.ts';

/** What is said above the list while there is nothing in it, or only what is near. */
export function searchMessage(session: SearchSession, report: ReportContext): TemplateResult | typeof nothing {
  const { words } = report;
  if (session.status === 'loading') return html`<p class="message">${words.loading}</p>`;
  if (session.status === 'failed') return html`<p class="message">${words.failed}</p>`;
  if (session.status !== 'none') return nothing;
  const query = session.query.trim();
  return html`<p class="message">${words.none(query)}<small>${words.whatToDo}</small></p>
    ${missingSpelling(query, report)} ${session.hits.length > 0 ? html`<p class="near">${words.nearest}</p>` : nothing}`;
}
