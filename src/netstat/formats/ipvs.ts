import type { Format, Reading } from './format.ts';

/** `ipvsadm -L -c` and `/proc/net/ip_vs_conn`. */
export const ipvs: Format = {
  name: 'ipvs',
  platform: 'linux/ipvsadm -L -c, /proc/net/ip_vs_conn',
  rows: ['pp t- X al af a-', 'pp hl ql hf qf h- q- X d-'],
  tracker: 'IPVS',
};

/** What `parse` reads besides. */
export const ipvsReading: Reading = {
  format: ipvs,
  // A connection of UDP, or one whose state is NONE; a virtual service of `ipvsadm -L`, with its scheduler.
  stateless: ['pp t- n- al af a-', 'pp al n-'],
  heading: /^(?:IPVS conn|Prot Local|IP Virt|pro expire|Pro From| +-> R)/,
};
