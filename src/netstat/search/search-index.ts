import { numberedStates, type NumberedState } from '../../states/codes.ts';
import { spellingsByState, unpackSome, type Spelling } from '../../states/spelling.ts';
import type { StateKind } from '../../states/state-facts.ts';
import type { Keywords } from '../../states/state-texts.ts';
import { stateTable } from '../../states/state-table.ts';
import type { StateId } from '../../states/states.ts';
import { KeyLine } from './key-line.ts';
import { hasHangul, initialsKey, keyOf } from './search-key.ts';
import { wordStarts } from './word-starts.ts';

/** Spellings that are one in normal form, whatever their case, separators and platforms. */
export interface IndexedSpelling {
  readonly key: string;
  readonly spellings: readonly Spelling[];
  /** Offsets of the key at which a word of one of the spellings begins, as bits. */
  readonly starts: number;
}

/** A keyword of a state with its normal form. */
export interface IndexedKeyword {
  readonly state: StateId;
  readonly word: string;
  readonly key: string;
  /** Keys of the initial consonants; empty without Hangul. */
  readonly initials: string;
  readonly hangul: boolean;
  /** The words of the phrase in normal form, without those that say nothing. */
  readonly words: readonly string[];
}

/** What the order of hits depends on, beside the match itself. */
export interface IndexedState {
  readonly id: StateId;
  readonly key: string;
  /** 0 for RFC 9293 states, then words of tools, of trackers, of other protocols. */
  readonly kind: number;
  readonly family: string;
  /** Normal form of the family's name. */
  readonly familyKey: string;
  /** 0 for a state in which sockets rest, and which most listings show; 1 for one they pass through. */
  readonly rest: number;
  /** Place in the life of a connection. */
  readonly order: number;
}

/** A distinct normal form that a mistyped query may have meant, with all that has it. */
export interface IndexedWord {
  readonly key: string;
  readonly meanings: readonly Meaning[];
}

/** What a word stands for: a spelling, or a keyword as written. */
export interface Meaning {
  readonly state: StateId;
  readonly token: string;
  readonly spelling?: Spelling;
}

/** Everything the search compares a query with. */
export interface SearchIndex {
  readonly states: ReadonlyMap<StateId, IndexedState>;
  readonly spellings: readonly IndexedSpelling[];
  /** Keys of `spellings` in one text. */
  readonly spellingLine: KeyLine;
  readonly keywords: readonly IndexedKeyword[];
  /** Keys of `keywords` in one text. */
  readonly keywordLine: KeyLine;
  /** States that are no state of the RFC, by the normal form of their family's name. */
  readonly families: ReadonlyMap<string, readonly IndexedState[]>;
  readonly codes: readonly NumberedState[];
  /** Made when a query is first mistyped: distinct normal forms of spellings and of keywords in Latin letters, and those of keywords in Hangul. */
  readonly words: readonly [latin: readonly IndexedWord[], hangul: readonly IndexedWord[]];
}

const kinds: readonly StateKind[] = ['rfc', 'platform-only', 'connection-tracker', 'not-tcp'];

/**
 * States that last until somebody acts or a long timer runs out (RFC 9293, section 3.3.2): a listing shows far more of
 * them than of those that end with the next segment, and more readers look them up.
 */
const resting: ReadonlySet<StateId> = new Set(['LISTEN', 'ESTABLISHED', 'TIME-WAIT', 'CLOSE-WAIT']);

/** Words of questions that say nothing about which state is meant. */
const fillers = new Set(
  'a an and are do does from how i in is it mean means my of on tcp socket sockets state states status the to we what why with 상태 소켓 뜻 의미 왜 무엇 이란'
    .split(' ')
    .map(keyOf),
);

/** Normal forms of words without those that say nothing about which state is meant. */
export function meantWords(words: readonly string[]): readonly string[] {
  return words.map(keyOf).filter((word) => !fillers.has(word));
}

/** What only some queries ask for is made when one does. */
class KeywordEntry implements IndexedKeyword {
  readonly state: StateId;
  readonly word: string;
  readonly key: string;
  readonly hangul: boolean;
  #initials: string | undefined;
  #words: readonly string[] | undefined;

  constructor(state: StateId, word: string) {
    this.state = state;
    this.word = word;
    this.key = keyOf(word);
    this.hangul = hasHangul(word);
  }

