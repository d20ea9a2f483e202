import type { SourceKey } from './sources.ts';
import type { StateId } from './states.ts';

/** A filter word or default of a tool that selects several states. */
export interface FilterGroup {
  readonly tool: string;
  /** The word as it is typed; in parentheses where the tool does it without one. */
  readonly name: string;
  readonly expandsTo?: string;
  /** The states it selects. */
  readonly includes?: readonly StateId[];
  /** The states it leaves out of all. */
  readonly excludes?: readonly StateId[];
  readonly note?: string;
  readonly source: SourceKey;
}

/** The filters of ss, netstat and lsof, and the states that each selects. */
// oxfmt-ignore
export const filterGroups: readonly FilterGroup[] = [
  { tool: 'linux/ss', name: 'all', expandsTo: 'every state', source: 'ss' },
  { tool: 'linux/ss', name: 'connected', excludes: ['CLOSED', 'LISTEN'], source: 'ss' },
  { tool: 'linux/ss', name: 'synchronized', excludes: ['CLOSED', 'LISTEN', 'SYN-SENT'], note: 'still contains SYN-RECEIVED, so it is wider than the synchronized states of RFC 9293 3.5.2', source: 'ss' },
  { tool: 'linux/ss', name: 'bucket', includes: ['SYN-RECEIVED', 'TIME-WAIT'], note: 'states kept as mini-sockets', source: 'ss' },
  { tool: 'linux/ss', name: 'big', excludes: ['SYN-RECEIVED', 'TIME-WAIT'], source: 'ss' },
  { tool: 'linux/ss', name: 'bound-inactive', includes: ['BOUND'], note: 'the kernel reports these sockets with state 7, so where the State column is shown they print UNCONN, never a word of their own', source: 'ss-man' },
  { tool: 'linux/ss', name: '(no filter)', excludes: ['LISTEN', 'CLOSED', 'TIME-WAIT', 'SYN-RECEIVED'], note: 'default set; -a selects all, -l selects LISTEN and CLOSED, -B selects bound-inactive. The manual page says only that listening sockets are left out. From the version that knows bound-inactive (6.8 on, by its source) the default mask and -a also ask for those sockets, and the kernel reports them as closed, so they print UNCONN.', source: 'ss' },
  { tool: 'windows/netstat', name: '(no -a)', note: 'default hides LISTENING; -a adds listeners and UDP; -q adds BOUND', source: 'win-netstat-doc' },
  { tool: 'lsof', name: '-sTCP:STATE[,STATE] and ^STATE', note: 'state names are those of the local dialect, case-insensitive; ^ excludes', source: 'lsof-man' },
];
