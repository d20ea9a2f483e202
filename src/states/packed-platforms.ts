/**
 * The platforms in short, for bundles: their names and their systems are needed apart from each other.
 *
 * This module is run at build time (scripts/build/evaluate-plugin.mjs) and only its plain data is shipped, so it
 * must export no function. Read it through `platform-system.ts` and `platform-name.ts`.
 */
import { platforms } from './platforms.ts';

const rows = Object.values(platforms);
const systems = [...new Set(rows.map(({ system }) => system))];

/** The ids, one a line. */
export const packedPlatformIds: string = Object.keys(platforms).join('\n');

/** The names in the order of the ids, one a line. */
export const packedPlatformNames: string = rows.map(({ name }) => name).join('\n');

/** The systems, comma-separated. */
export const packedSystems: string = systems.join(',');

/** Hexadecimal index of each platform's system in {@link packedSystems}. */
export const packedSystemDigits: string = rows.map(({ system }) => systems.indexOf(system).toString(16)).join('');
