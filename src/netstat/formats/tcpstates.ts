import type { Format, Reading } from './format.ts';

/** tcpstates of bcc: each line is one change of state. */
export const tcpstates: Format = {
  name: 'tcpstates',
  platform: 'linux/bcc tcpstates',
  rows: ['il ol if of c- e- X', 'h- w- w- d- il ol if of c- X'],
};

/** What `parse` reads besides. */
export const tcpstatesReading: Reading = {
  format: tcpstates,
  heading: /^(?:TIME\S* +)?SKADDR/,
  // The name may have blanks; with -w the version of IP stands behind it.
  inFront: /[\da-f]{6}\s+(?<pid>\d+)\s+(?<process>\S.{0,60}?)\s+(?:[46]\s+)?\S+\s+\d+\s+\S+\s+\d+\s+\S+\s+->/,
};
