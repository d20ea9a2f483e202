import { keywords } from '../states/texts/every-language/keywords.ts';
import type { Hit, SearchOptions } from './search/hit.ts';
import { indexSome } from './search/search-index.ts';
import { nearestStates, searchStates } from './search/search-states.ts';

export type { Hit, Match, SearchOptions } from './search/hit.ts';

const everyLanguage = Object.values(keywords);

/**
 * Finds states by id, by any spelling of any platform with any separator or none, by beginnings, parts and
 * mistyped forms of them, by numbers and hexadecimal codes, by keywords in every language, by Hangul initials, by text
 * typed on the wrong keyboard layout, and by a whole pasted row.
 *
 * @param query anything a reader types or pastes; no string makes it throw
 * @returns each state once, best first; empty for a blank or unknown query
 */
export function search(query: string, options: SearchOptions = {}): readonly Hit[] {
  return searchStates(query, options.keywords ?? everyLanguage, options);
}

/**
 * The states whose names are most like a query, to offer where {@link search} found none; none for a word that is like
 * no name.
 *
 * @param count most to return
 */
export function nearest(query: string, count = 3, options: Omit<SearchOptions, 'limit'> = {}): readonly Hit[] {
  return nearestStates(query, count, options.keywords ?? everyLanguage, options);
}

/** Queries that make everything else that is made once: one that finds a state, one mistyped, one of several words. */
const trials = ['t', 'lissten', 'who closes first', '1'];

/**
 * Makes all that a search needs in a few hundred short steps, for a page that has a moment before the first query:
 * each step takes far less than a query. A query that comes in between makes the rest at once.
 */
export function* preparations(): Generator<undefined, void> {
  while (!indexSome(everyLanguage)) yield;
  for (const trial of trials) {
    search(trial);
    yield;
  }
  nearest('fimwat');
}
