import { html, nothing, type TemplateResult } from 'lit';
import { inCode } from '../../components/entry/entry.ts';
import { anchorOf, citedSources, sourceLink, sourceTitle, type NumberedSource } from '../citations.ts';
import type { Page, PageContext } from './page.ts';

/** Parts of what is said of a source, in the language of the page where they are no titles. */
function parts(said: readonly string[], separator: string, { sourceWords }: PageContext['catalogue']): TemplateResult {
  return html`${said.map((part, index) => {
    const words = sourceWords[part];
    return html`${index > 0 ? separator : nothing}${
      words === undefined ? html`<span lang="en" translate="no">${part}</span>` : html`<span>${inCode(words)}</span>`
    }`;
  })}`;
}

/** A source in one line, leading to where it can be read. */
export function sourceName({ source }: NumberedSource, { catalogue }: PageContext): TemplateResult {
  const link = sourceLink(source);
  const title = parts(sourceTitle(source), ', ', catalogue);
  return link === undefined ? title : html`<a href=${link} rel="noreferrer">${title}</a>`;
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
          const remarks = [opened, note].filter((remark) => remark !== undefined);
          return html`<li id=${anchorOf(cited.number)}>
            ${sourceName(cited, context)}${
              commit === undefined && remarks.length === 0
                ? nothing
                : html` <small
                    >${commit === undefined ? nothing : pages.commit(commit)}${
                      commit === undefined || remarks.length === 0 ? nothing : '; '
                    }${parts(remarks, '; ', context.catalogue)}</small
                  >`
            }
          </li>`;
        })}
      </ol>`,
  };
}
