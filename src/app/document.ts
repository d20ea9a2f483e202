import { language as ofLanguage } from '../i18n/every-language/language.ts';
import { isLanguage } from '../i18n/language.ts';
import { addressOf, relativeLink } from './addresses.ts';
import { escape } from './escape.ts';
import { head } from './head.ts';
import type { Page, PageContext } from './pages/page.ts';
import type { SiteFiles } from './site-files.ts';

/** The `dir` attribute of a language that is written from right to left. */
function directionOf(tag: string): string {
  return isLanguage(tag) && ofLanguage[tag].direction === 'rtl' ? ' dir="rtl"' : '';
}

/**
 * A page as an HTML document.
 *
 * @param rendered what `body` of `frame.ts` gives, as HTML
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
