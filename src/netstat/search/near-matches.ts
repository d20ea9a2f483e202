import type { Candidate } from './candidate.ts';
import { distancesFrom, longestCompared } from './edit-distance.ts';
import type { IndexedWord, Meaning, SearchIndex } from './search-index.ts';

/** Typing errors allowed in a whole word, and in the beginning of one that is still being typed. */
const errorsAllowed = (length: number) => (length < 3 ? 0 : length < 5 ? 1 : 2);
const errorsAllowedInPrefix = (length: number) => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** Spellings and keywords within two typing errors of a query, fewer for short ones; the first letter weighs more. */
export function fuzzyMatches(index: SearchIndex, key: string, hangul: boolean): Candidate[] {
  const limit = errorsAllowed(key.length);
  if (limit === 0 || key.length > longestCompared) return [];
  const distanceTo = distancesFrom(key);
  const found: Candidate[] = [];
  for (const { key: own, meanings } of index.words[hangul ? 1 : 0]) {
    // What is that much shorter is further away than any error allowed.
    if (own.length + limit < key.length) continue;
    const { whole, prefix } = distanceTo(own);
    const isWhole = whole <= limit && whole < own.length - 1;
    if (!isWhole && prefix > errorsAllowedInPrefix(key.length)) continue;
    const grade = (isWhole ? whole : prefix + 0.5) + (own.startsWith(key.charAt(0)) ? 0 : 0.25);
    for (const meaning of meanings) found.push({ ...meaning, match: 'fuzzy', grade });
  }
  return found;
}

/** Whether a meaning may be offered to a query that found nothing: a verified TCP word in no other language. */
function isOffered(index: SearchIndex, { state, spelling }: Meaning): boolean {
  const isTcp = (index.states.get(state)?.kind ?? 0) < 2;
  return isTcp && (!spelling || (spelling.lang === undefined && spelling.verified));
}

const offers = new WeakMap<readonly IndexedWord[], readonly IndexedWord[]>();

/** The words that may be offered, each with the meanings that may. */
function offered(index: SearchIndex, words: readonly IndexedWord[]): readonly IndexedWord[] {
  let found = offers.get(words);
  if (!found) {
    found = words
      .map(({ key, meanings }) => ({ key, meanings: meanings.filter((meaning) => isOffered(index, meaning)) }))
      .filter(({ meanings }) => meanings.length > 0);
    offers.set(words, found);
  }
  return found;
}

/**
 * States with an entry whose spelling or keyword is like a query. How unlike it may be is a part of their letters; a
 * keyword may be less so: there are so many of them that one is a little like any word.
 */
export function nearestMatches(index: SearchIndex, key: string, hangul: boolean): Candidate[] {
  const asked = key.slice(0, longestCompared);
  const distanceTo = distancesFrom(asked);
  return offered(index, index.words[hangul ? 1 : 0]).flatMap(({ key: own, meanings }) => {
    const { whole, prefix } = distanceTo(own);
    const grade = Math.min(whole / Math.max(asked.length, own.length), (prefix + 1) / (asked.length + 1));
    return meanings.flatMap((meaning) =>
      grade <= (meaning.spelling ? 0.5 : 0.4) ? { ...meaning, match: 'nearest' as const, grade } : [],
    );
  });
}
