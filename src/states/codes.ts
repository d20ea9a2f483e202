import type { NumericTable } from './numeric-table-names.ts';
import type { NumericTableId } from './numeric-tables.ts';
import { packedNumbers } from './packed-numbers.ts';
import { platformIds } from './platform-system.ts';
import { letterIndex } from './spelling-letters.ts';
import { stateTable } from './state-table.ts';
import type { StateId } from './states.ts';

/** A number and the scale it belongs to. */
export interface StateCode {
  readonly table: NumericTableId;
  readonly code: number;
}

/** One entry of a numeric table. */
export interface NumberedState extends StateCode {
  readonly state: StateId;
}

const scales = new Map<NumericTableId, NumericTable>();
const numbered: NumberedState[] = [];

/** Unpacks the scales once, at the first call. */
function unpack(): void {
  if (scales.size > 0) return;
  for (const line of packedNumbers.split('\n')) {
    const [id = '', name = '', platform = '', ...runs] = line.split('|');
    const table = id as NumericTableId;
    const where = platformIds[letterIndex(platform)];
    if (where) scales.set(table, { name, platform: where });
    for (let run = 0; run < runs.length; run += 2)
      for (const [place, letter] of Array.from(runs[run + 1] ?? '').entries()) {
        const state = stateTable[letterIndex(letter)];
        if (state) numbered.push({ state: state.id, table, code: Number(runs[run]) + place });
      }
  }
}

/** Every number of every scale, table by table, smallest first. */
export function numberedStates(): readonly NumberedState[] {
  unpack();
  return numbered;
}

/** What a numbering scale is called and where it is met. */
export function scaleOf(table: NumericTableId): NumericTable {
  unpack();
  const scale = scales.get(table);
  if (!scale) throw new RangeError(`No scale is called ${table}.`);
  return scale;
}

/** The numbers of a state on every scale that has one. */
export function codesOf(state: StateId): readonly StateCode[] {
  return numberedStates().filter((found) => found.state === state);
}

/** A number as its scale writes it: two upper-case hexadecimal digits in `/proc/net/tcp` and `/proc/net/unix`. */
export function codeText({ table, code }: StateCode): string {
  return table === 'procNetTcpHex' || table === 'linuxUnixSocket'
    ? code.toString(16).toUpperCase().padStart(2, '0')
    : String(code);
}
