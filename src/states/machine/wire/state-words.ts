import { rfcStateIds, type RfcStateId } from '../../rfc-states.ts';
import { spellingOn } from '../../spelling.ts';
import type { PlatformId } from '../../platforms.ts';

/** Tools whose listings a scenario can show. */
export const listingTools = {
  ss: 'linux/ss',
  'linux-netstat': 'linux/net-tools netstat',
  'windows-netstat': 'windows/netstat',
  'macos-netstat': 'macos/netstat',
  'bsd-netstat': 'freebsd/netstat',
  'solaris-netstat': 'solaris,illumos/netstat',
} as const satisfies Readonly<Record<string, PlatformId>>;

/** A tool whose listing a scenario can show. */
export type ListingTool = keyof typeof listingTools;

/** How each tool spells each state, by the facts; computed when the site is built. */
export const stateWords = Object.fromEntries(
  Object.entries(listingTools).map(([tool, platform]) => [
    tool,
    Object.fromEntries(rfcStateIds.map((id) => [id, spellingOn(platform, id) ?? id])),
  ]),
) as Readonly<Record<ListingTool, Readonly<Record<RfcStateId, string>>>>;
