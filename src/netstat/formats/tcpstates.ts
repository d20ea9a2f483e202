import type { Format, Reading } from './format.ts';

/** tcpstates of bcc: each line is one change of state. */
export const tcpstates: Format = {
  name: 'tcpstates',
  platform: 'linux/bcc tcpstates',
  rows: [
    'h- di wn d- il ol if of c- e- X',
    'h- di wn il ol if of c- e- X',
    'il ol if of c- e- X',
    'h- w- w- d- il ol if of c- X',
  ],
};

/** What `parse` reads besides. */
export const tcpstatesReading: Reading = {
  format: tcpstates,
  heading: /^(?:TIME\S* +)?SKADDR/,
};
