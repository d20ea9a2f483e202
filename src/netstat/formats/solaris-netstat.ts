import type { Format } from './format.ts';

/** netstat of Solaris and illumos: netstat.8. */
export const solarisNetstat: Format = {
  name: 'netstat-solaris',
  platform: 'solaris,illumos/netstat',
  rows: ['bbddddX', 'bbwdwddddX'],
};
