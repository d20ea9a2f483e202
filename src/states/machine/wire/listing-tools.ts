import type { MachineSystem } from './waits.ts';

/** Tools whose listings a scenario can show, each with the system whose clocks it goes with. */
export const listingTools = {
  ss: 'linux',
  'linux-netstat': 'linux',
  'windows-netstat': 'windows',
  'macos-netstat': 'macos',
  'bsd-netstat': 'bsd',
  'solaris-netstat': 'solaris',
} as const satisfies Readonly<Record<string, MachineSystem>>;

/** A tool whose listing a scenario can show. */
export type ListingTool = keyof typeof listingTools;
