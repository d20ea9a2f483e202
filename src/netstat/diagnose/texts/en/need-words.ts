import type { Need } from '../../rule.ts';

/** What a listing lacks, as the object of "needs". */
export const needWords: Readonly<Record<Need, string>> = {
  state: 'the state of each connection',
  lport: 'local ports',
  lip: 'local addresses',
  rip: 'remote addresses',
  rport: 'remote ports',
  laddr: 'local addresses with their ports',
  raddr: 'remote addresses with their ports',
  queues: 'the columns Recv-Q and Send-Q',
  timer: 'the timer column',
  pid: 'the process that owns each socket',
  proc: 'process names',
  tool: 'the output of a tool that prints the limit of the accept queue',
  platform: 'the system it was taken on',
  qlen: 'the table of listen queues',
  param: 'the ports that are expected to listen',
};
