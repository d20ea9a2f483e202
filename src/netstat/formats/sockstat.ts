import type { Format, Reading } from './format.ts';

/** `sockstat` of FreeBSD; `-s` adds the state. */
export const sockstat: Format = {
  name: 'sockstat',
  rows: ['w- nn di d- pp al af X', 'w- nn di d- pp al af w- X'],
};

/** What `parse` reads besides. */
export const sockstatReading: Reading = {
  format: sockstat,
  // NetBSD parts the port by a dot (sockstat.c, print_addr).
  stateless: ['w- nn di d- pp al af', 'w- nn di d- pp bl bf'],
  heading: /^USER\s+COMMAND\s+PID\s+FD\s+PROTO/,
};
