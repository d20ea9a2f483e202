import type { Format } from './format.ts';

/** Get-NetTCPConnection as a table. */
export const powershell: Format = {
  name: 'powershell',
  platform: 'windows/Get-NetTCPConnection',
  rows: ['ioioX'],
};
