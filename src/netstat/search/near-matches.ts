import type { Candidate } from './candidate.ts';
import { editDistance } from './edit-distance.ts';
import type { SearchIndex } from './search-index.ts';

/** Longest query, in keys, that is compared letter by letter. */
const longest = 32;

/** Typing errors allowed in a whole word, and in the beginning of one that is still being typed. */
const errorsAllowed = (length: number) => (length < 3 ? 0 : length < 5 ? 1 : 2);
const errorsAllowedInPrefix = (length: number) => (length < 5 ? 0 : length < 8 ? 1 : 2);

interface Word {
  readonly key: string;
  readonly candidates: readonly Omit<Candidate, 'match' | 'grade'>[];
}

function* wordsToCompare(index: SearchIndex, hangul: boolean): Generator<Word> {
  if (!hangul)
    for (const { spellings, key } of index.spellings)
      if (key !== '')
        yield {
          key,
          candidates: spellings
            .filter(({ role }) => role !== 'numeric')
            .map((spelling) => ({ state: spelling.state, token: spelling.token, spelling })),
        };
  for (const { state, word: token, key, hangul: own } of index.keywords)
    if (own === hangul) yield { key, candidates: [{ state, token }] };
}

/** Spellings and keywords within two typing errors of a query, fewer for short ones; the first letter weighs more. */
export function fuzzyMatches(index: SearchIndex, key: string, hangul: boolean): Candidate[] {
  if (key.length > longest) return [];
  const limit = errorsAllowed(key.length);
  const found: Candidate[] = [];
  if (limit === 0) return found;
  for (const { key: own, candidates } of wordsToCompare(index, hangul)) {
    // The query would have to lose more letters than errors are allowed.
    if (key.length - own.length > limit) continue;
    const { whole, prefix } = editDistance(key, own, limit);
    const isWhole = whole <= limit && whole < own.length - 1;
    if (!isWhole && prefix > errorsAllowedInPrefix(key.length)) continue;
    const grade = (isWhole ? whole : prefix + 0.5) + (own.startsWith(key.charAt(0)) ? 0 : 0.25);
    for (const candidate of candidates) found.push({ ...candidate, match: 'fuzzy', grade });
  }
  return found;
}

/** Every state with an entry by the likeness of its nearest spelling or keyword to a query, most alike first. */
export function nearestMatches(index: SearchIndex, key: string, hangul: boolean): Candidate[] {
  const asked = key.slice(0, longest);
  const found: Candidate[] = [];
  for (const { key: own, candidates } of wordsToCompare(index, hangul)) {
    const { whole, prefix } = editDistance(asked, own);
    const grade = Math.min(whole / Math.max(asked.length, own.length), (prefix + 1) / (asked.length + 1));
    for (const candidate of candidates) {
      const isTcp = (index.states.get(candidate.state)?.kind ?? 0) < 2;
      const isForeign = candidate.spelling && (candidate.spelling.lang !== undefined || !candidate.spelling.verified);
      if (isTcp && !isForeign) found.push({ ...candidate, match: 'nearest', grade });
    }
  }
  return found;
}
