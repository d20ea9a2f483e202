import type { PlatformId } from '../states/platforms.ts';
import type { Format } from './formats/format.ts';
import type { Candidate } from './scan.ts';

const bsdRow = /(?<=(tcp(?:46|6|4)?)( +\d+) +\d+( +)[^\s]+ +[^\s]+ +)/y;

/** The platform of a row: what its format says, or what the row's own spacing gives away. */
export function platformOf(text: string, { start }: Candidate, format: Format): PlatformId | undefined {
  if (format.platform !== undefined || format.name !== 'netstat-bsd') return format.platform;
  // Where the kernel of AIX has its control blocks, which `netstat -A` prints first.
  if (/^\s*f1000\w{11} /.test(text)) return 'aix/netstat';
  // inet.c of FreeBSD puts one blank between the queues and the address, that of macOS two; OpenBSD has a wider column
  // of protocols. NetBSD, HP-UX and others print tcp as OpenBSD did before.
  bsdRow.lastIndex = start;
  const [, protocol = '', queue = '', gap = ''] = bsdRow.exec(text) ?? [];
  if (protocol === '') return undefined;
  if (protocol.length + queue.length > 13) return 'openbsd/netstat';
  return protocol === 'tcp' ? undefined : gap === ' ' ? 'freebsd/netstat' : 'macos/netstat';
}
