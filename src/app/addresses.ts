/**
 * How links are written: relative to folders, for web servers; relative to index files, where there is no server;
 * or below a base path, for a page that a server shows at addresses of any depth.
 */
export type LinkStyle = 'folder' | 'file' | `/${string}`;

/**
 * Address of a page inside the site: folders that end in a slash, `''` for the start page.
 *
 * @param language BCP 47 tag; English pages have no prefix
 * @param page `''` for the overview, else a slug
 */
export function addressOf(language: string, page: string): string {
  const prefix = language === 'en' ? '' : `${language}/`;
  return page === '' ? prefix : `${prefix}${page}/`;
}

/**
 * A link from one page to another page or file of the site, so that the site works under any base path.
 *
 * @param from address of a page, as {@link addressOf} gives it
 * @param to address of a page, or path of a file
 */
export function relativeLink(from: string, to: string, style: LinkStyle = 'folder'): string {
  if (style.startsWith('/')) return style + to;
  const up = '../'.repeat(from.split('/').length - 1);
  const isPage = to === '' || to.endsWith('/');
  const link = up + to + (isPage && style === 'file' ? 'index.html' : '');
  return link === '' ? './' : link;
}
