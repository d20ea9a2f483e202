import type { Format, Reading } from './format.ts';

/** netstat of Solaris and illumos: netstat.8. The protocol stands in the title of the section alone. */
export const solarisNetstat: Format = {
  name: 'netstat-solaris',
  platform: 'solaris,illumos/netstat',
  rows: ['bl bf w- di wn d- ds d- dr X', 'bl bf di d- ds d- dr X', 'bl bf d- ds d- dr X'],
};

/** What `parse` reads besides. */
export const solarisNetstatReading: Reading = {
  format: solarisNetstat,
  heading: /^(?:TCP|UDP|SCTP): ?(?:IPv[46])?\s*$|Swind|Local Address +Remote Address/,
};
