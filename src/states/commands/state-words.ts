import type { StateId } from '../states.ts';

/** A place where a state's word is typed: a filter, an option, or the text that `grep` looks for. */
export type WordColumn =
  | 'ss'
  | 'netstat'
  | 'lsof'
  | 'lsofBsd'
  | 'windows'
  | 'powershell'
  | 'bsd'
  | 'solaris'
  | 'conntrack'
  | 'hex';

/**
 * The word for a state in every place where it is typed. A column that is missing has no word for it, or shows no
 * such socket: Linux lists no closed one, `lsof` none without an open descriptor.
 */
// oxfmt-ignore
export const stateWords: Readonly<Partial<Record<StateId, Readonly<Partial<Record<WordColumn, string>>>>>> = {
  'LISTEN': { ss: 'listening', netstat: 'LISTEN', lsof: 'LISTEN', lsofBsd: 'LISTEN', windows: 'LISTENING', powershell: 'Listen', bsd: 'LISTEN', solaris: 'LISTEN', hex: '0A' },
  'SYN-SENT': { ss: 'syn-sent', netstat: 'SYN_SENT', lsof: 'SYN_SENT', lsofBsd: 'SYN_SENT', windows: 'SYN_SENT', powershell: 'SynSent', bsd: 'SYN_SENT', solaris: 'SYN_SENT', hex: '02' },
  'SYN-RECEIVED': { ss: 'syn-recv', netstat: 'SYN_RECV', windows: 'SYN_RECEIVED', powershell: 'SynReceived', bsd: 'SYN_RCVD', solaris: 'SYN_RCVD', hex: '03' },
  'ESTABLISHED': { ss: 'established', netstat: 'ESTABLISHED', lsof: 'ESTABLISHED', lsofBsd: 'ESTABLISHED', windows: 'ESTABLISHED', powershell: 'Established', bsd: 'ESTABLISHED', solaris: 'ESTABLISHED', hex: '01' },
  'FIN-WAIT-1': { ss: 'fin-wait-1', netstat: 'FIN_WAIT1', lsof: 'FIN_WAIT1', lsofBsd: 'FIN_WAIT_1', windows: 'FIN_WAIT_1', powershell: 'FinWait1', bsd: 'FIN_WAIT_1', solaris: 'FIN_WAIT_1', hex: '04' },
  'FIN-WAIT-2': { ss: 'fin-wait-2', netstat: 'FIN_WAIT2', lsof: 'FIN_WAIT2', lsofBsd: 'FIN_WAIT_2', windows: 'FIN_WAIT_2', powershell: 'FinWait2', bsd: 'FIN_WAIT_2', solaris: 'FIN_WAIT_2', hex: '05' },
  'CLOSE-WAIT': { ss: 'close-wait', netstat: 'CLOSE_WAIT', lsof: 'CLOSE_WAIT', lsofBsd: 'CLOSE_WAIT', windows: 'CLOSE_WAIT', powershell: 'CloseWait', bsd: 'CLOSE_WAIT', solaris: 'CLOSE_WAIT', hex: '08' },
  'CLOSING': { ss: 'closing', netstat: 'CLOSING', lsof: 'CLOSING', lsofBsd: 'CLOSING', windows: 'CLOSING', powershell: 'Closing', bsd: 'CLOSING', solaris: 'CLOSING', hex: '0B' },
  'LAST-ACK': { ss: 'last-ack', netstat: 'LAST_ACK', lsof: 'LAST_ACK', lsofBsd: 'LAST_ACK', windows: 'LAST_ACK', powershell: 'LastAck', bsd: 'LAST_ACK', solaris: 'LAST_ACK', hex: '09' },
  'TIME-WAIT': { ss: 'time-wait', netstat: 'TIME_WAIT', windows: 'TIME_WAIT', powershell: 'TimeWait', bsd: 'TIME_WAIT', solaris: 'TIME_WAIT', hex: '06' },
  'CLOSED': { lsofBsd: 'CLOSED', windows: 'CLOSED', powershell: 'Closed', bsd: 'CLOSED', solaris: 'CLOSED' },
  'BOUND': { powershell: 'Bound', solaris: 'BOUND' },
  'IDLE': { solaris: 'IDLE' },
  'DELETE_TCB': { powershell: 'DeleteTCB' },
  'NEW_SYN_RECV': { ss: 'syn-recv', hex: '03' },
  'CT-NONE': { conntrack: 'NONE' },
  'CT-SYN_SENT': { conntrack: 'SYN_SENT' },
  'CT-SYN_RECV': { conntrack: 'SYN_RECV' },
  'CT-ESTABLISHED': { conntrack: 'ESTABLISHED' },
  'CT-FIN_WAIT': { conntrack: 'FIN_WAIT' },
  'CT-CLOSE_WAIT': { conntrack: 'CLOSE_WAIT' },
  'CT-LAST_ACK': { conntrack: 'LAST_ACK' },
  'CT-TIME_WAIT': { conntrack: 'TIME_WAIT' },
  'CT-CLOSE': { conntrack: 'CLOSE' },
  'CT-SYN_SENT2': { conntrack: 'SYN_SENT2' },
};
