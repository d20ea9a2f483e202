import { afterRest } from '../components/search/after-rest.ts';
import { StateSearch, type ListPlace } from '../components/search/state-search.ts';
import { slugOf } from '../states/slug.ts';
import { isReturn } from './is-return.ts';
import { languageOf } from './notice-words.ts';
import { store, storedJson } from './web-storage.ts';

// The page for missing addresses searches by itself, with what the field has anyway.
export { loadFinder } from '../components/search/finder.ts';
export { slugOf } from '../states/slug.ts';

const key = 'tcp-state-card:search';

/** Where a reader left the list, and the address of the page it stood on. */
interface LeftAt {
  readonly address: string;
  readonly place: ListPlace;
}

/** Keeps the place in the list for the way back. */
function rememberPlace(place: ListPlace): void {
  store('tab', key, JSON.stringify({ address: location.href, place } satisfies LeftAt));
}

/** The place in the list where the reader left this page, if it was this one that was left last. */
function placeLeft(): ListPlace | undefined {
  const { address, place } = (storedJson('tab', key) ?? {}) as Partial<LeftAt>;
  return address === location.href ? place : undefined;
}

/** How long typing must rest before the address follows, in milliseconds. */
const restTime = 250;

/** The longest address that is written, in characters: servers refuse one of several thousand, as after a reload. */
const mostWritten = 2000;

/** Keeps the query in the page's address, so that Back and a copied address bring it again. */
function writeQuery(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  if (address.href.length > mostWritten) address.searchParams.delete('q');
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/**
 * Lets the address follow the query. Not with every key: each time costs as long as the search itself, and Safari
 * takes no more than a hundred in half a minute.
 *
 * @returns tells of a query, and writes the last one told of at once
 */
function addressFollower(): { readonly follow: (query: string) => void; readonly catchUp: () => void } {
  let waiting: string | undefined;
  const write = (): void => {
    if (waiting !== undefined) writeQuery(waiting);
    waiting = undefined;
  };
  const { wait, stop } = afterRest(restTime, write);
  const catchUp = (): void => {
    stop();
    write();
  };
  return {
    follow: (query) => {
      waiting = query;
      if (query === '') catchUp();
      else wait();
    },
    catchUp,
  };
}

/** Shows the query of the address with its list, for one who comes back where the list was left. */
function showQuery(field: StateSearch, isBack: boolean): void {
  const query = new URL(location.href).searchParams.get('q');
  if (query === null) return;
  field.value = query;
  const place = isBack ? placeLeft() : undefined;
  if (place) field.place = place;
  // The browser brings the page itself to where it was.
  field.focus({ preventScroll: true });
}

/**
 * Puts the element that searches in the place of a page's plain field: with its text, its caret and the keyboard.
 * `data-home` names the overview, below which the states' pages lie; `data-report` where a missing spelling is told.
 */
export function takeOver(field: StateSearch, input: HTMLInputElement): void {
  const page = field.ownerDocument;
  const { dataset } = page.documentElement;
  const { value, selectionStart, selectionEnd } = input;
  const hasFocus = page.activeElement === input;
  customElements.define('tcp-state-search', StateSearch);

  const home = new URL(dataset['home'] ?? './', page.baseURI).href;
  const index = dataset['index'] ?? '';
  field.language = languageOf(page);
  field.platform = dataset['system'] ?? '';
  field.shortcut = '/';
  field.report = dataset['report'] ?? '';
  // Put together as text: to resolve each address costs more than to show it.
  field.hrefFor = (id) => `${home}${slugOf(id)}/${index}`;
  field.hrefForQuestion = (id) => `${home}questions/${index}#${id}`;
  if (value !== '') field.value = value;
  void field.updateComplete.then(() => {
    input.remove();
    if (hasFocus) {
      field.focus({ preventScroll: true });
      field.setSelectionRange(selectionStart ?? value.length, selectionEnd ?? value.length);
    }
    if (new URL(location.href).searchParams.get('q') === value) showQuery(field, isReturn());
    else if (value !== '') writeQuery(value);
  });

  // Back may bring the page as it was left, with the list closed and no script run anew.
  page.defaultView?.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showQuery(field, true);
  });
  const { follow, catchUp } = addressFollower();
  field.addEventListener('tcp-state-query', (event) => {
    follow((event as CustomEvent<{ query: string }>).detail.query);
  });
  // The page may be about to be left: by a result that is clicked, or opened with Enter, which clicks it, or otherwise.
  field.addEventListener('click', () => {
    catchUp();
    rememberPlace(field.place);
  });
  field.addEventListener('focusout', catchUp);
  page.addEventListener('tcp-reader-system', (event) => {
    field.platform = (event as CustomEvent<string>).detail;
  });
}
