/**
 * Lets the links to other languages lead to the place that the reader is at: what is searched for, the step of a scenario,
 * the part of the page.
 */
export function keepPlace(page: Document): void {
  for (const type of ['click', 'auxclick', 'contextmenu'])
    page.addEventListener(
      type,
      ({ target }) => {
        const link = target instanceof Element ? target.closest('.tools a[hreflang]') : null;
        if (!(link instanceof HTMLAnchorElement)) return;
        link.search = location.search;
        link.hash = location.hash;
      },
      { capture: true },
    );
}
