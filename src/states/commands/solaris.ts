import type { Command } from './command.ts';
import { rfcStateIds } from '../rfc-states.ts';

// oxfmt-ignore
export const solarisCommands = [
  { id: 'sun-list', system: 'solaris', goal: 'list', line: 'netstat -an -f inet -P tcp', evidence: 'documented', source: 'illumos-man' },
  { id: 'sun-grep', system: 'solaris', goal: 'filter', line: 'netstat -an -f inet -P tcp | grep {word}', word: 'solaris', example: 'CLOSE-WAIT', evidence: 'unrun' },
  { id: 'sun-owner', system: 'solaris', goal: 'process', line: 'netstat -anu -P tcp', states: rfcStateIds, evidence: 'documented', source: 'illumos-man' },
  { id: 'sun-pfiles', system: 'solaris', goal: 'process', line: "for p in $(ls /proc); do pfiles $p 2>/dev/null | grep -q 'port: 443' && echo $p; done", evidence: 'unrun' },
  { id: 'sun-count', system: 'solaris', goal: 'count', line: "netstat -an -P tcp | awk '{c[$NF]++} END{for(s in c) print c[s], s}'", states: rfcStateIds, evidence: 'unrun' },
  { id: 'sun-ipadm', system: 'solaris', goal: 'more', line: 'ipadm show-prop -p _time_wait_interval tcp', states: ['TIME-WAIT'], evidence: 'documented', source: 'oracle-tunables' },
  { id: 'sun-ndd', system: 'solaris', goal: 'more', line: 'ndd -get /dev/tcp tcp_time_wait_interval', states: ['TIME-WAIT'], evidence: 'documented', source: 'oracle-tunables' },
] as const satisfies readonly Command[];
