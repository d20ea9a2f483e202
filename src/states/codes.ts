import { packedCodes } from './spellings.ts';
import type { NumericTableId } from './numeric-tables.ts';
import { states, type StateId } from './states.ts';

/** A number and the scale it belongs to. */
export interface StateCode {
  readonly table: NumericTableId;
  readonly code: number;
}

/** One entry of a numeric table. */
export interface NumberedState extends StateCode {
  readonly state: StateId;
}

let unpacked: readonly NumberedState[] | undefined;

/** Every number of every scale, table by table; unpacked once, at the first call. */
export function numberedStates(): readonly NumberedState[] {
  unpacked ??= (Object.entries(packedCodes) as [NumericTableId, readonly number[]][]).flatMap(([table, pairs]) => {
    const found: NumberedState[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const state = states[pairs[i] ?? 0];
      const code = pairs[i + 1];
      if (state && code !== undefined) found.push({ state: state.id, table, code });
    }
    return found;
  });
  return unpacked;
}

/** The numbers of a state on every scale that has one. */
export function codesOf(state: StateId): readonly StateCode[] {
  return numberedStates().filter((numbered) => numbered.state === state);
}

/** A number as its scale writes it: two upper-case hexadecimal digits in `/proc/net/tcp` and `/proc/net/unix`. */
export function codeText({ table, code }: StateCode): string {
  return table === 'procNetTcpHex' || table === 'linuxUnixSocket'
    ? code.toString(16).toUpperCase().padStart(2, '0')
    : String(code);
}
