import { html, nothing, type TemplateResult } from 'lit';
import { pitfalls, pitfallsAbout } from '../../states/pitfalls/pitfalls.ts';
import type { StateId } from '../../states/states.ts';
import { answersPage } from './answers.ts';
import { notes } from './notes.ts';
import { linkTo, type Page, type PageContext } from './page.ts';

/** Claims of common references about one state, what is true of each folded below it. */
export function pitfallsOf(id: StateId, context: PageContext): TemplateResult | typeof nothing {
  const { pages, pitfalls: texts } = context.catalogue;
  const about = pitfallsAbout(id);
  if (about.length === 0) return nothing;
  return html`<section class="asked claims">
    <h2 id="corrections">${pages.claimed}</h2>
    ${about.map(
      (pitfall) =>
        html`<details>
          <summary>
            <span>${texts[pitfall.id].claim} <em class="verdict">${pages[`verdict_${pitfall.verdict}`]}</em></span>
          </summary>
          <p>${texts[pitfall.id].fact}${notes(context, pitfall.sources)}</p>
        </details>`,
    )}
    <p><a class="all" href=${linkTo(context, 'corrections')}>${pages.allCorrections}</a></p>
  </section>`;
}

/** Where references go wrong: every claim, what becomes of it, and what is true. */
export function correctionsPage(context: PageContext): Page {
  const { app, pages, pitfalls: texts } = context.catalogue;
  const groups = [...new Set(pitfalls.map(({ group }) => group))].map((group) => ({
    anchor: `about-${group}`,
    name: pages[`wrong_${group}`],
    answers: pitfalls
      .filter((pitfall) => pitfall.group === group)
      .map(({ id, verdict, states, sources }) => ({
        id,
        heading: texts[id].claim,
        text: html`<em class="verdict">${pages[`verdict_${verdict}`]}</em> ${texts[id].fact}${notes(context, sources)}`,
        states,
      })),
  }));
  return {
    slug: 'corrections',
    title: `${pages.correctionsTitle} · ${app.name}`,
    description: pages.correctionsLead,
    main: answersPage({ title: pages.correctionsTitle, lead: pages.correctionsLead }, groups, context),
  };
}
