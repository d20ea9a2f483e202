import type { AliasRole } from '../../states/alias.ts';
import type { NumericTableId } from '../../states/numeric-tables.ts';
import type { PlatformId, System } from '../../states/platforms.ts';
import type { Keywords } from '../../states/state-texts.ts';
import type { StateId } from '../../states/states.ts';

/**
 * How a query met a state, best first: its canonical id, a whole spelling, a state word inside a pasted row or
 * sentence, a number, a keyword, the beginning of a spelling, the beginning of a later word of one (`wait` of
 * `TIME_WAIT`), the beginning of a keyword, a part of either, the words of a question, the name of a family of words,
 * text typed on the other keyboard layout, Hangul initials, a typing error.
 */
export type Match =
  | 'id'
  | 'exact'
  | 'row'
  | 'code'
  | 'keyword'
  | 'initials'
  | 'prefix'
  | 'word'
  | 'keyword-prefix'
  | 'layout'
  | 'substring'
  | 'keyword-substring'
  | 'question'
  | 'family'
  | 'fuzzy'
  | 'nearest';

/** One state that a query found. A search gives each state once, with the best of its spellings. */
export interface Hit {
  readonly state: StateId;
  readonly match: Match;
  /** The spelling, keyword or number that matched, as written. */
  readonly token: string;
  /** Part of `token` to highlight: 0-based UTF-16 offset of its beginning. */
  readonly start: number;
  /** Offset after the part to highlight. */
  readonly end: number;
  /** Role of the spelling; `undefined` for keywords. */
  readonly role?: AliasRole;
  /** Platforms that have the spelling, the reader's first; empty for keywords and numbers. */
  readonly platforms: readonly PlatformId[];
  /** `false` where the spelling was not seen in an opened source. */
  readonly verified: boolean;
  /** BCP 47 tag of a translated spelling. */
  readonly lang?: string;
  /** The number that matched. */
  readonly code?: number;
  /** The numbering scales on which `code` means this state; never empty where `code` is given. */
  readonly tables?: readonly NumericTableId[];
}

/** What a search may be told beside the query. */
export interface SearchOptions {
  /** Most hits to return; all without it. */
  readonly limit?: number;
  /** The reader's system: its spellings are named first and win ties. */
  readonly system?: System;
  /** The reader's tool, where it is known more closely than the system. */
  readonly platform?: PlatformId;
  /** Keyword tables to search; those of every language without it. */
  readonly keywords?: readonly Keywords[];
}
