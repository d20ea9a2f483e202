import type { Format } from './format.ts';

/** `show tcp brief` of Cisco IOS. */
export const cisco: Format = {
  name: 'cisco',
  platform: 'cisco-ios/show tcp brief',
  rows: ['h- bl bf X'],
  heading: /^TCB\s+Local Address/,
};
