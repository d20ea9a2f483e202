import { aliases } from './aliases/aliases.ts';
import type { Alias } from './alias.ts';
import type { PlatformId } from './platforms.ts';
import type { StateId } from './states.ts';

/**
 * The full rows of a state with contexts, notes and sources. They are about 200 kB: for pages rendered at build
 * time; scripts read `spelling.ts`.
 */
export function aliasesOf(id: StateId): readonly Alias[] {
  return aliases.filter((alias) => alias.state === id);
}

/** Everything one platform is known to print or define, in the order of its table. */
export function aliasesOn(platform: PlatformId): readonly Alias[] {
  return aliases.filter((alias) => alias.platform === platform);
}
