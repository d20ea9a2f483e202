import { isRfcState } from '../states/rfc-states.ts';
import { spellingOn } from '../states/spelling.ts';
import type { StateId } from '../states/states.ts';
import { readerSystems, type ReaderSystem } from '../states/systems.ts';

/** A spelling of a state's name, with the systems whose readers see it first. */
export interface NameVariant {
  readonly token: string;
  readonly systems: readonly ReaderSystem[];
}

/** The spellings that readers of some system see instead of the standard name, where they differ from it. */
export function nameVariants(id: StateId): readonly NameVariant[] {
  if (!isRfcState(id)) return [];
  const byToken = new Map<string, ReaderSystem[]>();
  for (const [system, { tools }] of Object.entries(readerSystems)) {
    const token = spellingOn(tools[0], id);
    if (token === undefined || token === id) continue;
    byToken.set(token, [...(byToken.get(token) ?? []), system as ReaderSystem]);
  }
  return [...byToken].map(([token, systems]) => ({ token, systems }));
}
