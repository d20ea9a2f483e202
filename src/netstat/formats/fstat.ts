import type { Format, Reading } from './format.ts';

/** `fstat` of OpenBSD and NetBSD; it names no state. */
export const fstat: Format = {
  name: 'fstat',
  rows: [],
};

/** What `parse` reads besides. */
export const fstatReading: Reading = {
  format: fstat,
  stateless: ['nn di w- n- n- pp h- al w- af', 'nn di w- n- n- pp h- al'],
  heading: /^USER\s+CMD\s+PID\s+FD/,
};
