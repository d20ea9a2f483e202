import { addressOf } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import type { SiteFile } from './site.ts';

/** Path of a language's search description from the site's root. */
export function openSearchPath(language: string): string {
  return `${addressOf(language, '')}opensearch.xml`;
}

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/**
 * A description by which a browser's address bar can search the site (OpenSearch 1.1). Browsers take full addresses
 * only, so it is right for one place.
 *
 * @param origin address of the site, with a slash at its end
 */
export function openSearch({ language, app }: Catalogue, origin: string): SiteFile {
  const path = openSearchPath(language);
  const address = (to: string) => escape(new URL(to, origin).href);
  return {
    path,
    text: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escape(app.shortName)}</ShortName>
<Description>${escape(app.tagline)}</Description>
<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/png">${address('icons/icon-16.png')}</Image>
<Url type="text/html" method="get" template="${address(addressOf(language, ''))}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${address(path)}"/>
</OpenSearchDescription>
`,
  };
}
