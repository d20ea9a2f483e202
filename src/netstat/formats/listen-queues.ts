import type { Format, Reading } from './format.ts';

/** `netstat -L` of macOS and FreeBSD: the queues of listeners, `length/incomplete/limit`, and no state. */
export const listenQueues: Format = {
  name: 'netstat-L',
  rows: [],
};

/** What `parse` reads besides. */
export const listenQueuesReading: Reading = {
  format: listenQueues,
  stateless: ['pp qq bl', 'qq bl'],
  heading: /Current listen q|Listen\s+Local/,
};
