import type { Command } from './command.ts';
import { rfcStateIds } from '../rfc-states.ts';

// oxfmt-ignore
export const windowsCommands = [
  { id: 'win-list', system: 'windows', goal: 'list', line: 'netstat -ano', evidence: 'documented', source: 'win-netstat-doc' },
  { id: 'win-list-tcp', system: 'windows', goal: 'list', line: 'netstat -ano -p tcp', evidence: 'documented', source: 'win-netstat-doc' },
  { id: 'win-programs', system: 'windows', goal: 'process', line: 'netstat -anob', states: rfcStateIds, evidence: 'documented', source: 'ms-port-exhaustion' },
  { id: 'win-bound', system: 'windows', goal: 'filter', line: 'netstat -anobq', states: ['BOUND'], evidence: 'documented', source: 'ms-port-exhaustion' },
  { id: 'win-findstr', system: 'windows', goal: 'filter', line: 'netstat -ano | findstr {word}', word: 'windows', example: 'CLOSE-WAIT', evidence: 'unrun' },
  { id: 'win-tasklist', system: 'windows', goal: 'process', line: 'tasklist /FI "PID eq 1234"', evidence: 'unrun' },
  { id: 'ps-state', system: 'windows', goal: 'filter', line: 'Get-NetTCPConnection -State {word}', word: 'powershell', example: 'CLOSE-WAIT', evidence: 'documented', source: 'ps-nettcp' },
  { id: 'ps-count', system: 'windows', goal: 'count', line: 'Get-NetTCPConnection | Group-Object State | Sort-Object Count -Descending', evidence: 'unrun' },
  { id: 'ps-count-process', system: 'windows', goal: 'count', line: 'Get-NetTCPConnection | Group-Object -Property State,OwningProcess | Sort-Object Count -Descending', states: [...rfcStateIds, 'BOUND'], evidence: 'documented', source: 'ms-port-exhaustion' },
  { id: 'ps-owner', system: 'windows', goal: 'process', line: 'Get-Process -Id (Get-NetTCPConnection -LocalPort 443).OwningProcess', states: ['LISTEN'], evidence: 'unrun' },
  { id: 'netsh-show', system: 'windows', goal: 'more', line: 'netsh int ipv4 show dynamicport tcp', states: ['TIME-WAIT', 'BOUND'], evidence: 'documented', source: 'ms-port-exhaustion' },
  { id: 'netsh-set', system: 'windows', goal: 'more', line: 'netsh int ipv4 set dynamicport tcp start=10000 num=50000', evidence: 'documented', source: 'ms-port-exhaustion' },
  { id: 'win-statistics', system: 'windows', goal: 'count', line: 'netstat -s -p tcp', evidence: 'documented', source: 'win-netstat-doc' },
  { id: 'test-netconnection', system: 'windows', goal: 'more', line: 'Test-NetConnection HOST -Port 443', evidence: 'unrun' },
] as const satisfies readonly Command[];
