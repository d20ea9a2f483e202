import { addressOf } from './addresses.ts';
import type { Page, PageContext } from './pages/page.ts';
import type { SiteFiles } from './site-files.ts';

/** Data about a page for machines, in a form that no browser runs. */
const linkedData = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')}</script>`;

/** What a page defines: a term of the set that the overview is. */
export function termData(term: string, page: Page, { catalogue, address }: PageContext, { origin }: SiteFiles): string {
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
export function faqData(faq: NonNullable<Page['faq']>, { catalogue }: PageContext): string {
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
