import { html, nothing, type TemplateResult } from 'lit';
import type { SearchMessages } from '../../i18n/en/search.ts';
import type { QuestionId } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';
import { option, questionOption } from './option.ts';
import { missingSpelling, type ReportContext } from './report.ts';
import type { SearchSession } from './search-session.ts';

/** Where the results of a list lead, and its words. */
export interface ListContext {
  readonly words: SearchMessages;
  /** Address of a state's entry. */
  readonly hrefFor: (id: StateId) => string;
  /** Address of the answer to a question, where there is a page that answers them. */
  readonly hrefForQuestion: ((id: QuestionId) => string) | undefined;
}

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

/** The states found, or near, and below them the questions. */
export function resultList(
  { hits, questions, active, finder }: SearchSession,
  { words, hrefFor, hrefForQuestion }: ListContext,
): TemplateResult | typeof nothing {
  if (!finder) return nothing;
  return html`${hits.map((hit, index) =>
    option(hit, finder, { index, isActive: index === active, href: hrefFor(hit.state) }),
  )}${
    questions.length === 0
      ? nothing
      : html`<div class="questions" role="group" aria-label=${words.questions}>
          <p class="near" aria-hidden="true">${words.questions}</p>
          ${questions.map(({ id, text }, place) => {
            const index = hits.length + place;
            return questionOption(text, { index, isActive: index === active, href: hrefForQuestion?.(id) ?? '' });
          })}
        </div>`
  }`;
}
