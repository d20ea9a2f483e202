import { spellingsOf } from '../../states/spelling.ts';
import { stateById } from '../../states/state-look-up.ts';
import type { StateId } from '../../states/states.ts';

/** The word a state is known by: the standard name, or what tools print of a word that has none. */
export function nameOf(id: StateId): string {
  const { kind, family } = stateById(id);
  if (kind === 'rfc' || (kind === 'platform-only' && family === 'tool-words')) return id;
  const spellings = spellingsOf(id);
  return (spellings.find(({ role }) => role === 'printed') ?? spellings[0])?.token ?? id;
}
