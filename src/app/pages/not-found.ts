import { html } from 'lit';
import { linkTo, type Page, type PageContext } from './page.ts';

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
      <p><a href=${linkTo(context, '')}>${app.home}</a></p>
      ${translations.map(
        (other) =>
          html`<section lang=${other.catalogue.language}>
            <h2>${other.catalogue.app.notFoundTitle}</h2>
            <p>${other.catalogue.app.notFound}</p>
            <p><a href=${linkTo(other, '')} hreflang=${other.catalogue.language}>${other.catalogue.app.home}</a></p>
          </section>`,
      )}`,
  };
}
