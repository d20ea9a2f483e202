import { html } from 'lit';
import { linkTo, type Page, type PageContext } from './page.ts';

/** What a static host answers for an address that is not there. */
export function notFound(context: PageContext): Page {
  const { app } = context.catalogue;
  return {
    slug: '404',
    title: `${app.notFoundTitle} · ${app.name}`,
    description: app.notFound,
    isError: true,
    main: html`<h1>${app.notFoundTitle}</h1>
      <p class="lead">${app.notFound}</p>
      <p>${app.notFoundNext}</p>
      <p><a href=${linkTo(context, '')}>${app.home}</a></p>`,
  };
}
