import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/closing.ts` say. */
export const closing = {
  'fin-wait1-stuck': {
    title: 'Our FIN is not acknowledged',
    explain:
      'FIN_WAIT_1 lasts one round trip once the data ahead of the FIN is delivered. On Linux Send-Q 1 means only the FIN is unacknowledged; more means data is still in front of it. With retransmissions the peer is unreachable; with a persist timer the peer’s window is closed. Orphans that get no answer are dropped after about 105 s on Linux with default settings.',
    tells:
      'The timer column: retransmissions say that the peer cannot be reached, a persist timer says that it does not read.',
    remedies: [
      'Check whether the peer can be reached; many different peers point at our uplink, or at a stateful firewall that dropped idle sessions',
    ],
    antiRemedies: [
      {
        text: 'Do not expect anything from tcp_fin_timeout',
        because: 'it ends orphans in FIN_WAIT_2, not rows in FIN_WAIT_1',
      },
    ],
    falsePositives: [
      'large responses still draining to slow clients after close()',
      'all clients behind one load balancer or NAT address',
    ],
  },
  'orphan-pressure': {
    title: 'Many orphaned closing sockets',
    explain:
      'On Linux sockets that no process owns but the kernel still tries to finish count as orphans, and each can hold up to about 64 KB. Above tcp_max_orphans the kernel resets further ones and logs it. Either many clients vanish at once, or somebody closes slowly on purpose, as a denial of service. Compare the number with tcp_max_orphans before acting.',
    tells: 'The orphan count of /proc/net/sockstat beside tcp_max_orphans.',
    remedies: ['Lower tcp_orphan_retries (e.g. 3) on public web servers', 'Find the common peer network'],
    antiRemedies: [
      {
        text: 'Do not lower tcp_max_orphans',
        because: 'the kernel documentation says not to; the kernel would reset connections that are closing in order',
      },
    ],
    falsePositives: ['a large public web server: some clients always vanish'],
  },
  'fin-wait2-orphaned': {
    title: 'Waiting for the peer to close, no process owns the socket',
    explain:
      'We closed, the peer acknowledged, the peer has not closed. Without an owner Linux drops the row after tcp_fin_timeout (60 s) and ss shows a “timewait” timer for it. Many rows mean peers that do not close: their side sits in CLOSE_WAIT. On FreeBSD net.inet.tcp.finwait2_timeout and fast_finwait2_recycle decide.',
    tells: 'The peer’s own list of connections: CLOSE_WAIT there for the same 4-tuples.',
    remedies: [
      'Tell the owner of the peer: their program leaks CLOSE_WAIT',
      'Lowering tcp_fin_timeout is acceptable here and only here',
    ],
    antiRemedies: [
      {
        text: 'Do not set tcp_fin_timeout below the time the peer needs to close',
        because: 'a FIN that comes later is answered with RST, and no TIME_WAIT follows',
      },
    ],
    falsePositives: ['clients that keep their half open on purpose'],
  },
  'fin-wait2-owned': {
    title: 'Half-closed by the local program and still held',
    explain:
      'The process called shutdown(SHUT_WR) and still holds the socket to read the answer. tcp_fin_timeout does not apply while a process owns it; without a read time-out it can stay for ever.',
    tells: 'A second snapshot some minutes later with the same rows, and no read time-out in the program.',
    remedies: ['Set a time-out for reads after a half-close (HAProxy: timeout client-fin / server-fin)'],
    antiRemedies: [
      {
        text: 'Do not expect tcp_fin_timeout to clean up',
        because: 'it does not apply while a process owns the socket',
      },
    ],
    falsePositives: ['proxies forwarding a half-close that is still in use'],
  },
  'last-ack-stuck': {
    title: 'Our last FIN is not acknowledged',
    explain:
      'The peer closed, we closed, and our FIN (on Linux Send-Q 1) is unanswered: the peer vanished after its FIN, or a firewall deleted the session when it saw the first FIN. The program is already done; without an owner the kernel gives up after about 105 s on Linux.',
    tells: 'A packet capture: our FIN sent again and again with no ACK.',
    remedies: ['Raise the FIN time-out of the middlebox; there is nothing to fix in the application'],
    antiRemedies: [
      { text: 'Do not look for a missing close()', because: 'in LAST_ACK the program has closed already' },
    ],
    falsePositives: ['many peers behind one NAT address'],
  },
  'closing-rows': {
    title: 'Simultaneous close',
    explain:
      'Both sides sent FIN at about the same time; the peer’s FIN has arrived, the acknowledgment of ours has not. It is rare, lasts about one round trip and then becomes TIME_WAIT. It does not mean that data or an ACK was lost.',
    tells: 'A second snapshot: the rows are gone after a round trip.',
    remedies: [],
    antiRemedies: [
      { text: 'Do not read it as lost data or a lost ACK', because: 'both sides only closed at the same time' },
    ],
    falsePositives: [],
  },
  'closing-stuck': {
    title: 'Several CLOSING rows: the ACK of our FIN does not arrive',
    explain:
      'Only when CLOSING persists is something missing: the acknowledgment of our FIN. A middlebox that forgets the session at the first FIN, or a vanished peer, does this.',
    tells: 'A second snapshot with the same rows, and a packet capture that shows our FIN without an answer.',
    remedies: ['Raise the FIN time-out of the middlebox or check the peer; nothing to fix in the application'],
    antiRemedies: [
      { text: 'Do not look for the fault in the program', because: 'both ends have closed; only a packet is missing' },
    ],
    falsePositives: ['a protocol in which both ends close at the same moment'],
  },
  'peer-vanished-mix': {
    title: 'Everything sent to one peer is unacknowledged',
    explain:
      'Rows in different states to one peer all wait for ACKs: the peer or the path disappeared. One cause explains the whole group.',
    tells: 'Any answer at all from the peer: a ping, a connect, or its own console.',
    remedies: ['Restore the peer or the path'],
    antiRemedies: [
      {
        text: 'Do not treat each state as a problem of its own',
        because: 'one cause, the peer or the path, explains them all',
      },
    ],
    falsePositives: ['many clients behind one NAT address on a poor link'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
