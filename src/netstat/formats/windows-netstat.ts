import type { Format } from './format.ts';

/** netstat.exe of Windows. */
export const windowsNetstat: Format = {
  name: 'netstat-windows',
  platform: 'windows/netstat',
  rows: ['paaX'],
};
