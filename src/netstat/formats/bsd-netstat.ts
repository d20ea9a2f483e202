import type { Format } from './format.ts';

/** netstat of macOS, FreeBSD, OpenBSD, NetBSD and AIX: inet.c of each. */
export const bsdNetstat: Format = {
  name: 'netstat-bsd',
  rows: ['pddbbX'],
};
