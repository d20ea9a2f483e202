import type { Format, Reading } from './format.ts';

/** `show tcp brief` of Cisco IOS. */
export const cisco: Format = {
  name: 'cisco',
  platform: 'cisco-ios/show tcp brief',
  rows: ['h- bl bf X'],
};

/** What `parse` reads besides. */
export const ciscoReading: Reading = {
  format: cisco,
  heading: /^\s*[TP]CB\s.*Local Address/,
};
