import type { Format } from './format.ts';

/** ss of iproute2: misc/ss.c. */
export const ss: Format = {
  name: 'ss',
  platform: 'linux/ss',
  rows: ['pXddaa', 'Xddaa'],
};
