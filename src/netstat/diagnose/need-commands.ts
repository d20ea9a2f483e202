import type { Need } from './rule.ts';
import type { CommandPlatform } from './rule-words.ts';

/**
 * Commands whose output has what a listing lacks, by system; none where no tool of the system prints it. Addresses
 * and states are in all of them.
 */
const whole: Readonly<Partial<Record<CommandPlatform, string>>> = {
  linux: 'sudo ss -tanop',
  windows: 'netstat -ano -p tcp',
  'macos-bsd': 'netstat -an -p tcp',
  solaris: 'netstat -an -f inet -P tcp',
};

const owners: Readonly<Partial<Record<CommandPlatform, string>>> = {
  linux: 'sudo ss -tanop',
  windows: 'netstat -anob',
  'macos-bsd': 'sudo lsof -nP -iTCP',
  solaris: 'netstat -anu -f inet -P tcp',
};

/** By need; the reader himself is asked for `param`. */
export const needCommands: Readonly<Record<Need, Readonly<Partial<Record<CommandPlatform, string>>>>> = {
  state: whole,
  lport: whole,
  lip: whole,
  rip: whole,
  rport: whole,
  laddr: whole,
  raddr: whole,
  queues: { linux: 'sudo ss -tanop', 'macos-bsd': 'netstat -an -p tcp', solaris: 'netstat -an -f inet -P tcp' },
  timer: { linux: 'sudo ss -tanop' },
  pid: owners,
  proc: owners,
  tool: { linux: 'sudo ss -tanop', 'macos-bsd': 'netstat -Lan -p tcp' },
  platform: whole,
  qlen: { 'macos-bsd': 'netstat -Lan -p tcp' },
  param: {},
};
