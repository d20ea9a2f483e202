import type { Format, Reading } from './format.ts';

/** `display tcp status` of Huawei VRP: task and socket are one field or two, a number of the VPN stands before the state. */
export const huawei: Format = {
  name: 'huawei',
  rows: ['h- d- w- al af d- X', 'h- w- al af d- X'],
};

/** What `parse` reads besides. */
export const huaweiReading: Reading = {
  format: huawei,
  heading: /^TCPCB\s/,
};
