import type { Format } from './format.ts';

/** `conntrack -L` and `/proc/net/nf_conntrack`: snprintf_default.c of libnetfilter_conntrack. */
export const conntrack: Format = {
  name: 'conntrack',
  platform: 'linux/conntrack -L, /proc/net/nf_conntrack',
  rows: ['pp d- d- X s-'],
  stateless: ['pp d- d- s-'],
  heading: /flow entries have been shown/,
  after: /^ dst=(?<remoteAddress>\S+)(?: sport=(?<localPort>\d+) dport=(?<remotePort>\d+))?/,
  tracker: 'CT',
};
