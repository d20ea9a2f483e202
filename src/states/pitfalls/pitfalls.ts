import type { Citation } from '../references.ts';
import type { StateId } from '../states.ts';

/** What becomes of a claim: it stands, stands with more to say, is wrong, has no source, or holds in one place only. */
export type Verdict = 'right' | 'imprecise' | 'wrong' | 'unproven' | 'differs';

/** What claims are about, in the order of their page. */
export type PitfallGroup =
  | 'claims'
  | 'windows'
  | 'spelling'
  | 'same-word'
  | 'numbers'
  | 'translated'
  | 'time'
  | 'rfc'
  | 'manuals';

/** A claim that references make about states, without its words. */
export interface Pitfall {
  /** Its anchor on the page of corrections. */
  readonly id: string;
  /** Its place in the fact base: letter of the section, and number in it. */
  readonly place: string;
  readonly group: PitfallGroup;
  readonly verdict: Verdict;
  /** States on whose pages it stands. */
  readonly states: readonly StateId[];
  readonly sources: readonly Citation[];
}

// oxfmt-ignore
export const pitfalls = [
  { id: 'syn-recv-flood', place: 'A1', group: 'claims', verdict: 'imprecise', states: ['SYN-RECEIVED'], sources: ['rfc9293-3.3.2', 'rfc9293-3.5', 'rfc9293-3.10.7.3', 'lab'] },
  { id: 'solaris-syn-received', place: 'A2', group: 'claims', verdict: 'wrong', states: ['SYN-RECEIVED'], sources: ['illumos-netstat', 'illumos-man', 'win-netstat-doc', 'fbsd-fsm', 'aix-ibm'] },
  { id: 'listening-on-windows', place: 'A3', group: 'claims', verdict: 'imprecise', states: ['LISTEN', 'UNIX-LISTENING'], sources: ['ps-nettcp', 'win-de-paste', 'net-tools'] },
  { id: 'fin-wait-1-spelling', place: 'A4', group: 'claims', verdict: 'imprecise', states: ['FIN-WAIT-1'], sources: ['rfc9293-3.3.2', 'rfc9293-3.6', 'fbsd-fsm', 'net-tools', 'ss'] },
  { id: 'fin-wait-2-time-out', place: 'A5', group: 'claims', verdict: 'right', states: ['FIN-WAIT-2'], sources: ['rfc9293-3.3.2', 'ip-sysctl'] },
  { id: 'close-wait-fin-ack', place: 'A6', group: 'claims', verdict: 'imprecise', states: ['CLOSE-WAIT'], sources: ['rfc9293-3.3.2', 'rfc9293-3.10.4'] },
  { id: 'time-wait-apache', place: 'A7', group: 'claims', verdict: 'unproven', states: ['TIME-WAIT'], sources: ['rfc9293-3.6.1'] },
  { id: 'last-ack-then-closed', place: 'A8', group: 'claims', verdict: 'right', states: ['LAST-ACK'], sources: ['rfc9293-3.3.2', 'rfc9293-3.10.7.4'] },
  { id: 'closing-lost-data', place: 'A9', group: 'claims', verdict: 'wrong', states: ['CLOSING'], sources: ['rfc9293-3.3.2', 'rfc9293-3.6', 'net-tools-man', 'tcp.c', 'macos-netstat-man'] },
  { id: 'unknown-state', place: 'A10', group: 'claims', verdict: 'imprecise', states: ['UNKNOWN'], sources: ['net-tools', 'toybox', 'ss', 'macos-netstat'] },
  { id: 'idle-and-bound', place: 'A11', group: 'claims', verdict: 'right', states: ['IDLE', 'BOUND', 'CLOSED'], sources: ['illumos-man', 'illumos-tcph', 'lsof-hpux', 'ps-nettcp', 'ss-man'] },
  { id: 'states-by-closer', place: 'A12', group: 'claims', verdict: 'right', states: ['FIN-WAIT-1', 'CLOSING', 'TIME-WAIT'], sources: ['rfc9293-3.6', 'rfc9293-3.10.7.4'] },
  { id: 'windows-one-spelling', place: 'B1', group: 'windows', verdict: 'wrong', states: ['SYN-RECEIVED'], sources: ['win-netstat-doc', 'win-mib-header', 'ps-nettcp', 'dotnet'] },
  { id: 'microsoft-netstat-page', place: 'B2', group: 'windows', verdict: 'wrong', states: ['LISTEN', 'SYN-SENT', 'TIME-WAIT'], sources: ['win-netstat-doc', 'win-netstat-paste-en'] },
  { id: 'windows-tcpstate', place: 'B3', group: 'numbers', verdict: 'differs', states: [], sources: ['win-tcpstate', 'win-mib-header'] },
  { id: 'bound-twice', place: 'B4', group: 'windows', verdict: 'wrong', states: ['BOUND'], sources: ['win-netstat-help', 'win-netstat-q'] },
  { id: 'offload-column', place: 'B5', group: 'windows', verdict: 'wrong', states: ['OFFLOAD-INHOST', 'OFFLOAD-OFFLOADING', 'OFFLOAD-OFFLOADED', 'OFFLOAD-UPLOADING'], sources: ['win-offload', 'win-offload-strings'] },
  { id: 'udp-has-no-state', place: 'B6', group: 'windows', verdict: 'wrong', states: [], sources: ['win-netstat-doc'] },
  { id: 'linux-closed', place: 'C1', group: 'spelling', verdict: 'wrong', states: ['CLOSED'], sources: ['net-tools', 'ss'] },
  { id: 'osquery-dialects', place: 'C2', group: 'spelling', verdict: 'wrong', states: ['SYN-RECEIVED', 'CLOSED'], sources: ['osquery-linux', 'osquery-win', 'osquery-darwin'] },
  { id: 'lsof-words', place: 'C3', group: 'spelling', verdict: 'wrong', states: ['SYN-RECEIVED', 'FIN-WAIT-1'], sources: ['lsof-host-fsm', 'lsof-man'] },
  { id: 'reactos-words', place: 'C4', group: 'spelling', verdict: 'wrong', states: [], sources: ['reactos'] },
  { id: 'psutil-values', place: 'C5', group: 'spelling', verdict: 'imprecise', states: ['IDLE', 'BOUND'], sources: ['psutil-7', 'psutil'] },
  { id: 'gopsutil-delete', place: 'C6', group: 'spelling', verdict: 'wrong', states: ['DELETE_TCB'], sources: ['gopsutil-win'] },
  { id: 'gvisor-hyphens', place: 'C7', group: 'spelling', verdict: 'wrong', states: ['FIN-WAIT-1', 'FIN-WAIT-2'], sources: ['gvisor'] },
  { id: 'ovs-mix', place: 'C8', group: 'spelling', verdict: 'wrong', states: ['SYN-RECEIVED', 'FIN-WAIT-1'], sources: ['ovs'] },
  { id: 'cisco-separators', place: 'C9', group: 'spelling', verdict: 'wrong', states: ['ESTABLISHED', 'SYN-SENT'], sources: ['cisco-lab'] },
  { id: 'zos-reports', place: 'C10', group: 'spelling', verdict: 'wrong', states: ['ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT'], sources: ['zos'] },
  { id: 'dtrace-names', place: 'C11', group: 'spelling', verdict: 'differs', states: ['FIN-WAIT-1'], sources: ['dtrace'] },
  { id: 'node-exporter-labels', place: 'C12', group: 'spelling', verdict: 'wrong', states: ['NODE-EXPORTER-QUEUES'], sources: ['node-exporter'] },
  { id: 'pf-two-states', place: 'D1', group: 'same-word', verdict: 'differs', states: [], sources: ['obsd-pf', 'pf-tracker'] },
  { id: 'conntrack-flags', place: 'D2', group: 'same-word', verdict: 'differs', states: ['CT-FLAG-UNREPLIED', 'CT-FLAG-ASSURED', 'CT-SYN_SENT2'], sources: ['nfct', 'libnfct'] },
  { id: 'new-syn-recv', place: 'D3', group: 'same-word', verdict: 'differs', states: ['NEW_SYN_RECV', 'SYN-RECEIVED'], sources: ['linux-proc-code', 'linux-tcp-states'] },
  { id: 'mib-swap', place: 'E1', group: 'numbers', verdict: 'differs', states: ['LAST-ACK', 'CLOSING'], sources: ['tcp-mib', 'win-mib-header'] },
  { id: 'listen-number', place: 'E2', group: 'numbers', verdict: 'differs', states: ['LISTEN'], sources: ['tcp-mib', 'fbsd-fsm', 'lwip', 'linux-tcp-states', 'illumos-tcph'] },
  { id: 'established-number', place: 'E3', group: 'numbers', verdict: 'differs', states: ['ESTABLISHED'], sources: ['linux-tcp-states', 'fbsd-fsm', 'lwip', 'tcp-mib', 'illumos-tcph'] },
  { id: 'proc-hexadecimal', place: 'E4', group: 'numbers', verdict: 'wrong', states: ['LISTEN'], sources: ['linux-proc-doc', 'linux-proc-code'] },
  { id: 'proc-unix-scale', place: 'E5', group: 'numbers', verdict: 'wrong', states: ['ESTABLISHED'], sources: ['net-tools', 'linux-proc-doc'] },
  { id: 'proc-twelve', place: 'E6', group: 'numbers', verdict: 'wrong', states: ['NEW_SYN_RECV', 'SYN-RECEIVED'], sources: ['linux-proc-code'] },
  { id: 'delete-tcb-value', place: 'E7', group: 'numbers', verdict: 'imprecise', states: ['DELETE_TCB'], sources: ['tcp-mib', 'win-mib-header'] },
  { id: 'number-without-table', place: 'E8', group: 'numbers', verdict: 'wrong', states: [], sources: ['tcp-mib', 'win-mib-header', 'linux-tcp-states', 'fbsd-fsm'] },
  { id: 'translated-states', place: 'F1', group: 'translated', verdict: 'imprecise', states: ['LISTEN', 'ESTABLISHED'], sources: ['win-es-paste', 'win-fr-paste', 'win-ko-paste', 'win-zh-paste'] },
  { id: 'german-states', place: 'F2', group: 'translated', verdict: 'right', states: ['LISTEN', 'ESTABLISHED', 'TIME-WAIT', 'CLOSE-WAIT', 'SYN-SENT'], sources: ['win-de-paste', 'win-de-tools'] },
  { id: 'wartend', place: 'F3', group: 'translated', verdict: 'wrong', states: ['TIME-WAIT'], sources: ['win-de-paste'] },
  { id: 'claimed-translations', place: 'F4', group: 'translated', verdict: 'unproven', states: ['LISTEN', 'ESTABLISHED'], sources: ['win-loc-issues'] },
  { id: 'other-translations', place: 'F5', group: 'translated', verdict: 'unproven', states: [], sources: ['win-loc-issues'] },
  { id: 'windows-listener', place: 'F6', group: 'translated', verdict: 'right', states: ['LISTEN'], sources: ['win-netstat-paste-en', 'win-de-paste', 'win-netstat-q'] },
  { id: 'net-tools-catalogues', place: 'F7', group: 'translated', verdict: 'right', states: [], sources: ['net-tools-po-ca', 'net-tools-po-cs', 'net-tools-po-de', 'net-tools-po-sv'] },
  { id: 'fin-timeout', place: 'H1', group: 'time', verdict: 'wrong', states: ['TIME-WAIT', 'FIN-WAIT-2'], sources: ['linux-tcp.h', 'ip-sysctl', 'lab'] },
  { id: 'four-minutes', place: 'H2', group: 'time', verdict: 'imprecise', states: ['TIME-WAIT'], sources: ['rfc9293-3.4.2', 'linux-tcp.h', 'fbsd-tcp_timer', 'xnu-tcp_timer'] },
  { id: 'windows-time-wait', place: 'H3', group: 'time', verdict: 'unproven', states: ['TIME-WAIT'], sources: ['ms-timed-wait'] },
  { id: 'listen-queues', place: 'H4', group: 'time', verdict: 'wrong', states: ['LISTEN'], sources: ['linux-proc-code', 'netstat.8', 'ss', 'lab'] },
  { id: 'figure-5', place: 'I1', group: 'rfc', verdict: 'imprecise', states: ['FIN-WAIT-1'], sources: ['rfc9293-3.3.2', 'rfc9293-3.10.7.4'] },
  { id: 'reset-sender', place: 'I2', group: 'rfc', verdict: 'imprecise', states: ['TIME-WAIT', 'CLOSED'], sources: ['rfc9293-3.5.2', 'rfc9293-3.10.5'] },
  { id: 'closed-is-fictional', place: 'I3', group: 'rfc', verdict: 'imprecise', states: ['CLOSED'], sources: ['rfc9293-3.3.2'] },
  { id: 'hyphens', place: 'I4', group: 'rfc', verdict: 'imprecise', states: ['FIN-WAIT-1'], sources: ['rfc9293-3.3.2', 'ss'] },
  { id: 'syn-received-reset', place: 'I5', group: 'rfc', verdict: 'imprecise', states: ['SYN-RECEIVED'], sources: ['rfc9293-3.10.7.4'] },
  { id: 'time-wait-reopened', place: 'I6', group: 'rfc', verdict: 'imprecise', states: ['TIME-WAIT'], sources: ['rfc9293-3.6.1', 'rfc6191', 'tcp_minisocks'] },
  { id: 'reset-in-time-wait', place: 'I7', group: 'rfc', verdict: 'differs', states: ['TIME-WAIT'], sources: ['rfc9293-3.10.7.4', 'tcp_minisocks', 'fbsd-tcp-testsuite'] },
  { id: 'manual-illumos', place: 'J1', group: 'manuals', verdict: 'differs', states: [], sources: ['illumos-man', 'illumos-netstat'] },
  { id: 'manual-microsoft', place: 'J2', group: 'manuals', verdict: 'differs', states: [], sources: ['win-netstat-doc', 'win-netstat-paste-en'] },
  { id: 'manual-lsof', place: 'J3', group: 'manuals', verdict: 'differs', states: [], sources: ['lsof-man', 'lsof-linux'] },
  { id: 'manual-net-tools-states', place: 'J4', group: 'manuals', verdict: 'differs', states: [], sources: ['net-tools-man', 'net-tools'] },
  { id: 'manual-net-tools-extend', place: 'J5', group: 'manuals', verdict: 'differs', states: [], sources: ['net-tools-man', 'local-run'] },
  { id: 'manual-ss-default', place: 'J6', group: 'manuals', verdict: 'imprecise', states: ['LISTEN', 'CLOSED', 'TIME-WAIT', 'SYN-RECEIVED'], sources: ['ss-man', 'ss'] },
] as const satisfies readonly Pitfall[];

/** Id of a claim. */
export type PitfallId = (typeof pitfalls)[number]['id'];

/** The claims that concern a state, in the order of the table. */
export function pitfallsAbout(state: StateId): readonly (typeof pitfalls)[number][] {
  return pitfalls.filter(({ states }: Pitfall) => states.includes(state));
}
