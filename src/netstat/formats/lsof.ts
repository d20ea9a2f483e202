import type { Format, Reading } from './format.ts';

/** `lsof -i`: the state stands in parentheses after the name. */
export const lsof: Format = {
  name: 'lsof',
  platform: 'lsof',
  // +E adds the other end, where this machine has it: `7130,python3,8u`.
  rows: ['pp gl X)', 'pp gl d- w- w- X)', 'pp al X)', 'gl X)'],
};

/** What `parse` reads besides. */
export const lsofReading: Reading = {
  format: lsof,
  stateless: ['pp gl', 'pp al'],
  heading: /^COMMAND\s+PID\s/,
  // The row may be a string of a program, or stand behind another row or the heading in one line.
  before: /^(?:.* NAME|\))?\s*["'`]?(?<process>\S+)\s+(?<pid>\d+)\s(?:.*\sIPv(?<family>[46])\s)?/,
  // -T q: `(ESTABLISHED QR=3 QS=36)`, of UDP without a state
  after: /^ \(?QR=(?<recvQ>\d+)(?: QS=(?<sendQ>\d+))?\b/,
};
