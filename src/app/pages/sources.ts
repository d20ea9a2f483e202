import { html, nothing, type TemplateResult } from 'lit';
import { anchorOf, citedSources, sourceLink, sourceTitle, type NumberedSource } from '../citations.ts';
import type { Page, PageContext } from './page.ts';

/** A source in one line, leading to where it can be read. */
export function sourceName({ source }: NumberedSource): TemplateResult {
  const link = sourceLink(source);
  const title = sourceTitle(source);
  return html`<span lang="en" translate="no"
    >${link === undefined ? title : html`<a href=${link} rel="noreferrer">${title}</a>`}</span
  >`;
}

/** Every document and source file that the card rests on, under the numbers by which the pages cite them. */
export function sourcesPage(context: PageContext): Page {
  const { app, pages } = context.catalogue;
  return {
    slug: 'sources',
    title: `${pages.sourcesTitle} · ${app.name}`,
    description: pages.sourcesLead,
    main: html`<h1 class="title">${pages.sourcesTitle}</h1>
      <p class="lead">${pages.sourcesLead}</p>
      <ol class="all-sources">
        ${citedSources.map((cited) => {
          const { commit, opened, note } = cited.source;
          const remarks = [commit, opened, note].filter((remark) => remark !== undefined);
          return html`<li id=${anchorOf(cited.number)}>
            ${sourceName(cited)}${
              remarks.length > 0 ? html` <small lang="en" translate="no">${remarks.join('; ')}</small>` : nothing
            }
          </li>`;
        })}
      </ol>`,
  };
}
