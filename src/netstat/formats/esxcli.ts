import type { Format, Reading } from './format.ts';

/** `esxcli network ip connection list` of VMware ESXi. */
export const esxcli: Format = {
  name: 'esxcli',
  platform: 'vmware/esxcli network ip connection list',
  rows: ['pp dr ds al af X di n- nn'],
};

/** What `parse` reads besides. */
export const esxcliReading: Reading = {
  format: esxcli,
  stateless: ['pp dr ds al af di n- nn', 'pp dr ds al af di nn'],
  heading: /World ID/,
  // A name may have blanks in it.
  inFront: /^\s*\w+ +(?:\S+ +){4}[A-Z]\w+ +\d+ +\S+ +(?<process>\S(?:.{0,98}\S)?)\s*$/,
};
