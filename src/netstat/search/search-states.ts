import type { Keywords } from '../../states/state-texts.ts';
import { rank, type Candidate } from './candidate.ts';
import { codeMatches } from './code-matches.ts';
import type { Hit, Match, SearchOptions } from './hit.ts';
import { keywordMatches, questionMatches } from './keyword-matches.ts';
import { fuzzyMatches, nearestMatches } from './near-matches.ts';
import { rowMatches } from './row-matches.ts';
import { searchIndex, type SearchIndex } from './search-index.ts';
import { hasHangul, keyOf } from './search-key.ts';
import { spellingMatches } from './spelling-matches.ts';

/** Matches of the whole query, after which its single words are not looked at. */
const settled: ReadonlySet<Match> = new Set(['exact', 'code', 'keyword', 'initials', 'layout']);

/** Whether a query has words to look at: parted by blanks, or by the change from Latin to Hangul. */
const isSeveralWords = (text: string) => /\s|[A-Za-z_-]{3,}[\uac00-\ud7a3]/.test(text);

/** Shortest name of a family that is searched by its beginning. */
const shortestFamily = 3;

/** All words of a family whose name was typed, such as `conntrack`. */
function familyMatches(index: SearchIndex, key: string): Candidate[] {
  const found: Candidate[] = [];
  for (const [name, states] of index.families) {
    if (name !== key && (key.length < shortestFamily || !name.startsWith(key))) continue;
    for (const { id, family } of states)
      found.push({ state: id, match: 'family', grade: 0, token: family, part: [0, key.length] });
  }
  return found;
}

/**
 * Finds states by any of their names, without loading the keywords of a language.
 *
 * @param query anything a reader types or pastes
 * @param keywords keyword tables of the languages to search
 * @returns each state once, best first; empty for a blank or unknown query
 */
export function searchStates(
  query: string,
  keywords: readonly Keywords[],
  options: Omit<SearchOptions, 'keywords'> = {},
): readonly Hit[] {
  const text = query.trim();
  if (text === '') return [];
  const index = searchIndex(keywords);
  const key = keyOf(text);
  const hangul = hasHangul(text);
  const candidates = [
    ...spellingMatches(index, text, key, hangul),
    ...keywordMatches(index, text, key, hangul),
    ...codeMatches(index, text),
  ];
  if (isSeveralWords(text) && !candidates.some(({ match }) => settled.has(match)))
    candidates.push(...rowMatches(index, text), ...questionMatches(index, text));
  if (key !== '') {
    candidates.push(...familyMatches(index, key));
    if (candidates.length === 0) candidates.push(...fuzzyMatches(index, key, hangul));
  }
  return rank(candidates, index, text, options);
}

/**
 * The states whose names are most like a query that found nothing; none for a word that is like no name.
 *
 * @param count most to return
 */
export function nearestStates(
  query: string,
  count: number,
  keywords: readonly Keywords[],
  options: Omit<SearchOptions, 'keywords' | 'limit'> = {},
): readonly Hit[] {
  const index = searchIndex(keywords);
  const text = query.trim();
  return rank(nearestMatches(index, keyOf(text), hasHangul(text)), index, text, { ...options, limit: count });
}
