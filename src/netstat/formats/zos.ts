import type { Format, Reading } from './format.ts';

/** NETSTAT CONN of z/OS, short and long; both layouts are from general knowledge of its reports. */
export const zos: Format = {
  name: 'zos',
  platform: 'z/os/netstat (TSO, z/OS UNIX)',
  rows: ['nn h- zl zf X', 'nn h- X n- n- zl n- n- zf'],
};

/** What `parse` reads besides. */
export const zosReading: Reading = {
  format: zos,
  heading: /User Id\s/i,
};
