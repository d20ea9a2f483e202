import type { Format, Reading } from './format.ts';

/** netstat of macOS, FreeBSD, OpenBSD, NetBSD, AIX and Junos: inet.c of each. */
export const bsdNetstat: Format = {
  name: 'netstat-bsd',
  // -B of OpenBSD adds three sizes, -T of FreeBSD has three counts for the queues.
  rows: ['pp dr ds bl bf X', 'pp dr ds d- d- d- bl bf X', 'pp d- d- d- bl bf X'],
};

/** What `parse` reads besides. */
export const bsdNetstatReading: Reading = {
  format: bsdNetstat,
  stateless: ['pp dr ds bl bf', 'pp d- d- d- bl bf'],
  // -v of macOS: two or four sizes, and the process as `131768   4120      0` or `131768  Google Chrome He:4120  00102`.
  behind: /^(?:(?:\s+\d+){2}){1,2}\s+(?:(?<process>\S.*?):)?(?<pid>[1-9]\d*)\s+(?:0\d|\d+(?:\s+0|\s*$))/,
  heading: /Foreign Address +(?:\(state\)|TCP-State)|OOORcv|R-MBUF|Active Multipath|Proto\/ID/,
};
