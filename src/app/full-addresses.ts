/**
 * Writes the addresses of a page's translations in full. The pages themselves cannot, because they lie wherever they
 * are put, and search engines, which render a page before they read it, take no others.
 */
export function writeFullAddresses(page: Document): void {
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[hreflang]')) link.setAttribute('href', link.href);
}
