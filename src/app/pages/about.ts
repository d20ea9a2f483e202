import { html, type TemplateResult } from 'lit';
import { aliases } from '../../states/aliases/aliases.ts';
import { platforms } from '../../states/platforms.ts';
import { sources } from '../../states/sources.ts';
import { states } from '../../states/states.ts';
import { linkTo, type Page, type PageContext } from './page.ts';

const count = (table: object) => Object.keys(table).length;

const keys = (names: readonly string[]): TemplateResult =>
  html`${names.map((name, index) => html`${index > 0 ? ' ' : ''}<kbd translate="no">${name}</kbd>`)}`;

/** What the card is, where its facts are from, what it does with what is typed, and its keys. */
export function aboutPage(context: PageContext): Page {
  const { app, pages } = context.catalogue;
  return {
    slug: 'about',
    title: `${pages.about} · ${app.name}`,
    description: pages.aboutLead,
    main: html`<h1 class="title">${pages.about}</h1>
      <p class="lead">${pages.aboutLead}</p>
      <div class="sheet">
        <section>
          <h2>${pages.dataTitle}</h2>
          <p>${pages.data(states.length, aliases.length, count(platforms), count(sources))}</p>
          <p><a href=${linkTo(context, 'sources')}>${pages.allSources}</a></p>
        </section>
        <section>
          <h2>${pages.keyboardTitle}</h2>
          <dl class="keys">
            <div>
              <dt>${keys(['/', 'Ctrl+K', '⌘K'])}</dt>
              <dd>${pages.keySearch}</dd>
            </div>
            <div>
              <dt>${keys(['↓', '↑'])}</dt>
              <dd>${pages.keyMove}</dd>
            </div>
            <div>
              <dt>${keys(['Enter'])}</dt>
              <dd>${pages.keyOpen}</dd>
            </div>
            <div>
              <dt>${keys(['Esc'])}</dt>
              <dd>${pages.keyLeave}</dd>
            </div>
          </dl>
        </section>
        <section>
          <h2>${pages.privacyTitle}</h2>
          ${[pages.privacy, pages.privacyListings, pages.privacyKept, pages.privacySearch].map(
            (text) => html`<p>${text}</p>`,
          )}
        </section>
        <section>
          <h2>${pages.offlineTitle}</h2>
          <p>${pages.offline}</p>
        </section>
        <section>
          <h2>${pages.licenceTitle}</h2>
          <p>${pages.licence}</p>
        </section>
      </div>`,
  };
}
