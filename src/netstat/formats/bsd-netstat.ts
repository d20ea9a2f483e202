import type { Format, Reading } from './format.ts';

/** netstat of macOS, FreeBSD, OpenBSD, NetBSD, AIX and Junos: inet.c of each. */
export const bsdNetstat: Format = {
  name: 'netstat-bsd',
  rows: ['pp dr ds bl bf X'],
};

/** What `parse` reads besides. */
export const bsdNetstatReading: Reading = {
  format: bsdNetstat,
  stateless: ['pp dr ds bl bf', 'pp d- d- d- bl bf'],
  heading:
    /Foreign Address +\(state\)|Local Address +Foreign Address +R-MBUF|Rexmit +OOORcv|Active Multipath|Proto\/ID/,
};
