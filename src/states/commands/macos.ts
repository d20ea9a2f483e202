import type { Command } from './command.ts';
import { rfcStateIds } from '../rfc-states.ts';

// oxfmt-ignore
export const macosCommands = [
  { id: 'mac-list', system: 'macos', goal: 'list', line: 'netstat -an -p tcp', evidence: 'documented', source: 'macos-netstat-man' },
  { id: 'mac-pid', system: 'macos', goal: 'process', line: 'netstat -anv -p tcp', evidence: 'unrun' },
  { id: 'mac-grep', system: 'macos', goal: 'filter', line: 'netstat -an -p tcp | grep {word}', word: 'bsd', example: 'CLOSE-WAIT', evidence: 'unrun' },
  { id: 'mac-lsof', system: 'macos', goal: 'process', line: 'sudo lsof -nP -iTCP -sTCP:{word}', word: 'lsofBsd', example: 'CLOSE-WAIT', evidence: 'unrun' },
  { id: 'mac-queues', system: 'macos', goal: 'more', line: 'netstat -L -an -p tcp', states: ['LISTEN'], evidence: 'documented', source: 'macos-netstat-man' },
  { id: 'mac-count', system: 'macos', goal: 'count', line: "netstat -an -p tcp | awk '/^tcp/{c[$6]++} END{for(s in c) print c[s], s}'", states: rfcStateIds, evidence: 'unrun' },
  { id: 'mac-nettop', system: 'macos', goal: 'more', line: 'nettop -m tcp', evidence: 'documented', source: 'nettop.1' },
  { id: 'mac-nettop-once', system: 'macos', goal: 'more', line: 'nettop -m tcp -L 1', evidence: 'documented', source: 'nettop.1' },
  { id: 'mac-sysctl', system: 'macos', goal: 'more', line: 'sysctl net.inet.tcp.msl net.inet.ip.portrange.first net.inet.ip.portrange.last', states: ['TIME-WAIT'], evidence: 'unrun' },
] as const satisfies readonly Command[];
