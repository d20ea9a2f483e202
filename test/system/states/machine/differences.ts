/** Where the kernel of Linux does something else than RFC 9293 says, or than the model does where the RFC leaves a choice. */
interface Difference {
  /** What it does, as a sentence of docs/kernel-differences.md. */
  readonly does: string;
  readonly source: string;
}

/** Every known difference; a test that meets none of its cases fails, and so does one that meets another. */
export const differences = {
  'reset-acknowledges': {
    does: 'The reset with which a program aborts carries an acknowledgment; RFC 9293, section 3.10.5, has `<SEQ=SND.NXT><CTL=RST>`.',
    source: '`tcp_send_active_reset()`, net/ipv4/tcp_output.c',
  },
  'answers-syn-ack': {
    does: 'The SYN,ACK of a simultaneous open is answered with an acknowledgment that Figure 7 of RFC 9293 does not have; it does no harm.',
    source: 'seen on Linux 6.18; `tcp_rcv_state_process()`, net/ipv4/tcp_input.c',
  },
  'orphan-timer': {
    does: 'A socket that no process owns has a timer in FIN-WAIT-2, for which RFC 9293 has none: a small object waits in its place for `tcp_fin_timeout`, 60 s by default, and `ss -o` names its timer `timewait`.',
    source: 'Documentation/networking/ip-sysctl.rst, tcp_fin_timeout; `tcp_time_wait()`, net/ipv4/tcp_minisocks.c',
  },
  'probe-without-octets': {
    does: 'A shut window is probed with an old number and no octet, so that nothing has to be sent again when it opens; RFC 9293, section 3.8.6.1, sends one octet of new data.',
    source: '`tcp_xmit_probe_skb()`, net/ipv4/tcp_output.c',
  },
} as const satisfies Readonly<Record<string, Difference>>;

/** Id of a difference. */
export type DifferenceId = keyof typeof differences;
