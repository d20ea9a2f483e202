import type { Format } from './format.ts';

/** `lsof -i`: the state stands in parentheses after the name. */
export const lsof: Format = {
  name: 'lsof',
  platform: 'lsof',
  rows: ['pp >l X)', 'pp al X)', '>l X)'],
  stateless: ['pp >l', 'pp al'],
  heading: /^COMMAND\s+PID\s/,
  before: /^\s*(?<process>\S+)\s+(?<pid>\d+)\s(?:.*\sIPv(?<family>[46])\s)?/,
};
