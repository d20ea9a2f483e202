import type { Spelling } from '../../states/spelling.ts';
import type { Candidate } from './candidate.ts';
import { codeMatches } from './code-matches.ts';
import { familiesOfRow, looksLikeRow, procCodeOfRow, wordsOf } from './pasted-row.ts';
import type { IndexedSpelling, SearchIndex } from './search-index.ts';
import { keyOf } from './search-key.ts';

/** Characters of a paste that are read; a search field is no paste box. */
const longest = 2000;

const byKeys = new WeakMap<readonly IndexedSpelling[], ReadonlyMap<string, readonly Spelling[]>>();

function spellingsByKey(index: readonly IndexedSpelling[]): ReadonlyMap<string, readonly Spelling[]> {
  const known = byKeys.get(index);
  if (known) return known;
  const map = new Map(
    index
      .filter(({ key }) => key !== '')
      .map(({ key, spellings }) => [key, spellings.filter(({ role }) => role !== 'numeric')]),
  );
  byKeys.set(index, map);
  return map;
}

/** Whether a spelling can hardly be an English word: it has a separator, a digit, an inner capital or no small letter. */
const isUnmistakable = (word: string) => /[-_\d]|[a-z][A-Z]|\S\s\S|^[^a-z]{4,}$/.test(word);

/**
 * State words inside a text of several words: a pasted row, or a sentence about a state.
 *
 * Words that several families share are given to the family the row belongs to. A plain word of a sentence
 * (`closed`, `idle`) counts no more than a keyword would.
 */
export function rowMatches(index: SearchIndex, query: string): Candidate[] {
  const text = query.slice(0, longest);
  const code = procCodeOfRow(text);
  if (code !== undefined)
    return codeMatches(index, code).flatMap((found) =>
      found.tables?.includes('procNetTcpHex') ? { ...found, tables: ['procNetTcpHex' as const] } : [],
    );
  const isRow = looksLikeRow(text);
  const families = familiesOfRow(text);
  const spellings = spellingsByKey(index.spellings);
  const read: { start: number; end: number }[] = [];
  return wordsOf(text).flatMap(({ word, start }) => {
    const end = start + word.length;
    // `fin wait 2` has been read as one spelling, so `fin wait` in it is none.
    if (read.some((other) => start < other.end && other.start < end)) return [];
    const found = (spellings.get(keyOf(word)) ?? []).flatMap((spelling): Candidate[] => {
      const { state, token, role } = spelling;
      // Small letters in a sentence are typed for ease; in a row they are what was printed.
      const verbatim = token === word || (!isRow && token.toLowerCase() === word);
      const isShown = role === 'printed' || role === 'localized' || role === 'canonical';
      if (isRow && (!isShown || !(verbatim || token.length > 3))) return [];
      if (!isRow && !isUnmistakable(word))
        return isShown ? [{ state, match: 'question', grade: -1, token, spelling }] : [];
      const family = families.findIndex((name) => name === index.states.get(state)?.family);
      const strangeness = families.length > 0 && family < 0 ? 1e4 : Math.max(family, 0) / 10;
      return [{ state, match: 'row', grade: (verbatim ? 0 : 1e6) + start + strangeness, token, spelling }];
    });
    if (found.length > 0) read.push({ start, end });
    return found;
  });
}
