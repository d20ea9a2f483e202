import type { states, StateId } from './states.ts';

/** States with a full entry: the eleven of RFC 9293 and the five words that tools print beside them. */
export type EntryStateId =
  | Extract<(typeof states)[number], { kind: 'rfc' }>['id']
  | 'IDLE'
  | 'BOUND'
  | 'NEW_SYN_RECV'
  | 'DELETE_TCB'
  | 'UNKNOWN';

/** What the small card says of a state. */
export interface Summary {
  /** What the state is, in one line: at most 90 characters in English, 45 in Korean for a full entry. */
  readonly line: string;
  /** Who waits for whom, and for what. */
  readonly waiting: string;
  /** How long the state normally lasts. */
  readonly duration: string;
}

/** What the full entry adds to the {@link Summary}. */
export interface Entry {
  readonly explanation: string;
  /** Which side of a connection shows the state. */
  readonly seenBy: string;
  /** What a large number of them means. */
  readonly many: string;
}

/** Words without an entry of their own say in one line what they are. */
export type LineOnly = Pick<Summary, 'line'>;

/** Summaries of every state in one language; leaving one out is a compile error. */
export type Summaries = { readonly [Id in StateId]: Id extends EntryStateId ? Summary : LineOnly };

/** Full entries in one language; leaving one out is a compile error. */
export type Entries = Readonly<Record<EntryStateId, Entry>>;

/** Words of one language under which a reader may look a state up, lower case. */
export type Keywords = Readonly<Record<EntryStateId, readonly string[]>>;
