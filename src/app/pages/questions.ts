import { html, nothing, type TemplateResult } from 'lit';
import { inCode } from '../../components/entry/entry.ts';
import { questions, questionsAbout, type QuestionId } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';
import { notes } from './notes.ts';
import { linkTo, type Page, type PageContext } from './page.ts';
import { stateList } from './state-list.ts';

const plain = (text: string) => text.replaceAll('`', '');

/** The questions that people ask about one state, each with its answer folded below it. */
export function questionsOf(id: StateId, context: PageContext): TemplateResult | typeof nothing {
  const { pages, questions: texts } = context.catalogue;
  const asked = questionsAbout(id);
  if (asked.length === 0) return nothing;
  return html`<section class="asked">
    <h2 id="questions">${pages.asked}</h2>
    ${asked.map(
      (question) =>
        html`<details>
          <summary>${inCode(texts[question.id].question)}</summary>
          <p>${inCode(texts[question.id].answer)}${notes(context, question.sources)}</p>
        </details>`,
    )}
    <p><a class="all" href=${linkTo(context, 'questions')}>${pages.allQuestions}</a></p>
  </section>`;
}

function answer(id: QuestionId, states: readonly StateId[], context: PageContext): TemplateResult {
  const { questions: texts } = context.catalogue;
  const { sources } = questions.find((question) => question.id === id) ?? { sources: [] };
  const { question, answer: text } = texts[id];
  return html`<article class="question" id=${id}>
    <h3><a href="#${id}">${inCode(question)}</a></h3>
    <p>${inCode(text)}${notes(context, sources)}</p>
    ${stateList(states, context)}
  </article>`;
}

/** Every question with its answer, in groups. */
export function questionsPage(context: PageContext): Page {
  const { app, pages, questions: texts } = context.catalogue;
  const groups = [...new Set(questions.map(({ group }) => group))];
  return {
    slug: 'questions',
    title: `${pages.questionsTitle} · ${app.name}`,
    description: pages.questionsLead,
    faq: questions.map(({ id }) => [plain(texts[id].question), plain(texts[id].answer)]),
    main: html`<h1 class="title">${pages.questionsTitle}</h1>
      <p class="lead">${pages.questionsLead}</p>
      <nav class="jump" aria-label=${pages.onThisPage}>
        ${groups.map((group) => html`<a href="#about-${group}">${pages[`about_${group}`]}</a> `)}
      </nav>
      ${groups.map(
        (group) =>
          html`<section class="group">
            <h2 id="about-${group}">${pages[`about_${group}`]}</h2>
            ${questions.filter((question) => question.group === group).map(({ id, states }) => answer(id, states, context))}
          </section>`,
      )}`,
  };
}
