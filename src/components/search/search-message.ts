import { html, nothing, type TemplateResult } from 'lit';
import type { SearchMessages } from '../../i18n/en/search.ts';
import { quoted } from './quoted.ts';
import { missingSpelling, type ReportContext } from './report.ts';
import type { SearchSession } from './search-session.ts';

/** What is said above the list while there is nothing in it, or only what is near. */
export function searchMessage(session: SearchSession, report: ReportContext): TemplateResult | typeof nothing {
  const { words } = report;
  if (session.status === 'loading') return html`<p class="message">${words.loading}</p>`;
  if (session.status === 'failed') return html`<p class="message">${words.failed}</p>`;
  if (session.status !== 'none') return nothing;
  const query = quoted(session.query);
  return html`<p class="message">${words.none(query)}<small>${words.whatToDo}</small></p>
    ${missingSpelling(query, report)} ${session.hits.length > 0 ? html`<p class="near">${words.nearest}</p>` : nothing}`;
}

/** What is read out once typing rests: how many results there are, or that there are none. */
export function announcement(
  { status, hits, questions, query }: SearchSession,
  { found, none, failed }: SearchMessages,
): string {
  if (status === 'found') return found(hits.length, questions.length);
  if (status === 'none') return none(quoted(query));
  return status === 'failed' ? failed : '';
}
