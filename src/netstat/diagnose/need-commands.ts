import type { Need } from './rule.ts';
import type { CommandPlatform } from './rule-words.ts';

/**
 * Commands whose output has what a listing lacks, by system; none where no tool of the system prints it. Addresses
 * and states are in all of them, of IPv4 and IPv6: `-p tcp` of Windows and `-f inet` of Solaris would leave out IPv6.
 */
const whole: Readonly<Partial<Record<CommandPlatform, string>>> = {
  linux: 'sudo ss -tanop',
  windows: 'netstat -ano',
  'macos-bsd': 'netstat -an -p tcp',
  solaris: 'netstat -an -P tcp',
};

const owners: Readonly<Partial<Record<CommandPlatform, string>>> = {
  linux: 'sudo ss -tanop',
  windows: 'netstat -anob',
  'macos-bsd': 'sudo lsof -nP -iTCP',
  solaris: 'netstat -anu -P tcp',
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
  queues: { linux: 'sudo ss -tanop', 'macos-bsd': 'netstat -an -p tcp', solaris: 'netstat -an -P tcp' },
  timer: { linux: 'sudo ss -tanop' },
  pid: owners,
  proc: owners,
  tool: { linux: 'sudo ss -tanop', 'macos-bsd': 'netstat -Lan -p tcp' },
  platform: whole,
  qlen: { 'macos-bsd': 'netstat -Lan -p tcp' },
  param: {},
};
