import type { Candidate } from './candidate.ts';
import type { Match } from './hit.ts';
import type { IndexedSpelling, SearchIndex } from './search-index.ts';

/** Shortest query that may match inside a word: `tw` is in `Wait_Write`. Shortest one typed on the other keyboard layout. */
const shortestPart = 3;
const shortestLayout = 3;

/** Spellings that consist of marks alone, such as the `?` of ipvsadm, compared as they are. */
function markMatches(index: SearchIndex, query: string): Candidate[] {
  const marks = query.normalize('NFKC');
  return index.spellings
    .flatMap(({ spellings }) => spellings)
    .filter(({ token }) => token.startsWith(marks))
    .map((spelling) => {
      const { state, token } = spelling;
      return { state, match: token === marks ? 'exact' : 'prefix', grade: 0, token, spelling };
    });
}

/** The kind of match, where the query stands at an offset of a spelling. */
function matchAt(at: number, key: string, { key: own, starts }: IndexedSpelling, hangul: boolean): Match | undefined {
  if (hangul) return own === key || (at === 0 && key.length >= shortestLayout) ? 'layout' : undefined;
  if (own === key) return 'exact';
  if (at === 0) return 'prefix';
  if ((starts & (1 << at)) !== 0) return 'word';
  return key.length >= shortestPart ? 'substring' : undefined;
}

/** The first offset at which a query begins a word of a spelling, or else at which it stands in it at all. */
function bestOffset(first: number, key: string, { key: own, starts }: IndexedSpelling): number {
  for (let at = first; at >= 0; at = own.indexOf(key, at + 1)) if ((starts & (1 << at)) !== 0) return at;
  return first;
}

/**
 * Spellings and canonical ids that equal, begin with or hold a query.
 *
 * @param query trimmed text
 * @param key its normal form
 * @param hangul the query was typed in Hangul: only spellings on the same keys count, whole or from the beginning
 */
export function spellingMatches(index: SearchIndex, query: string, key: string, hangul: boolean): Candidate[] {
  if (key === '') return markMatches(index, query);
  const found: Candidate[] = [];
  const number = query.normalize('NFKC');
  index.spellingLine.find(key, (place, first) => {
    const entry = index.spellings[place];
    if (!entry) return;
    const { key: own, spellings, starts } = entry;
    const at = bestOffset(first, key, entry);
    const match = matchAt(at, key, entry, hangul);
    if (!match) return;
    const part = [at, at + key.length] as const;
    const isWord = match === 'word' && (starts & (1 << (at + key.length))) !== 0;
    for (const spelling of spellings) {
      const { state, token, role } = spelling;
      if (role === 'numeric') {
        if (token === number) found.push({ state, match: 'code', grade: 2, token, spelling });
        continue;
      }
      const { key: id = '', kind } = index.states.get(state) ?? {};
      const shown = role === 'printed' || role === 'localized' || role === 'canonical';
      const isOwn = match === 'word' ? isWord && kind === 0 : id.startsWith(key) && (match !== 'exact' || id === key);
      const grade = isOwn ? 0 : shown ? 1 : 2;
      found.push({ state, match, grade: own === key ? Math.min(grade, 1) : grade, token, spelling, part });
    }
  });
  if (hangul) return found;
  for (const { id, key: own } of index.states.values())
    if (own.startsWith(key)) {
      const match = own === key ? 'exact' : 'prefix';
      found.push({ state: id, match, grade: own === key ? 0 : 2, token: id, part: [0, key.length] });
    }
  return found;
}
