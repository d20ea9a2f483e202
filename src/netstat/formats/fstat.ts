import type { Format } from './format.ts';

/** `fstat` of OpenBSD and NetBSD; it names no state. */
export const fstat: Format = {
  name: 'fstat',
  rows: [],
  stateless: ['nn di w- n- n- pp h- al w- af', 'nn di w- n- n- pp h- al'],
  heading: /^USER\s+CMD\s+PID\s+FD/,
};
