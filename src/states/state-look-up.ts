import { slugOf } from './slug.ts';
import { stateTable, type State } from './state-table.ts';
import type { Entries, Entry, EntryStateId, LineOnly, Summaries, Summary } from './state-texts.ts';
import type { StateId } from './states.ts';

// The address of a page is told without the table of states, which scripts of pages do without.
export { slugOf };

const byId = new Map<string, State>(stateTable.map((state) => [state.id, state]));

/** Whether a value is the canonical id of a state. */
export function isStateId(value: unknown): value is StateId {
  return typeof value === 'string' && byId.has(value);
}

/** The facts about a state. */
export function stateById(id: StateId): State {
  const state = byId.get(id);
  if (!state) throw new RangeError(`No state is called ${id}.`);
  return state;
}

/** Whether a state has a full entry. */
export function hasEntry(id: StateId): id is EntryStateId {
  const { kind, family } = stateById(id);
  return kind === 'rfc' || (kind === 'platform-only' && family === 'tool-words' && id !== 'RESERVED');
}

/** What the small card says of a state: the full summary, or the line alone for a word without an entry. */
export function summaryOf(id: StateId, summaries: Summaries): LineOnly & Partial<Summary> {
  return summaries[id];
}

/** The full entry of a state, or `undefined` for a word that has none. */
export function entryOf(id: StateId, entries: Entries): Entry | undefined {
  return hasEntry(id) ? entries[id] : undefined;
}

/** The state whose page has this address segment, or `undefined`. */
export function stateBySlug(slug: string): StateId | undefined {
  return stateTable.find(({ id }) => slugOf(id) === slug)?.id;
}
