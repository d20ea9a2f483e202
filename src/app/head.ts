import { papers } from '../components/theme/papers.ts';
import { addressOf, relativeLink } from './addresses.ts';
import { escape } from './escape.ts';
import { faqData, termData } from './linked-data.ts';
import { openSearchPath } from './open-search.ts';
import type { Page, PageContext } from './pages/page.ts';
import type { SiteFiles } from './site-files.ts';
import { translations } from './translations.ts';
import { manifestPath } from './web-manifest.ts';

/** The policy of every page: own files only, nothing inline but scripts whose digest it names, no script from text. */
const policy = (inline: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inline].join(' '),
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

/**
 * The file in `icons/` for the browser's tab. It is a picture of points: Chromium draws a vector one on the thread of the
 * page, as a document of its own, while the page starts.
 */
export const tabIcon = 'icon-48.png';

/** The icons for the browser's tab and for home screens, as far as there are any. */
function iconLinks(icons: readonly string[]): readonly (readonly [rel: string, path: string])[] {
  const wanted = [
    ['icon', tabIcon],
    ['apple-touch-icon', 'apple-touch-180.png'],
  ] as const;
  return wanted.flatMap(([rel, name]) => (icons.includes(name) ? [[rel, `icons/${name}`] as const] : []));
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

/** The picture beside a link to a page. */
const previewPicture = 'icon-512.png';

/** What chats and trackers show of a link to a page; they take whole addresses alone. */
function previewTags(page: Page, { catalogue }: PageContext, address: string, picture: string | undefined): string[] {
  const tags = {
    type: 'website',
    site_name: catalogue.app.name,
    title: page.title,
    description: page.description,
    url: address,
    ...(picture === undefined ? {} : { image: picture }),
  };
  return Object.entries(tags).map(([name, value]) => `<meta property="og:${name}" content="${escape(value)}">`);
}

/** What stands in the head of a page. */
export function head(page: Page, context: PageContext, files: SiteFiles): string {
  const { address, links } = context;
  const link = (path: string) => escape(relativeLink(address, path, links));
  const absolute = (path: string) => escape(new URL(path, files.origin).href);
  const inline = [files.systemScript, page.inlineScript].filter((script) => script !== undefined);
  const lines = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escape(policy(inline.map(({ digest }) => `'${digest}'`)))}">`,
    // A query stands in the address; whoever is asked for the next file or page does not learn it.
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${papers.light.paper}">`,
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${papers.dark.paper}">`,
    ...(files.systemScript === undefined ? [] : [`<script>${files.systemScript.code}</script>`]),
    ...(files.themeScript === undefined ? [] : [`<script src="${link(files.themeScript)}"></script>`]),
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
  if (page.inlineScript !== undefined)
    lines.push(`<script data-file="${escape(files.script)}">${page.inlineScript.code}</script>`);
  if (page.isError) lines.push('<meta name="robots" content="noindex">');
  if (files.origin !== undefined && !page.isError) {
    lines.push(`<link rel="canonical" href="${absolute(address)}">`);
    lines.push(`<link rel="alternate" hreflang="x-default" href="${absolute(addressOf('en', page.slug))}">`);
    const whole = (path: string) => new URL(path, files.origin).href;
    const picture = files.icons.includes(previewPicture) ? whole(`icons/${previewPicture}`) : undefined;
    lines.push(...previewTags(page, context, whole(address), picture));
  }
  return lines.join('\n');
}
