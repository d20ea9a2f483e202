import type { Format, Reading } from './format.ts';

/** `fstat` of OpenBSD and NetBSD; it names no state. */
export const fstat: Format = {
  name: 'fstat',
  rows: [],
};

/** What `parse` reads besides. */
export const fstatReading: Reading = {
  format: fstat,
  // Only a row of TCP has the address of its control block: 0x0 for who is not root (fstat.c, hide).
  stateless: [
    'nn di w- n- n- pp w- al w- af',
    'nn di w- n- n- pp al w- af',
    'nn di w- n- n- pp w- al',
    'nn di w- n- n- pp al',
  ],
  inFront: /\sinternet(?<family>6?)\s/,
  heading: /^USER\s+CMD\s+PID/,
};
