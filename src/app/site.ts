import { slugOf } from '../states/state-look-up.ts';
import { states } from '../states/states.ts';
import { addressOf, type LinkStyle } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { documentOf } from './document.ts';
import { body } from './frame.ts';
import { aboutPage } from './pages/about.ts';
import { handshakesPage } from './pages/handshakes.ts';
import { machinePage } from './pages/machine.ts';
import { notFound } from './pages/not-found.ts';
import { overview } from './pages/overview.ts';
import type { InlineScript, Page, PageContext } from './pages/page.ts';
import { pastePage } from './pages/paste.ts';
import { correctionsPage } from './pages/pitfalls.ts';
import { platformsPages } from './pages/platforms.ts';
import { questionsPage } from './pages/questions.ts';
import { sourcesPage } from './pages/sources.ts';
import { statePage } from './pages/state-page.ts';
import { renderToHtml } from './render.ts';
import type { SiteFiles } from './site-files.ts';

/** A file of the site. */
export interface SiteFile {
  /** Path from the site's root. */
  readonly path: string;
  readonly text: string;
}

/** How the pages of one language are written. */
export interface SiteOptions {
  readonly files: SiteFiles;
  readonly links: LinkStyle;
}

/** Every page of one language as an HTML file. */
export function pagesOf(catalogue: Catalogue, { files, links }: SiteOptions): readonly SiteFile[] {
  const contextOf = (slug: string): PageContext => ({
    catalogue,
    address: addressOf(catalogue.language, slug),
    links,
  });
  const write = (page: Page, context: PageContext, path: string): SiteFile => ({
    path,
    text: documentOf(renderToHtml(body(page, context, files)), page, context, files),
  });
  const pages = [
    overview(contextOf('')),
    pastePage(contextOf('paste')),
    handshakesPage(contextOf('handshakes')),
    machinePage(contextOf('machine')),
    questionsPage(contextOf('questions')),
    correctionsPage(contextOf('corrections')),
    ...platformsPages(contextOf),
    sourcesPage(contextOf('sources')),
    aboutPage(contextOf('about')),
    notFound(contextOf('not-found'), 'not-found'),
    ...states.map(({ id }) => statePage(id, contextOf(slugOf(id)))),
  ];
  return pages.map((page) => {
    const context = contextOf(page.slug);
    return write(page, context, `${context.address}index.html`);
  });
}

/**
 * The site map: every page in every language, each with its translations.
 *
 * @param pages what {@link pagesOf} gave for every language
 * @param origin address of the deployed site, with a slash at its end
 */
export function siteMap(pages: readonly SiteFile[], origin: string): SiteFile {
  const addresses = pages
    .map(({ path }) => path.replace(/index\.html$/, ''))
    .filter((address) => !address.endsWith('not-found/'));
  const urls = addresses.map((address) => `<url><loc>${new URL(address, origin).href}</loc></url>`);
  return {
    path: 'sitemap.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`,
  };
}

/**
 * The page for addresses that are not there. A host answers with it at any depth, so it names everything by its
 * full path; and for every language, so it speaks all of them.
 *
 * @param every the words of all languages, the page's own first
 * @param base path the site lies under, with a slash at both ends
 * @param finder script that finds the site where it may lie under another path
 */
export function notFoundPage(
  [catalogue, ...others]: readonly [Catalogue, ...Catalogue[]],
  files: SiteFiles,
  base: `/${string}`,
  finder?: InlineScript,
): SiteFile {
  const contextOf = (words: Catalogue): PageContext => ({
    catalogue: words,
    address: addressOf(words.language, ''),
    links: base,
  });
  const context = contextOf(catalogue);
  const page: Page = { ...notFound(context, '404', others.map(contextOf)), ...(finder && { inlineScript: finder }) };
  const text = documentOf(renderToHtml(body(page, context, files)), page, context, files);
  return { path: `${context.address}404.html`, text };
}
