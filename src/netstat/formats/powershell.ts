import type { Format, Reading } from './format.ts';

/** Get-NetTCPConnection as a table; the list form is read by its keys. */
export const powershell: Format = {
  name: 'powershell',
  platform: 'windows/Get-NetTCPConnection',
  rows: ['il ol if of X'],
  isAnybodys: true,
};

/** What `parse` reads besides. */
export const powershellReading: Reading = {
  format: powershell,
  heading: /LocalAddress\W+LocalPort|RemotePort\s+State/,
  behind: /^(?:\s+[A-Za-z]\S*)?(?:\s+(?<pid>\d+))?\s*$/,
};
