import type { Format, Reading } from './format.ts';

/** `sockstat` of FreeBSD; `-s` adds the state. */
export const sockstat: Format = {
  name: 'sockstat',
  rows: ['di d- pp al af X', 'di d- pp al af w- X'],
};

/** What `parse` reads besides. */
export const sockstatReading: Reading = {
  format: sockstat,
  // NetBSD parts the port by a dot (sockstat.c, print_addr).
  stateless: ['w- nn di d- pp al af', 'w- nn di d- pp bl bf'],
  // A name may have blanks in it.
  inFront: /^\s*\S+\s+(?<process>\S.{0,60}?)\s+\d+\s+\d+\s+(?:tcp|udp)/,
  heading: /^USER\s+COMMAND\s+PID/,
};
