import type { Format } from './format.ts';

/** SCF STATUS PROCESS of HPE NonStop. */
export const nonstop: Format = {
  name: 'nonstop',
  platform: 'hpe-nonstop/SCF STATUS PROCESS',
  rows: ['pp X il ol if of ds dr'],
  heading: /Proto\s+State\s+Laddr\s+Lport/,
};
