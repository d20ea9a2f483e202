import type { StateId } from './states.ts';

/** The last segment of the address of a state's page: its id in lower case, words joined by `-`. */
export function slugOf(id: StateId): string {
  return id.toLowerCase().replaceAll('_', '-');
}
