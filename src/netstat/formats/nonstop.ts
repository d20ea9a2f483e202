import type { Format, Reading } from './format.ts';

/** SCF STATUS PROCESS of HPE NonStop. */
export const nonstop: Format = {
  name: 'nonstop',
  platform: 'hpe-nonstop/SCF STATUS PROCESS',
  rows: ['pp X il vl if vf ds dr'],
};

/** What `parse` reads besides. */
export const nonstopReading: Reading = {
  format: nonstop,
  heading: /Laddr\s/,
};
