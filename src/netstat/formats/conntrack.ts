import type { Format } from './format.ts';

/** `conntrack -L` and `/proc/net/nf_conntrack`: snprintf_default.c of libnetfilter_conntrack. */
export const conntrack: Format = {
  name: 'conntrack',
  platform: 'linux/conntrack -L, /proc/net/nf_conntrack',
  rows: ['pddXs'],
  tracker: 'CT',
};
