import { scaleOf } from '../../states/codes.ts';
import type { NumericTableId } from '../../states/numeric-tables.ts';
import { systemOf } from '../../states/platform-system.ts';
import type { PlatformId } from '../../states/platforms.ts';
import { readersFirst, type Spelling } from '../../states/spelling.ts';
import type { StateId } from '../../states/states.ts';
import { isReaderSystem, readerSystems } from '../../states/systems.ts';
import type { Hit, Match, SearchOptions } from './hit.ts';
import { initialsKey, searchKey } from './search-key.ts';
import type { SearchIndex } from './search-index.ts';

/** One way in which a query met a state. */
export interface Candidate {
  readonly state: StateId;
  readonly match: Match;
  /** Order within one kind of match, smaller first. */
  readonly grade: number;
  readonly token: string;
  readonly spelling?: Spelling;
  /** Part of the token's key that the query covers; the whole token without it. */
  readonly part?: readonly [from: number, to: number];
  readonly code?: number;
  readonly tables?: readonly NumericTableId[];
}

// The canonical id is an exact match of grade 0; text typed on the wrong layout is met as it was meant.
const order: Readonly<Record<Match, number>> = {
  id: 0,
  exact: 0,
  row: 1,
  code: 1,
  keyword: 2,
  initials: 3,
  layout: 3,
  prefix: 4,
  word: 4,
  'keyword-prefix': 5,
  substring: 6,
  'keyword-substring': 7,
  question: 8,
  family: 5.5,
  fuzzy: 10,
  nearest: 11,
};

/** Where the candidate's spelling is met, or the scales of its number. */
function platformsOf({ spelling, tables }: Candidate): readonly PlatformId[] {
  return spelling?.platforms ?? tables?.map((table) => scaleOf(table).platform) ?? [];
}

/** 0 for a spelling of the reader's tool, from 1 on for the best-known tools of the reader's system, 2 of the system, 3 for others. */
function distanceToReader(candidate: Candidate, { system, platform: tool }: SearchOptions): number {
  if (system === undefined && tool === undefined) return 0;
  const where = platformsOf(candidate);
  if (tool !== undefined && where.includes(tool)) return 0;
  const tools: readonly PlatformId[] = isReaderSystem(system) ? readerSystems[system].tools : [];
  const best = tools.findIndex((id) => where.includes(id));
  if (best >= 0) return 1 + best / tools.length;
  return where.some((id) => systemOf(id) === system) ? 2 : 3;
}

/**
 * How far the case of a spelling is from the query's: 0 as typed, 1 but for case, 2 with other separators too. Small
 * letters alone are typed for ease, and mean no case.
 */
function distanceToCase(token: string, query: string, folded: string): number {
  return token === query ? 0 : token.toLowerCase() === folded ? Number(query !== folded) : 2;
}

const isShown = ({ spelling }: Candidate) => spelling?.role === 'printed' || spelling?.role === 'localized';

/** Which of two candidates for one state names the spelling that the reader most likely meant. */
function compareSpellings(a: Candidate, b: Candidate, query: string, folded: string, options: SearchOptions): number {
  return (
    distanceToCase(a.token, query, folded) - distanceToCase(b.token, query, folded) ||
    Number(b.spelling?.verified ?? true) - Number(a.spelling?.verified ?? true) ||
    Number(isShown(b)) - Number(isShown(a)) ||
    distanceToReader(a, options) - distanceToReader(b, options) ||
    (b.spelling?.platforms.length ?? 0) - (a.spelling?.platforms.length ?? 0) ||
    a.token.length - b.token.length
  );
}

function compareMatches(a: Candidate, b: Candidate): number {
  return order[a.match] - order[b.match] || a.grade - b.grade;
}

/** UTF-16 offsets of the part of a token that stands behind a part of its key. */
function rangeOf({ token, match, part }: Candidate): readonly [number, number] {
  if (!part) return [0, token.length];
  const { from } = match === 'initials' ? initialsKey(token) : searchKey(token);
  const first = from[part[0]];
  const last = from[part[1] - 1];
  if (first === undefined || last === undefined) return [0, token.length];
  return [first, last + ((token.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)];
}

function hitOf(candidate: Candidate, { system, platform: tool }: SearchOptions): Hit {
  const { state, match, token, spelling, code, tables } = candidate;
  const [start, end] = rangeOf(candidate);
  const where = readersFirst(platformsOf(candidate), system);
  const role = spelling?.role ?? (match === 'code' ? 'numeric' : undefined);
  return {
    state,
    match: match === 'exact' && token === state ? 'id' : match,
    token,
    start,
    end,
    ...(role === undefined ? {} : { role }),
    platforms: tool !== undefined && where.includes(tool) ? [tool, ...where.filter((id) => id !== tool)] : where,
    verified: spelling?.verified ?? true,
    ...(spelling?.lang === undefined ? {} : { lang: spelling.lang }),
    ...(code === undefined ? {} : { code }),
    ...(tables === undefined ? {} : { tables }),
  };
}

/** The best candidate of each state as hits, best first. */
export function rank(
  candidates: readonly Candidate[],
  index: SearchIndex,
  query: string,
  options: SearchOptions,
): readonly Hit[] {
  const folded = query.toLowerCase();
  const best = new Map<StateId, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.state);
    if (!known || (compareMatches(candidate, known) || compareSpellings(candidate, known, query, folded, options)) < 0)
      best.set(candidate.state, candidate);
  }
  const place = (candidate: Candidate) => index.states.get(candidate.state);
  return [...best.values()]
    .sort(
      (a, b) =>
        compareMatches(a, b) ||
        (place(a)?.kind ?? 0) - (place(b)?.kind ?? 0) ||
        // A whole keyword says which state is meant, whatever listings show most.
        (order[a.match] > order.keyword ? (place(a)?.rest ?? 0) - (place(b)?.rest ?? 0) : 0) ||
        distanceToReader(a, options) - distanceToReader(b, options) ||
        (place(a)?.order ?? 0) - (place(b)?.order ?? 0),
    )
    .slice(0, options.limit ?? Infinity)
    .map((candidate) => hitOf(candidate, options));
}
