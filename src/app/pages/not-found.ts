import { html, type TemplateResult } from 'lit';
import { linkTo, type Page, type PageContext } from './page.ts';

/** A place for the states that the word of the address may mean, which the script of the page finds. */
function nearAddress(context: PageContext, level: 2 | 3): TemplateResult {
  const { notFoundNear } = context.catalogue.app;
  return html`<section class="near-address" data-home=${linkTo(context, '')} hidden>
    ${level === 2 ? html`<h2>${notFoundNear}</h2>` : html`<h3>${notFoundNear}</h3>`}
    <ul role="list"></ul>
  </section>`;
}

/**
 * What is shown for an address that is not there: by a static host, which wants it as `404.html`, or by the service
 * worker, which leads to its own address.
 *
 * @param translations contexts of the other languages: a static host has one such page for all
 */
export function notFound(
  context: PageContext,
  slug: '404' | 'not-found',
  translations: readonly PageContext[] = [],
): Page {
  const { app } = context.catalogue;
  return {
    slug,
    title: `${app.notFoundTitle} · ${app.name}`,
    description: app.notFound,
    isError: true,
    main: html`<h1>${app.notFoundTitle}</h1>
      <p class="lead">${app.notFound}</p>
      <p>${app.notFoundNext}</p>
      ${nearAddress(context, 2)}
      <p><a href=${linkTo(context, '')}>${app.home}</a></p>
      ${translations.map(
        (other) =>
          html`<section lang=${other.catalogue.language}>
            <h2>${other.catalogue.app.notFoundTitle}</h2>
            <p>${other.catalogue.app.notFound}</p>
            ${nearAddress(other, 3)}
            <p><a href=${linkTo(other, '')} hreflang=${other.catalogue.language}>${other.catalogue.app.home}</a></p>
          </section>`,
      )}`,
  };
}
