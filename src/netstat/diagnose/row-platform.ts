import type { PlatformId } from '../../states/platforms.ts';

/** A system the rules tell apart. */
export type RowPlatform = 'linux' | 'windows' | 'macos' | 'freebsd' | 'openbsd' | 'solaris' | 'other';

/** By what a platform's id begins with. */
const platformBeginnings: readonly (readonly [begin: string, platform: RowPlatform])[] = [
  ['linux', 'linux'],
  ['windows/', 'windows'],
  ['macos/', 'macos'],
  ['freebsd/', 'freebsd'],
  ['openbsd/', 'openbsd'],
  ['solaris', 'solaris'],
];

/** Tools that print the same on every system. */
const anywhere = /^(?:lsof|python\/psutil|snmp\/)/;

/** The system a listing was taken on; `null` where its layout does not tell. */
export function rowPlatform(id: PlatformId | undefined): RowPlatform | null {
  if (id === undefined || anywhere.test(id)) return null;
  return platformBeginnings.find(([begin]) => id.startsWith(begin))?.[1] ?? 'other';
}
