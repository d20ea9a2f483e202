import { html, nothing, type TemplateResult } from 'lit';
import { languages } from '../i18n/language.ts';
import { readerSystems } from '../states/systems.ts';
import { addressOf, relativeLink } from './addresses.ts';
import { linkTo, type Page, type PageContext } from './pages/page.ts';
import type { SiteFiles } from './site-files.ts';
import { translations } from './translations.ts';

/** The parts of the site: slug and name. */
function siteParts({ catalogue }: PageContext): readonly (readonly [slug: string, name: string])[] {
  const { app, ladders, machine, pages, paste } = catalogue;
  return [
    ['', app.states],
    ['paste', paste.title],
    ['handshakes', ladders.short],
    ['machine', machine.short],
    ['questions', pages.questions],
    ['corrections', pages.corrections],
    ['platforms', pages.platforms],
    ['sources', pages.sources],
    ['about', pages.about],
  ];
}

function masthead(page: Page, context: PageContext): TemplateResult {
  const { catalogue, address, links } = context;
  const { app, search } = catalogue;
  const home = relativeLink(address, addressOf(catalogue.language, ''), links);
  const others = translations(page).filter(([language]) => language !== catalogue.language);
  return html`<header class="masthead">
    <a class="skip" href="#content">${app.skip}</a>
    ${
      page.isOverview
        ? html`<h1 class="brand" translate="no" lang="en">${app.name}</h1>`
        : html`<a class="brand" href=${home} translate="no" lang="en">${app.name}</a>`
    }
    <p class="tagline">${app.tagline}</p>
    <tcp-state-search
      ><input
        type="search"
        name="q"
        aria-label=${search.label}
        aria-keyshortcuts="/"
        placeholder=${search.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
      /><kbd aria-hidden="true">/</kbd></tcp-state-search
    >
    <div class="tools">
      <label class="needs-script"
        >${app.system}
        <select id="system" autocomplete="off">
          <option value="">${app.anySystem}</option>
          ${Object.entries(readerSystems).map(([id, { name }]) => html`<option value=${id} translate="no">${name}</option>`)}
        </select></label
      >
      ${others.map(
        ([language, to]) =>
          html`<a href=${relativeLink(address, to, links)} hreflang=${language} lang=${language} rel="alternate"
            >${languages[language]}</a
          >`,
      )}
    </div>
    <nav class="pages" aria-label=${app.pages}>
      ${siteParts(context).map(
        ([slug, name]) =>
          html`<a
            href=${linkTo(context, slug)}
            aria-current=${page.slug === slug ? 'page' : slug !== '' && page.slug.startsWith(`${slug}/`) ? 'true' : nothing}
            >${name}</a
          > `,
      )}
    </nav>
  </header>`;
}

function footer(context: PageContext, files: SiteFiles): TemplateResult {
  const { app } = context.catalogue;
  return html`<footer>
    <p>${app.footer}</p>
    <p>${app.version(files.version)}</p>
  </footer>`;
}

/** The body of a page, for the renderer. */
export function body(page: Page, context: PageContext, files: SiteFiles): TemplateResult {
  return html`${masthead(page, context)}
    <main id="content" class=${page.isOverview ? 'overview' : nothing}>${page.main}</main>
    ${footer(context, files)}`;
}
