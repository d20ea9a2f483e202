import { numberedStates, type NumberedState } from '../../states/codes.ts';
import { spellingsByState, type Spelling } from '../../states/spelling.ts';
import type { StateKind } from '../../states/state-facts.ts';
import type { Keywords } from '../../states/state-texts.ts';
import { stateTable } from '../../states/state-table.ts';
import type { StateId } from '../../states/states.ts';
import { hasHangul, initialsKey, keyOf } from './search-key.ts';

/** Spellings that are one in normal form, whatever their case, separators and platforms. */
export interface IndexedSpelling {
  readonly key: string;
  readonly spellings: readonly Spelling[];
}

/** A keyword of a state with its normal form. */
export interface IndexedKeyword {
  readonly state: StateId;
  readonly word: string;
  readonly key: string;
  /** Keys of the initial consonants; empty without Hangul. */
  readonly initials: string;
  readonly hangul: boolean;
  /** The words of the phrase in normal form. */
  readonly words: readonly string[];
}

/** What the order of hits depends on, beside the match itself. */
export interface IndexedState {
  readonly id: StateId;
  readonly key: string;
  /** 0 for RFC 9293 states, then words of tools, of trackers, of other protocols. */
  readonly kind: number;
  readonly family: string;
  /** Place in the life of a connection. */
  readonly order: number;
}

/** Everything the search compares a query with. */
export interface SearchIndex {
  readonly states: ReadonlyMap<StateId, IndexedState>;
  readonly spellings: readonly IndexedSpelling[];
  readonly keywords: readonly IndexedKeyword[];
  readonly codes: readonly NumberedState[];
}

const kinds: readonly StateKind[] = ['rfc', 'platform-only', 'connection-tracker', 'not-tcp'];

function indexKeywords(keywords: Keywords): IndexedKeyword[] {
  return (Object.entries(keywords) as [StateId, readonly string[]][]).flatMap(([state, words]) =>
    words.map((word) => ({
      state,
      word,
      key: keyOf(word),
      initials: initialsKey(word).key,
      hangul: hasHangul(word),
      words: word.split(/[\s_-]+/).map(keyOf),
    })),
  );
}

function indexSpellings(): IndexedSpelling[] {
  const byKey = new Map<string, Spelling[]>();
  for (const spelling of [...spellingsByState().values()].flat()) {
    const key = keyOf(spelling.token);
    const same = byKey.get(key);
    if (same) same.push(spelling);
    else byKey.set(key, [spelling]);
  }
  return [...byKey].map(([key, spellings]) => ({ key, spellings }));
}

let facts: Omit<SearchIndex, 'keywords'> | undefined;
const keywordIndexes = new WeakMap<Keywords, readonly IndexedKeyword[]>();

/** The index over all spellings and the given keyword tables; each part is built once. */
export function searchIndex(tables: readonly Keywords[]): SearchIndex {
  facts ??= {
    states: new Map(
      stateTable.map(({ id, kind, family }, order) => [
        id,
        { id, key: keyOf(id), kind: kinds.indexOf(kind), family, order },
      ]),
    ),
    spellings: indexSpellings(),
    codes: numberedStates(),
  };
  const keywords = tables.flatMap((table) => {
    const known = keywordIndexes.get(table) ?? indexKeywords(table);
    keywordIndexes.set(table, known);
    return known;
  });
  return { ...facts, keywords };
}
