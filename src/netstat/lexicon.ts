/**
 * The spellings the engine looks for in a text, derived from the table of aliases.
 *
 * Computed at build time (scripts/build/evaluate-plugin.mjs), so that a bundle holds the result and not the
 * alias table. Only plain data is exported.
 */
import type { Alias } from '../states/alias.ts';
import { aliases } from '../states/aliases/aliases.ts';
import { states, type StateId } from '../states/states.ts';
import { formsOf } from './spelling-forms.ts';

const kinds = new Map(states.map((state) => [state.id, state]));

/** Words that stand for too many other things to be looked for outside the rows of a format that knows them. */
const unsought = /[<>?[\]!:. ]|^(?:DELETE|NONE|TERMINATE|[Uu]nknown)$/;

/** Spellings of two words, as System Informer has them; TCPView begins both with a capital. */
const twoWords = /^(?:SYN|FIN|Time|Close|Last) /;

function sought(alias: Alias): boolean {
  if (!['canonical', 'printed', 'localized', 'metric-label'].includes(alias.role)) return false;
  const { kind, family } = kinds.get(alias.state) ?? {};
  const isSocketState = kind === 'rfc' || (kind === 'platform-only' && family === 'tool-words');
  if (!isSocketState && !isTrackerState(alias.state)) return false;
  // net-tools translates UNKNOWN for UDP and unix rows only.
  if (alias.state === 'UNKNOWN' && alias.lang !== undefined) return false;
  return alias.token === 'POSLEDNÍ ACK' || twoWords.test(alias.token) || !unsought.test(alias.token);
}

function isTrackerState(state: StateId): boolean {
  return /^(?:CT|IPVS)-/.test(state) && !state.includes('FLAG');
}

/** Words of ss (misc/ss.c) that it prints in its summary, `-s`, or has for filters alone: word and state. */
const wordsOfSs: readonly (readonly [string, StateId])[] = [
  ['syn-recv', 'SYN-RECEIVED'],
  ['estab', 'ESTABLISHED'],
  ['synrecv', 'SYN-RECEIVED'],
  ['timewait', 'TIME-WAIT'],
];

/**
 * Other names that are ordinary words: that of LISTEN in title case on Huawei VRP (`display tcp status`), in metrics of Datadog in
 * small letters; that of the tracker's FIN_WAIT on RouterOS (`tcp-state` of /ip firewall connection).
 */
const plainNames: readonly (readonly [string, StateId])[] = [
  ['Listening', 'LISTEN'],
  ['listening', 'LISTEN'],
  ['fin-wait', 'CT-FIN_WAIT'],
];

/**
 * Names that are nothing but states and belong to no platform of the table: HP Comware 5, debug manual, volume 3, page 242;
 * HP NonStop TCP/IP configuration manual, 427132-004, page 4-128; Microsoft KB 137984 and what was written after it;
 * Plan 9, tcpstates[] of sys/src/9/ip/tcp.c. `FIN_WAIT-1`, which people write, would be read as the tracker's FIN_WAIT else,
 * and `FINWAIT-1` is what they make of Figure 5 of RFC 9293, which has it on two lines and `FINWAIT-2` on one.
 */
const otherNames: readonly (readonly [string, StateId])[] = [
  ['SYN_RECVD', 'SYN-RECEIVED'],
  ['SYN-RECVD', 'SYN-RECEIVED'],
  ['SYN_SEND', 'SYN-SENT'],
  ['TIMED_WAIT', 'TIME-WAIT'],
  ['FIN_WAIT-1', 'FIN-WAIT-1'],
  ['FIN_WAIT-2', 'FIN-WAIT-2'],
  ['FINWAIT-1', 'FIN-WAIT-1'],
  ['Finwait1', 'FIN-WAIT-1'],
  ['Finwait2', 'FIN-WAIT-2'],
];

/** Names in capitals that have lost their separator, `SYNSENT`, of those that are no English words: network devices print them. */
const glued = /^(?:SYN(?:SENT|RC?VD|RECV)|FINWAIT\d|CLOSEWAIT|LASTACK)$/;

const rank = { low: 2, medium: 1, high: 0, 'context-required': 0, 'not-a-table-cell': 0 } as const;

function collect(): { words: Record<string, string>; trackers: Record<'CT' | 'IPVS', string> } {
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
    // What only a tracker is called so, and no English word, needs no row of its own.
    const own = (isTrackerState(alias.state) && alias.token.includes('_')) || glued.test(alias.token) ? 2 : 0;
    weight.set(alias.token, Math.max(weight.get(alias.token) ?? 0, rank[alias.risk], own));
  }
  for (const [token, id] of [...wordsOfSs, ...plainNames]) state.set(token, id);
  for (const [token, id] of otherNames) {
    state.set(token, id);
    weight.set(token, 2);
  }
  const words: Record<string, string> = {};
  for (const [token, id] of state) {
    // One mark a word: `!` may stand anywhere, `~` is seldom anything else, none is an ordinary word.
    const word = `${token}${['', '~', '!'][weight.get(token) ?? 0] ?? ''}`;
    words[id] = words[id] === undefined ? word : `${words[id]},${word}`;
  }
  const spellingsOf = (tracker: string) =>
    [...trackers].filter((id) => id.startsWith(tracker)).map((id) => id.slice(tracker.length));
  return {
    words,
    trackers: { CT: `,${spellingsOf('CT-').join(',')},`, IPVS: `,${spellingsOf('IPVS-').join(',')},` },
  };
}

