/**
 * The numbers of states and the scales they belong to in short, for bundles.
 *
 * This module is run at build time (scripts/build/evaluate-plugin.mjs) and only its plain data is shipped, so it
 * must export no function. Read it through `codes.ts`.
 */
import { aliases } from './aliases/aliases.ts';
import { numericTableNames } from './numeric-table-names.ts';
import { numericTables, type NumericTableId } from './numeric-tables.ts';
import { platforms } from './platforms.ts';
import { letterOf } from './spelling-letters.ts';
import { states, type StateId } from './states.ts';

const platformIds: readonly string[] = Object.keys(platforms);
const stateIds: readonly StateId[] = states.map((state) => state.id);

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

/** Runs of consecutive numbers: the first, then one letter a number, that of the index of its state. */
function runs(table: string, codes: Readonly<Record<string, string | number>>): string {
  const states = new Map(
    Object.entries(codes).map(([key, value]) => {
      // /proc/net/tcp writes its numbers in hexadecimal; here they are plain numbers as everywhere.
      const [name, code] =
        typeof value === 'number' ? [key, value] : [value.replace(/ \(.*/, ''), Number.parseInt(key, 16)];
      return [code, letterOf(stateIds.indexOf(stateOfName(table, name)))];
    }),
  );
  let packed = '';
  for (const code of [...states.keys()].sort((a, b) => a - b))
    packed += (states.has(code - 1) ? '' : `|${String(code)}|`) + (states.get(code) ?? '');
  return packed.slice(1);
}

/**
 * One line a scale: `id|name|platform|first|states…`, where the platform is a letter, and each run of numbers
 * begins with its first number and has one letter a state (`spelling-letters.ts`).
 */
export const packedNumbers: string = (Object.keys(numericTables) as NumericTableId[])
  .map((table) => {
    const { name, platform } = numericTableNames[table];
    return [table, name, letterOf(platformIds.indexOf(platform)), runs(table, numericTables[table])].join('|');
  })
  .join('\n');