  get initials(): string {
    return (this.#initials ??= this.hangul ? initialsKey(this.word).key : '');
  }

  get words(): readonly string[] {
    return (this.#words ??= meantWords(this.word.split(/[\s_-]+/)));
  }
}

function* indexKeywords(keywords: Keywords): Generator<undefined, IndexedKeyword[]> {
  const found: IndexedKeyword[] = [];
  for (const [state, words] of Object.entries(keywords) as [StateId, readonly string[]][]) {
    for (const word of words) found.push(new KeywordEntry(state, word));
    yield;
  }
  return found;
}

function* indexSpellings(): Generator<undefined, IndexedSpelling[]> {
  while (!unpackSome()) yield;
  const byKey = new Map<string, Spelling[]>();
  for (const spellings of spellingsByState().values()) {
    for (const spelling of spellings) {
      const key = keyOf(spelling.token);
      const same = byKey.get(key);
      if (same) same.push(spelling);
      else byKey.set(key, [spelling]);
    }
    yield;
  }
  yield;
  return Array.from(byKey, ([key, spellings]) => ({
    key,
    spellings,
    starts: spellings.reduce((starts, { token }) => starts | wordStarts(token), 0),
  }));
}

function indexWords(meanings: Iterable<readonly [key: string, meaning: Meaning]>): IndexedWord[] {
  const byKey = new Map<string, Meaning[]>();
  for (const [key, meaning] of meanings) {
    const same = byKey.get(key);
    if (same) same.push(meaning);
    else if (key !== '') byKey.set(key, [meaning]);
  }
  return [...byKey].map(([key, all]) => ({ key, meanings: all }));
}

function distinctWords(
  spellings: readonly IndexedSpelling[],
  keywords: readonly IndexedKeyword[],
): SearchIndex['words'] {
  const words = (inHangul: boolean) =>
    keywords
      .filter(({ hangul }) => hangul === inHangul)
      .map(({ key, state, word }) => [key, { state, token: word }] as const);
  const spelled = spellings.flatMap(({ key, spellings: same }) =>
    same
      .filter(({ role }) => role !== 'numeric')
      .map((spelling) => [key, { state: spelling.state, token: spelling.token, spelling }] as const),
  );
  return [indexWords([...spelled, ...words(false)]), indexWords(words(true))];
}

function byFamily(states: readonly IndexedState[]): ReadonlyMap<string, readonly IndexedState[]> {
  const found = new Map<string, IndexedState[]>();
  for (const state of states) {
    if (state.kind === 0) continue;
    const same = found.get(state.familyKey);
    if (same) same.push(state);
    else found.set(state.familyKey, [state]);
  }
  return found;
}

function* building(tables: readonly Keywords[]): Generator<undefined, SearchIndex> {
  const spellings = yield* indexSpellings();
  const keywords: IndexedKeyword[] = [];
  for (const table of tables) keywords.push(...(yield* indexKeywords(table)));
  let words: SearchIndex['words'] | undefined;
  const states = stateTable.map(({ id, kind, family }, order) => ({
    id,
    key: keyOf(id),
    kind: kinds.indexOf(kind),
    family,
    familyKey: keyOf(family),
    rest: resting.has(id) ? 0 : 1,
    order,
  }));
  return {
    states: new Map(states.map((state) => [state.id, state])),
    spellings,
    spellingLine: new KeyLine(spellings.map(({ key }) => key)),
    keywords,
    keywordLine: new KeyLine(keywords.map(({ key }) => key)),
    families: byFamily(states),
    get codes() {
      return numberedStates();
    },
    get words() {
      return (words ??= distinctWords(spellings, keywords));
    },
  };
}

/** An index while it is made. */
interface Build {
  readonly tables: readonly Keywords[];
  readonly steps: Generator<undefined, SearchIndex>;
  index?: SearchIndex;
}

let build: Build | undefined;

function buildOf(tables: readonly Keywords[]): Build {
  const isSame = build?.tables.length === tables.length && build.tables.every((table, at) => table === tables[at]);
  return (build = isSame && build ? build : { tables, steps: building(tables) });
}

/** Makes the next part of the index over the given keyword tables; `true` once all of it is there. */
export function indexSome(tables: readonly Keywords[]): boolean {
  const current = buildOf(tables);
  if (current.index) return true;
  const { done, value } = current.steps.next();
  if (done === true) current.index = value;
  return done === true;
}

/** The index over all spellings and the given keyword tables; kept until other tables are asked for. */
export function searchIndex(tables: readonly Keywords[]): SearchIndex {
  const current = buildOf(tables);
  while (!current.index) indexSome(tables);
  return current.index;
}
