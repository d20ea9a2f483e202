import '../components/search/define.ts';
import { isLanguage } from '../i18n/language.ts';
import { slugOf } from '../states/slug.ts';

/** Whether keys typed at an element are text for it. */
function takesText(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

/** Whether a key press asks for the search field: `/` where it is no text, or Ctrl or Cmd with K anywhere. */
export function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false;
  if (event.key === 'k' && event.ctrlKey !== event.metaKey) return true;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !takesText(event.composedPath()[0]);
}

/** Keeps the query in the page's address, so that Back and a copied address bring it again. */
function rememberQuery(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(history.state, '', address);
}

/** Brings the search field of a page to life; `data-home` names the overview, below which the states' pages lie. */
export function startSearch(page: Document): void {
  const field = page.querySelector('tcp-state-search');
  if (!field) return;
  const { lang, dataset } = page.documentElement;
  const home = new URL(dataset['home'] ?? './', page.baseURI);
  field.language = isLanguage(lang) ? lang : 'en';
  field.platform = dataset['system'] ?? '';
  field.shortcut = '/';
  field.hrefFor = (id) => new URL(`${slugOf(id)}/${dataset['index'] ?? ''}`, home).href;

  const showQuery = (): void => {
    const query = new URL(location.href).searchParams.get('q');
    if (query === null) return;
    field.value = query;
    void field.updateComplete.then(() => {
      field.focus();
    });
  };
  showQuery();
  // Back may bring the page as it was left, with the list closed and no script run anew.
  page.defaultView?.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showQuery();
  });
  field.addEventListener('tcp-state-query', (event) => {
    rememberQuery((event as CustomEvent<{ query: string }>).detail.query);
  });
  page.addEventListener('tcp-reader-system', (event) => {
    field.platform = (event as CustomEvent<string>).detail;
  });
  page.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    field.focus();
  });
}
