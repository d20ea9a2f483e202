import type { Format, Reading } from './format.ts';

/** Rows that somebody has cut or typed anew: a spreadsheet, a Markdown table, `awk '{print $4, $5, $6}'`. */
export const table: Format = {
  name: 'table',
  rows: [
    'pp al af X',
    'pp X al af',
    'X pp Al e- Af',
    'X pp al af',
    'pp Al X',
    'pp al af w- X',
    'Al Af X',
    'X Al Af',
    'X d- Al Af',
    'Bl Bf X',
    'pp al e- af X',
    'pp al w- X',
    'Al Af pp X',
    'pp d- d- w- X',
    'pp d- d- w- w- X',
    'pp il ol if of X',
    'pp ol il of v- if X',
    'pp X il ol if of',
    'il ol if of pp X',
    'pp gl X',
    'pp gl w- X',
    'Al Af X)',
    'Al X)',
    'Al Af d- d- X',
    // A change, from one state to the next
    'Al Af c- e- X',
    'Bl Bf d- d- X',
    'Al r- Af X',
    'Al e- Af X',
    'pp xl xf X',
    'pp w- d- X al af',
    'pp Bl X',
    'pp X Al',
    // NETSTAT of z/VM
    'nn d- zl zf X',
  ],
  isAnybodys: true,
};

/** What `parse` reads besides. */
export const tableReading: Reading = {
  format: table,
  stateless: ['pp al af'],
  // `show tcp brief` of Cisco IOS XR has the queues behind the control block and the number of the VRF.
  inFront: /^0x\w+ +0x\w+ +(?<recvQ>\d+) +(?<sendQ>\d+)/,
  // Volatility parts the name from the id by a blank.
  behind: /^(?:\s+(?<pid>\d+)(?:\/|\s+(?=\S+\.exe))(?<process>\S+\.exe|.*\S))?/,
};
