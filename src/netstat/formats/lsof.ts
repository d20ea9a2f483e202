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
  // Whatever stands in front of a row, its command is the word before the columns PID to TYPE; -K, -R and -g have numbers among them.
  // Without these it is the first: of a string of a program, or behind another row or the heading in one line.
  inFront:
    /^(?:.*?[\s|",:=\]'`])??[+-]?(?<process>[^\s|",:=\]'`]+)[\s|",]+(?<pid>\d+)(?:(?:[\s|",]+\d+){0,2}[\s|",]+\S{1,40}[\s|",]+\d+\D{1,20}IPv(?<family>[46])|(?<=^\s*\S+\s+\d+)\s)/,
  // -T q: `(ESTABLISHED QR=3 QS=36)`, of UDP without a state
  behind: /^ +\(?QR=(?<recvQ>\d+)(?: +QS=(?<sendQ>\d+))?\b/,
};
