import { html, nothing, type TemplateResult } from 'lit';
import { inCode, plainText } from '../../components/entry/entry.ts';
import { questions, questionsAbout } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';
import { answersPage } from './answers.ts';
import { notes } from './notes.ts';
import { linkTo, type Page, type PageContext } from './page.ts';
import { readerWord } from './reader-name.ts';

const said = (text: string): TemplateResult => inCode(text, readerWord);

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
          <summary>${said(texts[question.id].question)}</summary>
          <p>${said(texts[question.id].answer)}${notes(context, question.sources)}</p>
        </details>`,
    )}
    <p><a class="all" href=${linkTo(context, 'questions')}>${pages.allQuestions}</a></p>
  </section>`;
}

/** Every question with its answer, in groups. */
export function questionsPage(context: PageContext): Page {
  const { app, pages, questions: texts } = context.catalogue;
  const groups = [...new Set(questions.map(({ group }) => group))].map((group) => ({
    anchor: `about-${group}`,
    name: pages[`about_${group}`],
    answers: questions
      .filter((question) => question.group === group)
      .map(({ id, states, sources }) => ({
        id,
        heading: said(texts[id].question),
        text: html`${said(texts[id].answer)}${notes(context, sources)}`,
        states,
      })),
  }));
  return {
    slug: 'questions',
    title: `${pages.questionsTitle} · ${app.name}`,
    description: pages.questionsLead,
    faq: questions.map(({ id }) => [plainText(texts[id].question), plainText(texts[id].answer)]),
    main: answersPage({ title: pages.questionsTitle, lead: pages.questionsLead }, groups, context),
  };
}
