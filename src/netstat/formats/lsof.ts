import type { Format } from './format.ts';

/** `lsof -i`: the state stands in parentheses after the name. */
export const lsof: Format = {
  name: 'lsof',
  platform: 'lsof',
  rows: ['pp >- X)', 'pp al X)', '>- X)'],
  stateless: ['pp >-', 'pp al'],
  heading: /^COMMAND\s+PID\s/,
  before: /^(?<process>\S+)\s+(?<pid>\d+)\s/,
};
