import type { Format, Reading } from './format.ts';

/** ss of iproute2: misc/ss.c. The state is the first or second column; the filter can make it vanish. */
export const ss: Format = {
  name: 'ss',
  platform: 'linux/ss',
  // Whoever cuts the last column out keeps one end.
  rows: ['pp X dr ds al af', 'X dr ds al af', 'pp X dr ds Al', 'X dr ds Al'],
};

/**
 * Old versions print `("sshd",812,4)`, and the timer first; in a string of a program there are backslashes, in a cell of CSV two
 * quotation marks. An id that nothing follows may have been cut.
 */
const process =
  /^(?=(?:.*?users:\(\(\\?"+(?<process>.{0,64}?)\\?"+,(?:pid=)?(?<pid>\d+)\D(?<holders>.*,\(.*)?)?)(?:.*?timer:\((?<timer>\w+),(?<expires>[\w.]*),(?<retransmissions>\d+)\))?/;

/** What `parse` reads besides. */
export const ssReading: Reading = {
  format: ss,
  stateless: ['pp dr ds al af', 'dr ds al af'],
  heading: /Send-Q\s+Local Address:/,
  behind: process,
  // A terminal that is too narrow has the process on a line of its own.
  below: process,
};
