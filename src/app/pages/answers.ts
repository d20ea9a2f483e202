import { html, type TemplateResult } from 'lit';
import type { StateId } from '../../states/states.ts';
import type { PageContext } from './page.ts';
import { stateList } from './state-list.ts';

/** One short answer, with an address of its own. */
export interface Answer {
  readonly id: string;
  readonly heading: string | TemplateResult;
  readonly text: TemplateResult;
  /** States that it is about. */
  readonly states: readonly StateId[];
}

/** Answers that belong together, below a heading. */
export interface AnswerGroup {
  readonly anchor: string;
  readonly name: string;
  readonly answers: readonly Answer[];
}

/** What a page of answers says at its head. */
export interface AnswersHead {
  readonly title: string;
  readonly lead: string;
}

/** A page of short answers in groups, the way to each group above them. */
export function answersPage(
  { title, lead }: AnswersHead,
  groups: readonly AnswerGroup[],
  context: PageContext,
): TemplateResult {
  return html`<h1 class="title">${title}</h1>
    <p class="lead">${lead}</p>
    <nav class="jump" aria-label=${context.catalogue.pages.onThisPage}>
      ${groups.map(({ anchor, name }) => html`<a href="#${anchor}">${name}</a> `)}
    </nav>
    ${groups.map(
      ({ anchor, name, answers }) =>
        html`<section class="group">
          <h2 id=${anchor}>${name}</h2>
          ${answers.map(
            ({ id, heading, text, states }) =>
              html`<article class="question" id=${id}>
                <h3><a href="#${id}">${heading}</a></h3>
                <p>${text}</p>
                ${stateList(states, context)}
              </article>`,
          )}
        </section>`,
    )}`;
}
