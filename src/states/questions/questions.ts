import type { Citation } from '../references.ts';
import type { StateId } from '../states.ts';

/** What a question is about, in the order of the page of questions. */
export type QuestionGroup = 'reading' | 'close-wait' | 'time-wait' | 'opening' | 'closing' | 'silence';

/** A question that people ask, without its words. */
export interface Question {
  /** Its anchor on the page of questions. */
  readonly id: string;
  readonly group: QuestionGroup;
  /** States on whose pages it stands; none for a question about reading the table. */
  readonly states: readonly StateId[];
  /** What the answer rests on. */
  readonly sources: readonly Citation[];
}

// oxfmt-ignore
export const questions = [
  { id: 'recv-q-send-q', group: 'reading', states: ['ESTABLISHED'], sources: ['netstat.8', 'tcp_diag', 'fbsd-netstat'] },
  { id: 'queues-of-listen', group: 'reading', states: ['LISTEN'], sources: ['tcp_diag', 'lab'] },
  { id: 'no-process', group: 'reading', states: [], sources: ['netstat.8', 'lab'] },
  { id: 'who-closed-first', group: 'reading', states: ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'TIME-WAIT', 'CLOSE-WAIT', 'LAST-ACK'], sources: ['rfc9293-3.6'] },
  { id: 'count-by-state', group: 'reading', states: [], sources: ['ss.8', 'ps-nettcp', 'lab'] },
  { id: 'ss-filter-words', group: 'reading', states: [], sources: ['ss.8', 'lab'] },
  { id: 'tcp6-with-ipv4', group: 'reading', states: [], sources: ['rfc4291-2.5.5.2', 'lab'] },
  { id: 'wildcard-addresses', group: 'reading', states: ['LISTEN'], sources: ['rfc9293-3.9.1', 'lab'] },
  { id: 'local-connection-twice', group: 'reading', states: ['ESTABLISHED'], sources: ['lab'] },
  { id: 'names-differ', group: 'reading', states: ['BOUND', 'IDLE', 'DELETE_TCB'], sources: ['net-tools-man', 'illumos-man', 'ps-nettcp', 'tcp-mib'] },
  { id: 'why-close-wait', group: 'close-wait', states: ['CLOSE-WAIT'], sources: ['rfc9293-3.6'] },
  { id: 'close-wait-time-out', group: 'close-wait', states: ['CLOSE-WAIT'], sources: ['lab'] },
  { id: 'close-wait-kill', group: 'close-wait', states: ['CLOSE-WAIT'], sources: ['ss.8', 'lab'] },
  { id: 'close-wait-without-process', group: 'close-wait', states: ['CLOSE-WAIT', 'LISTEN'], sources: ['lab'] },
  { id: 'close-wait-recv-q', group: 'close-wait', states: ['CLOSE-WAIT'], sources: ['tcp_diag', 'lab'] },
  { id: 'close-wait-normal', group: 'close-wait', states: ['CLOSE-WAIT'], sources: ['rfc9293-3.6.1'] },
  { id: 'close-wait-or-time-wait', group: 'close-wait', states: ['CLOSE-WAIT', 'TIME-WAIT'], sources: ['rfc9293-3.3.2'] },
  { id: 'time-wait-bad', group: 'time-wait', states: ['TIME-WAIT'], sources: ['rfc9293-3.6.1', 'ip-sysctl'] },
  { id: 'time-wait-length', group: 'time-wait', states: ['TIME-WAIT'], sources: ['rfc9293-3.4.2', 'rfc9293-3.6.1', 'linux-tcp.h', 'fbsd-tcp_timer', 'xnu-tcp_timer', 'oracle-tunables', 'ms-timed-wait', 'lab'] },
  { id: 'tcp-fin-timeout', group: 'time-wait', states: ['TIME-WAIT', 'FIN-WAIT-2'], sources: ['ip-sysctl', 'lab'] },
  { id: 'tcp-tw-recycle', group: 'time-wait', states: ['TIME-WAIT'], sources: ['tw-recycle-commit'] },
  { id: 'tcp-tw-reuse', group: 'time-wait', states: ['TIME-WAIT'], sources: ['ip-sysctl', 'lab'] },
  { id: 'port-exhaustion', group: 'time-wait', states: ['TIME-WAIT', 'ESTABLISHED'], sources: ['ip-sysctl', 'ms-port-exhaustion', 'lab'] },
  { id: 'port-range', group: 'time-wait', states: ['TIME-WAIT'], sources: ['ip-sysctl', 'ms-port-exhaustion'] },
  { id: 'address-in-use', group: 'time-wait', states: ['TIME-WAIT'], sources: ['lab'] },
  { id: 'time-wait-on-server', group: 'time-wait', states: ['TIME-WAIT'], sources: ['rfc9293-3.6'] },
  { id: 'so-linger', group: 'time-wait', states: ['TIME-WAIT'], sources: ['rfc9293-3.10.5', 'rfc9293-3.5.2', 'lab'] },
  { id: 'tcp-timed-wait-delay', group: 'time-wait', states: ['TIME-WAIT', 'BOUND'], sources: ['ms-timed-wait', 'ms-port-exhaustion'] },
  { id: 'syn-flood', group: 'opening', states: ['SYN-RECEIVED'], sources: ['ip-sysctl', 'lab'] },
  { id: 'possible-syn-flooding', group: 'opening', states: ['SYN-RECEIVED'], sources: ['inet_connection_sock', 'lab'] },
  { id: 'listen-limit', group: 'opening', states: ['LISTEN', 'SYN-RECEIVED'], sources: ['ip-sysctl', 'lab'] },
  { id: 'many-syn-sent', group: 'opening', states: ['SYN-SENT'], sources: ['rfc9293-3.3.2'] },
  { id: 'connect-time-out', group: 'opening', states: ['SYN-SENT'], sources: ['ip-sysctl', 'freebsd-tcp.4', 'lab'] },
  { id: 'connection-refused', group: 'opening', states: ['SYN-SENT'], sources: ['rfc9293-3.5.2', 'lab', 'ms-unused-ports'] },
  { id: 'fin-wait-2-for-ever', group: 'closing', states: ['FIN-WAIT-2'], sources: ['ip-sysctl', 'lab'] },
  { id: 'last-ack-fin-wait-1', group: 'closing', states: ['LAST-ACK', 'FIN-WAIT-1'], sources: ['rfc9293-3.6', 'lab'] },
  { id: 'what-is-closing', group: 'closing', states: ['CLOSING'], sources: ['rfc9293-3.6'] },
  { id: 'powered-off', group: 'silence', states: ['ESTABLISHED'], sources: ['rfc9293-3.5.1', 'rfc9293-3.8.4', 'ip-sysctl', 'fbsd-keepalive'] },
  { id: 'tcp-keepalive-time', group: 'silence', states: ['ESTABLISHED'], sources: ['ip-sysctl', 'ss.8'] },
  { id: 'container', group: 'silence', states: [], sources: ['network_namespaces.7', 'nsenter.1'] },
] as const satisfies readonly Question[];

/** Id of a question. */
export type QuestionId = (typeof questions)[number]['id'];

/** The questions that belong on the page of a state, in the order of the table. */
export function questionsAbout(state: StateId): readonly (typeof questions)[number][] {
  return questions.filter(({ states }: Question) => states.includes(state));
}
