import type { Format, Reading } from './format.ts';

/** `sockstat` of FreeBSD; `-s` adds the state. */
export const sockstat: Format = {
  name: 'sockstat',
  rows: ['w- nn di d- pp al af X', 'w- nn di d- pp al af w- X'],
};

/** What `parse` reads besides. */
export const sockstatReading: Reading = {
  format: sockstat,
  stateless: ['w- nn di d- pp al af'],
  heading: /^USER\s+COMMAND\s+PID\s+FD\s+PROTO/,
};
