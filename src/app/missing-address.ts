import type { Finder } from '../components/search/finder.ts';
import type { StateSearch } from '../components/search/state-search.ts';
import { isLanguage } from '../i18n/language.ts';
import type { StateId } from '../states/states.ts';
import { askedKey, askedPart } from './asked-part.ts';

/** Most states that are listed, and the longest word that is looked up, in characters. */
const most = 3;
const longest = 60;

/**
 * The word that was looked for at an address which is not there: the last part of its path, or the one that is told in
 * the query, where the reader was sent on. Empty where there is none.
 */
export function askedWord({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): string {
  const part = searchParams.get(askedKey) ?? askedPart(pathname);
  const name = part.replace(/\.[a-z]{2,5}$/i, '');
  try {
    return decodeURIComponent(name).trim().slice(0, longest);
  } catch {
    // A sign that is no code of a letter, or the half of one.
    return name.slice(0, longest);
  }
}

/** The place for the states in the language of the address: a static host has one page for every language. */
function placeFor(page: Document, { pathname }: Location): HTMLElement | undefined {
  const homeOf = (place: HTMLElement): string => new URL(place.dataset['home'] ?? '', page.baseURI).pathname;
  const [first, ...others] = page.querySelectorAll<HTMLElement>('.near-address');
  return others.find((place) => pathname.startsWith(homeOf(place))) ?? first;
}

/** The states that a word may mean, or else those that are called like it. */
function statesLike(word: string, finder: Finder): readonly StateId[] {
  const found = finder.find(word, undefined);
  return (found.length > 0 ? found : finder.nearest(word, undefined)).slice(0, most).map(({ state }) => state);
}

/** A link to a state, with what it is beside it. */
function itemOf(state: StateId, finder: Finder, href: string): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(finder.nameOf(state));
  link.lang = 'en';
  link.translate = false;
  const item = document.createElement('li');
  item.append(link, ` ${finder.lineOf(state)}`);
  return item;
}

/** Puts a word into the search of a page, where nothing was typed yet; its list opens when the reader turns to it. */
function fillSearch(page: Document, word: string): void {
  const field = page.querySelector<StateSearch>('tcp-state-search');
  // Until its script is there, a plain field stands in the element.
  const input = field?.querySelector('input') ?? field;
  if (input?.value === '') input.value = word;
}

/**
 * Lists on the page for missing addresses the states that the word of the address may mean, and puts that word into the
 * search. Where it is like no state, both stay empty.
 */
export async function showNearStates(page: Document): Promise<void> {
  const place = placeFor(page, location);
  const language = place?.closest('[lang]')?.getAttribute('lang') ?? '';
  const word = askedWord(new URL(location.href));
  if (!place || !isLanguage(language) || word === '') return;
  const { loadFinder, slugOf } = await import('./search-element.ts');
  const finder = await loadFinder(language);
  const states = statesLike(word, finder);
  if (states.length === 0) return;
  const home = place.dataset['home'] ?? '';
  place.querySelector('ul')?.append(...states.map((state) => itemOf(state, finder, `${home}${slugOf(state)}/`)));
  place.hidden = false;
  fillSearch(page, word);
}
