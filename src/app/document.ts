import { html, nothing, type TemplateResult } from 'lit';
import { papers } from '../components/theme/papers.ts';
import { language as ofLanguage } from '../i18n/every-language/language.ts';
import { isLanguage, languages, type Language } from '../i18n/language.ts';
import { readerSystems } from '../states/systems.ts';
import { addressOf, relativeLink } from './addresses.ts';
import { openSearchPath } from './open-search.ts';
import { linkTo, type Page, type PageContext } from './pages/page.ts';
import type { Sheet } from './styles.ts';
import { manifestPath } from './web-manifest.ts';

/** Files that every page names, as paths from the site's root, and where the site will stand. */
export interface SiteFiles {
  /** Style sheet of each kind of page. */
  readonly styles: Readonly<Record<Sheet, string>>;
  readonly script: string;
  /** Names of the files in `icons/`. */
  readonly icons: readonly string[];
  /** Address of the deployed site with a slash at its end; without it no canonical link is written. */
  readonly origin?: string | undefined;
  readonly version: string;
  /** Address that takes a missing spelling at its end, where there is a place to report one. */
  readonly report?: string | undefined;
}

/** Where the page exists in other languages: BCP 47 tag and address. */
function translations({ slug }: Page): readonly (readonly [Language, string])[] {
  return slug === '404'
    ? []
    : (Object.keys(languages) as Language[]).map((language) => [language, addressOf(language, slug)]);
}

/** The policy of every page: own files only, nothing inline, no script from text. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html tcp-state-card',
].join('; ');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Data about a page for machines, in a form that no browser runs. */
const linkedData = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')}</script>`;

/** What a page defines: a term of the set that the overview is. */
function termData(term: string, page: Page, { catalogue, address }: PageContext, { origin }: SiteFiles): string {
  const { language, app } = catalogue;
  const absolute = (path: string) => (origin === undefined ? undefined : new URL(path, origin).href);
  return linkedData({
    '@type': 'DefinedTerm',
    name: term,
    description: page.description,
    inLanguage: language,
    url: absolute(address),
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: app.name, url: absolute(addressOf(language, '')) },
  });
}

/** The questions that a page answers. */
function faqData(faq: NonNullable<Page['faq']>, { catalogue }: PageContext): string {
  return linkedData({
    '@type': 'FAQPage',
    inLanguage: catalogue.language,
    mainEntity: faq.map(([question, answer]) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  });
}

/** The icons for the browser's tab and for home screens, as far as there are any. */
function iconLinks(icons: readonly string[]): readonly (readonly [rel: string, path: string])[] {
  const wanted = [
    ['icon', 'icon.svg'],
    ['apple-touch-icon', 'apple-touch-180.png'],
  ] as const;
  return wanted.flatMap(([rel, name]) => (icons.includes(name) ? [[rel, `icons/${name}`] as const] : []));
}

/** The `dir` attribute of a language that is written from right to left. */
function directionOf(tag: string): string {
  return isLanguage(tag) && ofLanguage[tag].direction === 'rtl' ? ' dir="rtl"' : '';
}

/** What a browser installs, and searches from its address bar; inside an extension there is neither. */
function installLinks({ catalogue, address, links }: PageContext): readonly string[] {
  const { language, app } = catalogue;
  const link = (path: string) => escape(relativeLink(address, path, links));
  return [
    `<link rel="manifest" href="${link(manifestPath(language))}">`,
    `<link rel="search" type="application/opensearchdescription+xml" title="${escape(app.shortName)}" href="${link(openSearchPath(language))}">`,
  ];
}

function head(page: Page, context: PageContext, files: SiteFiles): string {
  const { address, links } = context;
  const link = (path: string) => escape(relativeLink(address, path, links));
  const absolute = (path: string) => escape(new URL(path, files.origin).href);
  const lines = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${papers.light.paper}">`,
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${papers.dark.paper}">`,
    `<link rel="stylesheet" href="${link(files.styles[page.sheet ?? 'reference'])}">`,
    `<script type="module" src="${link(files.script)}"></script>`,
    ...(links === 'file' ? [] : installLinks(context)),
    ...iconLinks(files.icons).map(([rel, path]) => `<link rel="${rel}" href="${link(path)}">`),
    ...translations(page).map(
      ([tag, to]) =>
        `<link rel="alternate" hreflang="${tag}" href="${files.origin === undefined ? link(to) : absolute(to)}">`,
    ),
  ];
  if (page.term !== undefined) lines.push(termData(page.term, page, context, files));
  if (page.faq !== undefined) lines.push(faqData(page.faq, context));
  if (page.isError) lines.push('<meta name="robots" content="noindex">');
  if (files.origin !== undefined && !page.isError) {
    lines.push(`<link rel="canonical" href="${absolute(address)}">`);
    lines.push(`<link rel="alternate" hreflang="x-default" href="${absolute(addressOf('en', page.slug))}">`);
  }
  return lines.join('\n');
}

/** The parts of the site: slug and name. */
function siteParts({ catalogue }: PageContext): readonly (readonly [slug: string, name: string])[] {
  const { app, ladders, pages, paste } = catalogue;
  return [
    ['', app.states],
    ['paste', paste.title],
    ['handshakes', ladders.short],
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
        ? html`<h1 class="brand" translate="no">${app.name}</h1>`
        : html`<a class="brand" href=${home} translate="no">${app.name}</a>`
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
          html`<a href=${linkTo(context, slug)} aria-current=${page.slug === slug ? 'page' : nothing}>${name}</a> `,
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

/**
 * A page as an HTML document.
 *
 * @param rendered {@link body} as HTML
 */
export function documentOf(rendered: string, page: Page, context: PageContext, files: SiteFiles): string {
  const { language } = context.catalogue;
  const home = escape(
    relativeLink(context.address, addressOf(language, ''), context.links === 'file' ? 'folder' : context.links),
  );
  return `<!doctype html>
<html lang="${language}"${directionOf(language)} data-home="${home}"${context.links === 'file' ? ' data-index="index.html"' : ''}${files.report === undefined ? '' : ` data-report="${escape(files.report)}"`}>
<head>
${head(page, context, files)}
</head>
<body>
${rendered}
</body>
</html>
`;
}
