import { html } from 'lit';
import { linkTo, type Page, type PageContext } from './page.ts';

/**
 * What is shown for an address that is not there: by a static host, which wants it as `404.html`, or by the service
 * worker, which leads to its own address.
 */
export function notFound(context: PageContext, slug: '404' | 'not-found'): Page {
  const { app } = context.catalogue;
  return {
    slug,
    title: `${app.notFoundTitle} · ${app.name}`,
    description: app.notFound,
    isError: true,
    main: html`<h1>${app.notFoundTitle}</h1>
      <p class="lead">${app.notFound}</p>
      <p>${app.notFoundNext}</p>
      <p><a href=${linkTo(context, '')}>${app.home}</a></p>`,
  };
}
