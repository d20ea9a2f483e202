/**
 * The spellings the engine looks for in a text, derived from the table of aliases.
 *
 * Computed at build time (scripts/build/evaluate-plugin.mjs), so that a bundle holds the result and not the
 * alias table. Only plain data is exported.
 */
import type { Alias } from '../states/alias.ts';
import { aliases } from '../states/aliases/aliases.ts';
import { states, type StateId } from '../states/states.ts';

const kinds = new Map(states.map((state) => [state.id, state]));

/** Words that stand for too many other things to be looked for outside the rows of a format that knows them. */
const unsought = /[<>?[\]!:. ]|^(?:DELETE|NONE|TERMINATE|[Uu]nknown)$/;

function sought(alias: Alias): boolean {
  if (!['canonical', 'printed', 'localized', 'metric-label'].includes(alias.role)) return false;
  const { kind, family } = kinds.get(alias.state) ?? {};
  const isSocketState = kind === 'rfc' || (kind === 'platform-only' && family === 'tool-words');
  if (!isSocketState && !isTrackerState(alias.state)) return false;
  // net-tools translates UNKNOWN for UDP and unix rows only.
  if (alias.state === 'UNKNOWN' && alias.lang !== undefined) return false;
  return alias.token === 'POSLEDNÍ ACK' || !unsought.test(alias.token);
}

function isTrackerState(state: StateId): boolean {
  return /^(?:CT|IPVS)-/.test(state) && !state.includes('FLAG');
}

/** Counters in the summary of `ss -s` (misc/ss.c), which no alias table lists: word and state. */
const summaryWords: readonly (readonly [string, StateId])[] = [
  ['estab', 'ESTABLISHED'],
  ['synrecv', 'SYN-RECEIVED'],
  ['timewait', 'TIME-WAIT'],
];

const rank = { low: 2, medium: 1, high: 0, 'context-required': 0, 'not-a-table-cell': 0 } as const;

function collect(): { words: Record<string, string>; trackers: string } {
  const state = new Map<string, StateId>();
  const weight = new Map<string, number>();
  const trackers = new Set<string>();
  for (const alias of aliases) {
    if (!sought(alias)) continue;
    if (isTrackerState(alias.state)) {
      trackers.add(alias.state);
      if (
        state.has(alias.token) ||
        aliases.some((other) => other.token === alias.token && !isTrackerState(other.state) && sought(other))
      )
        continue;
    }
    if (!state.has(alias.token)) state.set(alias.token, alias.state);
    weight.set(alias.token, Math.max(weight.get(alias.token) ?? 0, rank[alias.risk]));
  }
  for (const [token, id] of summaryWords) state.set(token, id);
  const words: Record<string, string> = {};
  for (const [token, id] of state) {
    // One mark a word: `!` may stand anywhere, `~` is seldom anything else, none is an ordinary word.
    const word = `${token}${['', '~', '!'][weight.get(token) ?? 0] ?? ''}`;
    words[id] = words[id] === undefined ? word : `${words[id]},${word}`;
  }
  return { words, trackers: [...trackers].join(',') };
}

const collected = collect();

/** Per state, its spellings: comma-separated, each followed by `!` (unambiguous), `~` (seldom another thing) or nothing. */
export const words: Readonly<Record<string, string>> = collected.words;

/** Ids of the states of connection trackers that share their spelling with a socket state, comma-separated. */
export const trackers: string = collected.trackers;
