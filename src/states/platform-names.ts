import type { PlatformId } from './platforms.ts';

/** Names of tools in one language, where it has one that differs from the name in `platforms.ts`; shown beside that. */
export type PlatformNames = Readonly<Partial<Record<PlatformId, string>>>;
