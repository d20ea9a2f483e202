import type { AliasRole } from './alias.ts';
import { platformIds, systemOf } from './platform-system.ts';
import type { PlatformId, System } from './platforms.ts';
import { letterIndex, roleLetters } from './spelling-letters.ts';
import { packedSpellings } from './spellings.ts';
import { stateTable } from './state-table.ts';
import type { StateId } from './states.ts';
import { isReaderSystem, readerSystems } from './systems.ts';

/** One spelling of one state with every platform that has it in the same role. */
export interface Spelling {
  readonly state: StateId;
  /** The exact spelling; case counts. */
  readonly token: string;
  readonly role: AliasRole;
  /** At least one. */
  readonly platforms: readonly PlatformId[];
  /** `false` where the exact spelling was not seen in an opened source. */
  readonly verified: boolean;
  /** BCP 47 tag of a translation. */
  readonly lang?: string;
}

const roles = Object.fromEntries(Object.entries(roleLetters).map(([role, letter]) => [letter, role as AliasRole]));

type Unpacked = Omit<Spelling, 'platforms'> & { platforms: readonly PlatformId[] };

/** The platforms that letters stand for, in the order of their table. */
function platformsOf(letters: string): readonly PlatformId[] {
  const places = [...new Set(letters)].map(letterIndex).sort((a, b) => a - b);
  return places.flatMap((place) => platformIds[place] ?? []);
}

function* unpacking(): Generator<undefined, ReadonlyMap<StateId, readonly Spelling[]>> {
  const found = new Map<StateId, Map<string, { letters: string; readonly spelling: Unpacked }>>(
    stateTable.map(({ id }) => [id, new Map()]),
  );
  for (const line of packedSpellings.split('\n')) {
    const [marks = '', first, beginning = '', tokens = '', lang] = line.split('|');
    const mark = marks.charAt(0);
    const letters = marks.slice(1);
    const role = roles[mark.toLowerCase()];
    if (role === undefined) throw new Error(`No role has the letter ${mark}.`);
    const platforms = platformsOf(letters);
    const verified = mark === mark.toLowerCase();
    for (const [place, words] of tokens.split(',').entries()) {
      const state = stateTable[Number(first) + place]?.id;
      const known = state && found.get(state);
      if (!known || words === '') continue;
      for (const word of words.split('+')) {
        const token = beginning + word;
        const key = mark + token + (lang === undefined ? '' : `|${lang}`);
        const same = known.get(key);
        // One line names its platforms in order, but a platform of the next may stand between them.
        if (same) same.spelling.platforms = platformsOf((same.letters += letters));
        else {
          const spelling = { state, token, role, platforms, verified, ...(lang === undefined ? {} : { lang }) };
          known.set(key, { letters, spelling });
        }
      }
    }
    yield;
  }
  return new Map([...found].map(([id, spellings]) => [id, Array.from(spellings.values(), ({ spelling }) => spelling)]));
}

const work = /* @__PURE__ */ unpacking();
let unpacked: ReadonlyMap<StateId, readonly Spelling[]> | undefined;

/** Unpacks the next of some hundred parts of the table; `true` once all of it is there. */
export function unpackSome(): boolean {
  if (unpacked) return true;
  const { done, value } = work.next();
  if (done === true) unpacked = value;
  return done === true;
}

/** Every spelling of every state; what is not unpacked yet is unpacked now. */
export function spellingsByState(): ReadonlyMap<StateId, readonly Spelling[]> {
  while (!unpacked) unpackSome();
  return unpacked;
}

/** Every spelling of one state, best-known platforms first. */
export function spellingsOf(state: StateId): readonly Spelling[] {
  return spellingsByState().get(state) ?? [];
}

/**
 * The platforms of a list with those of the reader's system first; the order within each part stays.
 *
 * @param system the reader's, or `undefined` where none is chosen
 */
export function readersFirst(list: readonly PlatformId[], system: System | undefined): readonly PlatformId[] {
  if (system === undefined) return list;
  const tools: readonly PlatformId[] = isReaderSystem(system) ? readerSystems[system].tools : [];
  const rank = (id: PlatformId): number =>
    tools.includes(id) ? tools.indexOf(id) : systemOf(id) === system ? tools.length : Infinity;
  // Two of the rest have no difference: infinity less infinity is no number.
  return [...list].sort((a, b) => rank(a) - rank(b) || 0);
}

/** A spelling as it stands on a screen, with every platform that shows it. */
export type ShownSpelling = Pick<Spelling, 'token' | 'platforms'> & Partial<Pick<Spelling, 'lang'>>;

/**
 * The distinct spellings that tools show for a state, translations included, verified ones only: those of the
 * reader's system first, then those that most platforms share.
 *
 * @param system the reader's, or `undefined` where none is chosen
 */
export function shownSpellings(state: StateId, system?: System): readonly ShownSpelling[] {
  const byToken = new Map<string, ShownSpelling>();
  for (const { token, role, platforms: where, verified, lang } of spellingsOf(state)) {
    if (!verified || (role !== 'printed' && role !== 'localized')) continue;
    const known = byToken.get(token);
    const all = known ? [...new Set([...known.platforms, ...where])] : where;
    const language = known ? known.lang : lang;
    byToken.set(token, { token, platforms: all, ...(language === undefined ? {} : { lang: language }) });
  }
  const tools: readonly PlatformId[] = isReaderSystem(system) ? readerSystems[system].tools : [];
  /** 0 for a tool the reader's system is known by, 1 for another program of that system, 2 for the rest. */
  const distance = (shown: ShownSpelling) =>
    shown.platforms.some((id) => tools.includes(id))
      ? 0
      : shown.platforms.some((id) => systemOf(id) === system)
        ? 1
        : 2;
  return [...byToken.values()]
    .map((shown) => ({ ...shown, platforms: readersFirst(shown.platforms, system) }))
    .sort(
      (a, b) =>
        distance(a) - distance(b) ||
        Number(a.lang !== undefined) - Number(b.lang !== undefined) ||
        b.platforms.length - a.platforms.length,
    );
}

/** The spelling one platform shows for a state, or `undefined` where it shows none or none is verified. */
export function spellingOn(platform: PlatformId, state: StateId): string | undefined {
  return spellingsOf(state).find(
    (spelling) =>
      spelling.verified &&
      (spelling.role === 'printed' || spelling.role === 'localized') &&
      spelling.platforms.includes(platform),
  )?.token;
}