const collected = collect();

/** Per state, its spellings: comma-separated, each followed by `!` (unambiguous), `~` (seldom another thing) or nothing. */
export const words: Readonly<Record<string, string>> = collected.words;

/** States of the kernel in the order of their codes, from 1 (net/tcp_states.h). */
const kernelOrder =
  'ESTABLISHED,SYN-SENT,SYN-RECEIVED,FIN-WAIT-1,FIN-WAIT-2,TIME-WAIT,CLOSED,CLOSE-WAIT,LAST-ACK,LISTEN,CLOSING'.split(
    ',',
  );

/** A list of spellings, those that one name is written in as that name and the sum of 1, 2, 4 … for each form there is. */
function packed(list: string): string {
  // Names of metrics and of probes are made of the small spellings again (words.ts).
  let entries = list.split(',').filter((entry) => !/^(?:tcp_|state-)\w/.test(entry));
  for (const name of entries.filter((entry) => /^[A-Z]+-[A-Z\d-]+!$/.test(entry)).map((entry) => entry.slice(0, -1))) {
    const forms = formsOf(name);
    const sum = forms.reduce((total, form, bit) => total + (entries.includes(form) ? 2 ** bit : 0), 0);
    // A single form is shorter as it is.
    if (Math.log2(sum) % 1 > 0) entries = [...entries.filter((entry) => !forms.includes(entry)), `${name}:${sum}`];
  }
  return entries.join(',');
}

/** {@link words} as they are kept (words.ts makes them of it again), the states of the kernel first and in its order. */
export const keptWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(words)
    .sort(([one], [other]) => (kernelOrder.indexOf(one) >>> 0) - (kernelOrder.indexOf(other) >>> 0))
    .map(([state, list]) => [state, packed(list)]),
);

/** Per connection tracker, the spellings that its states share with those of sockets, comma-separated, commas around. */
export const trackers: Readonly<Record<'CT' | 'IPVS', string>> = collected.trackers;

const spellings = Object.values(words).flatMap((list) => list.split(',').map((word) => word.replace(/[!~]$/, '')));

/** The parts of a spelling that have `length` letters, or all of it where it is shorter. */
function partsOf(spelling: string, length: number): Set<string> {
  const width = Math.min(length, spelling.length);
  const parts = Array.from({ length: spelling.length - width + 1 }, (_, at) => spelling.slice(at, at + width));
  // Letters outside ASCII may have been damaged by a console's code page.
  return new Set(parts.filter((part) => /^[A-Za-z_-]+$/.test(part)));
}

/** Few parts of which every spelling has one; those that many share come first. */
function sharedParts(of: readonly string[], length: number): string[] {
  const chosen: string[] = [];
  for (let open = of; open.length > 0;) {
    const counts = new Map<string, number>();
    for (const part of open.flatMap((spelling) => [...partsOf(spelling, length)])) {
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    // A part that the spellings already found have too would find them a second time.
    const inAll = (part: string) => of.filter((spelling) => spelling.includes(part)).length;
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || inAll(a[0]) - inAll(b[0]));
    if (best === undefined) break;
    chosen.push(best[0]);
    open = open.filter((spelling) => !spelling.includes(best[0]));
  }
  return chosen;
}

/** Title case of a spelling in capitals with a separator, or of two words, which is read as well (words.ts). */
function titled(spelling: string): string[] {
  if (twoWords.test(spelling))
    return [spelling, spelling.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())];
  if (!/^[A-Z]+[_-]/.test(spelling) || spelling.startsWith('TCP_')) return [];
  return [spelling.toLowerCase().replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())];
}

const source = (parts: readonly string[]) => [...parts].sort().join('|');
const inCapitals = spellings.filter((spelling) => !/[a-z]/.test(spelling));
/** Without its separator `WAIT` finds `TIME WAIT` too, which is left where a document that was converted lost underscores. */
const capitalParts = [...new Set(sharedParts(inCapitals, 5).map((part) => (part.includes('WAIT') ? 'WAIT' : part)))];

/** What the spellings begin with that have no such part; a letter outside ASCII follows. */
const beginnings = new Set(
  inCapitals
    .filter((spelling) => partsOf(spelling, 5).size === 0)
    .map((spelling) => /^[\0-\x7f]*/.exec(spelling)?.[0] ?? ''),
);

/**
 * Sources of expressions of which one matches within every spelling in capitals. Two for the parts, because V8 leaves
 * text out (Boyer–Moore) for an expression of some twenty-five alternatives at most, and does so the better the longer
 * they are.
 */
export const capitals: readonly string[] = [
  ...[0, 1].map((half) => {
    const middle = Math.ceil(capitalParts.length / 2);
    return source(capitalParts.slice(half * middle, (half + 1) * middle));
  }),
  `(?:${source([...beginnings])})[^\\0-\\x7f]`,
];

/** Source of an expression that matches within every spelling with small letters. */
export const smalls: string = source(
  sharedParts(
    spellings.flatMap((spelling) => (/[a-z]/.test(spelling) && !twoWords.test(spelling) ? spelling : titled(spelling))),
    4,
  ),
);
