import type { Format } from './format.ts';

/** `ipvsadm -L -c`. */
export const ipvs: Format = {
  name: 'ipvs',
  platform: 'linux/ipvsadm -L -c, /proc/net/ip_vs_conn',
  rows: ['ptXaaa'],
  tracker: 'IPVS',
};
