import type { Format, Reading } from './format.ts';

/** `conntrack -L` and `/proc/net/nf_conntrack`: snprintf_default.c of libnetfilter_conntrack. */
export const conntrack: Format = {
  name: 'conntrack',
  platform: 'linux/conntrack -L, /proc/net/nf_conntrack',
  rows: ['pp d- d- X sl', 'pp d- X sl', 'X sl'],
  tracker: 'CT',
};

/** What `parse` reads besides. */
export const conntrackReading: Reading = {
  format: conntrack,
  // Events of connections that end, and offloaded ones, have no seconds.
  stateless: ['pp d- d- sl', 'pp d- sl'],
  heading: /flow entries have been shown/,
  behind: /^ +dst=(?<remoteAddress>[^\s"'\\]+)(?: +sport=(?<localPort>\d+) +dport=(?<remotePort>\d+))?/,
};
