import type { PlatformId } from '../../platforms.ts';
import { rfcStateIds, type RfcStateId } from '../../rfc-states.ts';
import { spellingOn } from '../../spelling.ts';
import type { ListingTool } from './listing-tools.ts';

const platforms: Readonly<Record<ListingTool, PlatformId>> = {
  ss: 'linux/ss',
  'linux-netstat': 'linux/net-tools netstat',
  'windows-netstat': 'windows/netstat',
  'macos-netstat': 'macos/netstat',
  'bsd-netstat': 'freebsd/netstat',
  'solaris-netstat': 'solaris,illumos/netstat',
};

/** How each tool spells each state, by the facts; computed when the site is built. */
export const stateWords = Object.fromEntries(
  Object.entries(platforms).map(([tool, platform]) => [
    tool,
    Object.fromEntries(rfcStateIds.map((id) => [id, spellingOn(platform, id) ?? id])),
  ]),
) as Readonly<Record<ListingTool, Readonly<Record<RfcStateId, string>>>>;
