import type { Format, Reading } from './format.ts';

/** `pfctl -s states`: one word for each peer, joined by a colon; pf_print_state.c. */
export const pf: Format = {
  name: 'pf',
  platform: 'openbsd,freebsd/pfctl -s states',
  rows: [
    'pp fl wd ff X:',
    'pp fl w- wd ff X:',
    'pp fl wd ff w- X:',
    'pp w- fl w- wd ff X:',
    'pp w- fl ff X:',
    'Al Af pp X:',
  ],
};

/** What `parse` reads besides. */
export const pfReading: Reading = {
  format: pf,
  // pftop has the direction in front of the ends, and numbers for states where its column is narrow.
  stateless: ['pp fl w- ff', 'pp fl w- w- ff', 'pp w- fl ff'],
  heading: /^PR +DIR/,
};
