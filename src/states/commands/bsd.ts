import type { Command } from './command.ts';
import { rfcStateIds } from '../rfc-states.ts';

// oxfmt-ignore
export const bsdCommands = [
  { id: 'bsd-sockstat', system: 'bsd', goal: 'process', line: 'sockstat -s -P tcp', states: rfcStateIds, evidence: 'documented', source: 'sockstat.1' },
  { id: 'bsd-list', system: 'bsd', goal: 'list', line: 'netstat -an -p tcp', evidence: 'documented', source: 'fbsd-netstat' },
  { id: 'bsd-grep', system: 'bsd', goal: 'filter', line: 'netstat -an -p tcp | grep {word}', word: 'bsd', example: 'CLOSE-WAIT', evidence: 'unrun' },
  { id: 'bsd-count', system: 'bsd', goal: 'count', line: "netstat -an -p tcp | awk '/^tcp/{c[$6]++} END{for(s in c) print c[s], s}'", states: rfcStateIds, evidence: 'unrun' },
  { id: 'bsd-queues', system: 'bsd', goal: 'more', line: 'netstat -Lan', states: ['LISTEN'], evidence: 'documented', source: 'fbsd-netstat' },
  { id: 'obsd-list', system: 'bsd', goal: 'list', line: 'netstat -an -f inet -p tcp', evidence: 'unrun' },
  { id: 'obsd-fstat', system: 'bsd', goal: 'process', line: "fstat | grep 'internet stream tcp'", evidence: 'unrun' },
  { id: 'nbsd-sockstat', system: 'bsd', goal: 'process', line: 'sockstat -n -f inet', evidence: 'documented', source: 'sockstat.1-netbsd' },
  { id: 'tcpdrop', system: 'bsd', goal: 'more', line: 'tcpdrop LADDR LPORT FADDR FPORT', evidence: 'unrun' },
] as const satisfies readonly Command[];
