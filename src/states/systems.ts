import type { PlatformId, System } from './platforms.ts';

/** Systems a reader can call the own one. */
export type ReaderSystem = Exclude<System, 'other' | 'library' | 'standard' | 'network-device'>;

/**
 * The systems a reader can choose, most used first, each with the tools whose spellings and commands come first.
 * The names are proper names and the same in every language.
 */
export const readerSystems = {
  linux: { name: 'Linux', tools: ['linux/net-tools netstat', 'linux/ss'] },
  windows: { name: 'Windows', tools: ['windows/netstat', 'windows/Get-NetTCPConnection'] },
  macos: { name: 'macOS', tools: ['macos/netstat', 'macos,freebsd,openbsd,netbsd/lsof'] },
  bsd: { name: 'BSD', tools: ['freebsd/netstat', 'openbsd/netstat'] },
  solaris: { name: 'Solaris, illumos', tools: ['solaris,illumos/netstat'] },
  aix: { name: 'AIX', tools: ['aix/netstat'] },
  'hp-ux': { name: 'HP-UX', tools: ['hp-ux/netstat', 'hp-ux/lsof'] },
  'z/os': { name: 'z/OS', tools: ['z/os/netstat (TSO, z/OS UNIX)', 'z/os/DISPLAY TCPIP,,NETSTAT (MVS console)'] },
} as const satisfies Readonly<Record<ReaderSystem, { readonly name: string; readonly tools: readonly PlatformId[] }>>;

/** Whether a value names a system a reader can choose. */
export function isReaderSystem(value: unknown): value is ReaderSystem {
  return typeof value === 'string' && Object.hasOwn(readerSystems, value);
}
