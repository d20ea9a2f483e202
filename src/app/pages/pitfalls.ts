import { html, nothing, type TemplateResult } from 'lit';
import { pitfalls, pitfallsAbout, type Pitfall, type PitfallId } from '../../states/pitfalls/pitfalls.ts';
import type { StateId } from '../../states/states.ts';
import { notes } from './notes.ts';
import { linkTo, type Page, type PageContext } from './page.ts';
import { stateList } from './state-list.ts';

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

function correction({ id, verdict, states, sources }: Pitfall & { readonly id: PitfallId }, context: PageContext) {
  const { pages, pitfalls: texts } = context.catalogue;
  const { claim, fact } = texts[id];
  return html`<article class="question" id=${id}>
    <h3><a href="#${id}">${claim}</a></h3>
    <p><em class="verdict">${pages[`verdict_${verdict}`]}</em> ${fact}${notes(context, sources)}</p>
    ${stateList(states, context)}
  </article>`;
}

/** Where references go wrong: every claim, what becomes of it, and what is true. */
export function correctionsPage(context: PageContext): Page {
  const { app, pages } = context.catalogue;
  const groups = [...new Set(pitfalls.map(({ group }) => group))];
  return {
    slug: 'corrections',
    title: `${pages.correctionsTitle} · ${app.name}`,
    description: pages.correctionsLead,
    main: html`<h1 class="title">${pages.correctionsTitle}</h1>
      <p class="lead">${pages.correctionsLead}</p>
      <nav class="jump" aria-label=${pages.onThisPage}>
        ${groups.map((group) => html`<a href="#about-${group}">${pages[`wrong_${group}`]}</a> `)}
      </nav>
      ${groups.map(
        (group) =>
          html`<section class="group">
            <h2 id="about-${group}">${pages[`wrong_${group}`]}</h2>
            ${pitfalls.filter((pitfall) => pitfall.group === group).map((pitfall) => correction(pitfall, context))}
          </section>`,
      )}`,
  };
}
