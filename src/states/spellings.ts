/**
 * The alias rows in short, for bundles: every spelling with its platforms, and every number with its scale.
 *
 * This module is run at build time (scripts/build/evaluate-plugin.mjs) and only its plain data is shipped, so it
 * must export no function. Read it through `spelling.ts` and `codes.ts`.
 */
import { aliases } from './aliases/aliases.ts';
import { platformIndex, platformLetter, roleLetters } from './spelling-letters.ts';
import { numericTables } from './numeric-tables.ts';
import { platforms } from './platforms.ts';
import { states, type StateId } from './states.ts';

const platformIds: readonly string[] = Object.keys(platforms);
const stateIds: readonly StateId[] = states.map((state) => state.id);

/** Platform letters in the order of the platform table, which begins with the best-known tools. */
const inTableOrder = (letters: string) =>
  Array.from(letters)
    .sort((a, b) => platformIndex(a) - platformIndex(b))
    .join('');

function packState(id: StateId): string {
  const lettersOf = new Map<string, { head: string; letters: string; tail: string }>();
  for (const row of aliases) {
    if (row.state !== id) continue;
    const role = roleLetters[row.role];
    const mark = row.verified === false ? role.toUpperCase() : role;
    // A language on an English word names the system it was seen on; only a translation belongs to a language.
    const tail = row.role === 'localized' && row.lang !== undefined ? `|${row.lang}` : '';
    const head = `${row.token}|${mark}`;
    const group = lettersOf.get(head + tail) ?? { head, letters: '', tail };
    const letter = platformLetter(platformIds.indexOf(row.platform));
    if (!group.letters.includes(letter)) group.letters += letter;
    lettersOf.set(head + tail, group);
  }
  return [...lettersOf.values()].map(({ head, letters, tail }) => head + inTableOrder(letters) + tail).join('~');
}

/**
 * One string a state, in the order of `states`: spellings joined by `~`, each `token|roles|lang`, where `roles`
 * is the letter of the role (upper case: not verified) followed by one letter a platform.
 */
export const packedSpellings: readonly string[] = stateIds.map(packState);

/** Families whose words a table numbers; every other table numbers TCP states. */
const tableFamilies: Readonly<Record<string, string>> = {
  nfConntrack: 'CT-',
  ipvs: 'IPVS-',
  linuxUnixSocket: 'UNIX-',
  windowsOffload: 'OFFLOAD-',
};

/** Names in a numeric table that are no spelling of the state they stand for. */
const numberedNames: Readonly<Record<string, StateId>> = {
  // Windows prints this value as BOUND (MIB_TCP_STATE_RESERVED).
  'windowsMib RESERVED': 'BOUND',
  'linuxTcpStates BOUND_INACTIVE': 'BOUND',
  // In /proc/net/unix 01 is an unconnected socket; with the accept flag netstat calls it LISTENING.
  'linuxUnixSocket UNCONNECTED': 'UNIX-LISTENING',
};

const glue = (word: string) => word.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();

function stateOfName(table: string, name: string): StateId {
  const known = numberedNames[`${table} ${name}`];
  if (known) return known;
  const prefix = tableFamilies[table];
  const word = glue(name);
  const found = prefix
    ? stateIds.find((id) => glue(id) === glue(prefix + name))
    : (stateIds.find((id) => glue(id) === word) ??
      aliases.find((row) => glue(row.token) === word && !row.state.includes('CT-'))?.state);
  if (!found) throw new Error(`No state for ${name} in the numeric table ${table}.`);
  return found;
}

/**
 * For every numeric table its codes as pairs: index of the state in `states`, then the number.
 * `/proc/net/tcp` writes its numbers in hexadecimal; here they are plain numbers as everywhere.
 */
export const packedCodes: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  Object.entries(numericTables).map(([table, codes]) => [
    table,
    Object.entries(codes as Readonly<Record<string, string | number>>).flatMap(([key, value]) =>
      typeof value === 'number'
        ? [stateIds.indexOf(stateOfName(table, key)), value]
        : [stateIds.indexOf(stateOfName(table, value.replace(/ \(.*/, ''))), Number.parseInt(key, 16)],
    ),
  ]),
);
