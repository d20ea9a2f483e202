import type { StateId } from '../../states/states.ts';
import type { Candidate } from './candidate.ts';
import { meantWords, type IndexedKeyword, type SearchIndex } from './search-index.ts';
import { isInitials } from './search-key.ts';

/** Shortest query, in keys, that may match inside a keyword, and shortest one typed on the other layout. */
const shortestPart = 3;
const shortestLayout = 4;
const shortestInitials = 2;

function matchAt(keyword: IndexedKeyword, at: number, key: string, hangul: boolean): Candidate | undefined {
  const whole = keyword.key === key;
  const { state, word: token } = keyword;
  const part = [at, at + key.length] as const;
  // Korean typed on an English layout, or English on a Korean one.
  if (keyword.hangul !== hangul)
    return at === 0 && key.length >= shortestLayout
      ? { state, match: 'layout', grade: whole ? 1 : 2, token, part }
      : undefined;
  if (whole) return { state, match: 'keyword', grade: 0, token, part };
  if (at === 0) return { state, match: 'keyword-prefix', grade: 0, token, part };
  return key.length >= shortestPart ? { state, match: 'keyword-substring', grade: 0, token, part } : undefined;
}

/** Korean keywords by the initials of their syllables. */
function initialsMatches({ keywords }: SearchIndex, initials: string): Candidate[] {
  return keywords.flatMap((keyword) => {
    const at = keyword.initials.indexOf(initials);
    if (at < 0) return [];
    const grade = keyword.initials === initials ? 0 : at === 0 ? 1 : 2;
    const part = [at, at + initials.length] as const;
    return { state: keyword.state, match: 'initials', grade, token: keyword.word, part };
  });
}

/** Keywords that equal, begin with or hold a query, and Korean ones by the initials of their syllables. */
export function keywordMatches(index: SearchIndex, query: string, key: string, hangul: boolean): Candidate[] {
  if (key === '') return [];
  const found: Candidate[] = [];
  index.keywordLine.find(key, (place, at) => {
    const keyword = index.keywords[place];
    const match = keyword && matchAt(keyword, at, key, hangul);
    if (match) found.push(match);
  });
  if (key.length >= shortestInitials && isInitials(query)) found.push(...initialsMatches(index, key));
  return found;
}

/** Whether two words are one, or forms of one: `closes` and `closed`, `leak` and `leaks`. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  return shorter >= 4 && longer - shorter <= 3 && a.startsWith(b.slice(0, Math.max(4, shorter - 1)));
}

/**
 * States whose keywords hold the words of a question: one keyword whole, or all words of the question among them.
 *
 * @param query a text of two words or more
 */
export function questionMatches(index: SearchIndex, query: string): Candidate[] {
  const asked = meantWords(query.split(/[\s\p{P}]+/u)).filter((word) => word !== '');
  if (asked.length === 0) return [];
  const met = new Map<StateId, Set<string>>();
  const found: Candidate[] = [];
  for (const { state, word: token, words: meant } of index.keywords) {
    const common = asked.filter((word) => meant.some((own) => sameWord(own, word)));
    if (common.length === 0) continue;
    const all = met.get(state) ?? new Set();
    for (const word of common) all.add(word);
    met.set(state, all);
    const isWhole = meant.every((own) => asked.some((word) => sameWord(own, word)));
    if (isWhole) found.push({ state, match: 'question', grade: -2 * meant.length, token });
    else if (all.size === asked.length) found.push({ state, match: 'question', grade: 1 - asked.length, token });
  }
  return found;
}
