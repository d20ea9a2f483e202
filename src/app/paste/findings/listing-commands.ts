import type { Need } from '../../../netstat/diagnose/rule.ts';
import type { CommandPlatform } from '../../../netstat/diagnose/rule-text.ts';

/**
 * Commands that list connections, each with what its output shows. The first that shows what is missing is named.
 *
 * Sources: ss(8), netstat(8) of net-tools, FreeBSD and macOS, lsof(8), Microsoft's netstat and Get-NetTCPConnection
 * references, Solaris netstat(8).
 */
const commands: Readonly<
  Record<CommandPlatform, readonly { readonly command: string; readonly shows: readonly Need[] }[]>
> = {
  linux: [
    {
      command: 'sudo ss -tanop',
      shows: [
        'state',
        'lport',
        'lip',
        'rip',
        'rport',
        'laddr',
        'raddr',
        'queues',
        'timer',
        'pid',
        'proc',
        'tool',
        'platform',
      ],
    },
  ],
  windows: [
    {
      command: 'netstat -ano',
      shows: ['state', 'lport', 'lip', 'rip', 'rport', 'laddr', 'raddr', 'pid', 'tool', 'platform'],
    },
    { command: 'netstat -anob', shows: ['pid', 'proc', 'state'] },
  ],
  'macos-bsd': [
    {
      command: 'netstat -an -p tcp',
      shows: ['state', 'lport', 'lip', 'rip', 'rport', 'laddr', 'raddr', 'queues', 'tool', 'platform'],
    },
    { command: 'sudo lsof -nP -iTCP', shows: ['pid', 'proc', 'state'] },
    { command: 'netstat -Lan', shows: ['qlen'] },
  ],
  solaris: [
    {
      command: 'netstat -an -P tcp',
      shows: ['state', 'lport', 'lip', 'rip', 'rport', 'laddr', 'raddr', 'queues', 'tool', 'platform'],
    },
  ],
};

/** The command whose output shows something that a listing lacks; undefined where the platform has none. */
export function commandShowing(missing: readonly Need[], platform: CommandPlatform): string | undefined {
  return commands[platform].find(({ shows }) => missing.every((need) => shows.includes(need)))?.command;
}
