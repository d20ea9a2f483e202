import { html } from 'lit';
import type { Page, PageContext } from './page.ts';

/** The shell of the paste view: what it is for, and the element that a script of this page alone brings to life. */
export function pastePage({ catalogue }: PageContext): Page {
  const { app, language, paste } = catalogue;
  return {
    slug: 'paste',
    title: `${paste.title} · ${app.name}`,
    description: paste.lead,
    main: html`<h1 class="title">${paste.title}</h1>
      <p class="lead">${paste.lead}</p>
      <tcp-paste language=${language}><p>${paste.needsScript}</p></tcp-paste>`,
  };
}
