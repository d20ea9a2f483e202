import type { Format } from './format.ts';

/** net-tools, BusyBox and Toybox netstat: netstat.c of each. */
export const linuxNetstat: Format = {
  name: 'netstat-linux',
  platform: 'linux/net-tools netstat',
  rows: ['pddaaX'],
};
