import type { PlatformNames } from '../../platform-names.ts';

/** The names in the table of platforms are English. */
export const platformNames: PlatformNames = {};
