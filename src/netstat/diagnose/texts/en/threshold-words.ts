import type { ThresholdWords } from '../../rule-words.ts';
import type { ThresholdId } from '../../thresholds.ts';

/** What each limit counts, and why its default is what it is. */
export const thresholdWords: Readonly<Record<ThresholdId, ThresholdWords>> = {
  'syn-recv-look': {
    unit: 'SYN_RECV rows on one local port, worth a look',
    why: 'Expected SYN_RECV rows = new connections per second × handshake round trip. 200 conn/s × 100 ms = 20, so fewer than 20 is ordinary on most servers.',
  },
  'syn-recv-act': {
    unit: 'SYN_RECV rows on one local port, to act on',
    why: '100 rows need 1000 conn/s at 100 ms, or only about 1.6 unanswered SYN/s (each unanswered one stays 63 s on Linux).',
  },
  'syn-recv-share-act': {
    unit: 'share of SYN_RECV in the TCP rows without LISTEN',
    why: 'Half-open rows are short lived; on a healthy server a third of the table is not half-open except in a burst.',
  },
  'syn-recv-backlog-share': {
    unit: 'SYN_RECV / LISTEN Send-Q (ss)',
    why: 'On Linux the request queue is capped by the listen backlog, so nearing it means cookies or drops are next.',
  },
  'spread-high': {
    unit: 'distinct peers / rows, many peers from',
    why: 'Spoofed or distributed sources give almost one address per row.',
  },
  'spread-low': {
    unit: 'distinct peers / rows, few peers up to',
    why: 'Few addresses means a scanner, one broken client network, or a return path that loses our SYN+ACK.',
  },
  'syn-sent-look': {
    unit: 'SYN_SENT rows to one remote IP:port, worth a look',
    why: 'A healthy connect leaves SYN_SENT after one round trip, so three at once to one target is already unusual.',
  },
  'syn-sent-act': {
    unit: 'SYN_SENT rows to one remote IP:port, to act on',
    why: 'Ten parallel attempts waiting means callers are piling up behind a dead or filtered target.',
  },
  'scan-ports': {
    unit: 'distinct remote ports on one remote IP',
    why: 'Applications rarely open ten different ports of one host at the same moment.',
  },
  'scan-hosts': {
    unit: 'distinct remote IPs for one remote port',
    why: 'Fan-out of unanswered SYNs to one port is how worms and sweeps look; service discovery to dead nodes looks the same.',
  },
  'cw-look': {
    unit: 'CLOSE_WAIT rows of one process, worth a look',
    why: 'A program that closes on EOF keeps the state for milliseconds; five at once is unlikely by chance.',
  },
  'cw-act': {
    unit: 'CLOSE_WAIT rows of one process, to act on',
    why: 'Fifty connections that only close() can end; a program that closes never collects so many.',
  },
  'cw-fd': {
    unit: 'CLOSE_WAIT rows of one process, near the limit of open files',
    why: 'Half of 1024, the common soft limit of open files on Linux.',
  },
  'tw-look-share': {
    unit: 'used ports / ephemeral range (on Linux of each destination, elsewhere of the machine), worth a look',
    why: 'Past half, free ports take longer to find and a burst can use up the rest.',
  },
  'tw-act-share': {
    unit: 'used ports / ephemeral range (on Linux of each destination, elsewhere of the machine), to act on',
    why: '20 percent headroom is a few seconds of traffic at the rate that got you there.',
  },
  'tw-info': {
    unit: 'TIME_WAIT rows, worth a mention',
    why: 'Only to mention it; Linux caps the count with tcp_max_tw_buckets and each row is small.',
  },
  'fw1-look': {
    unit: 'FIN_WAIT_1 rows with Send-Q > 0, to one peer',
    why: 'Normally one round trip; several at once points to a path or peer.',
  },
  'fw1-act': {
    unit: 'FIN_WAIT_1 + LAST_ACK + CLOSING rows without a process',
    why: 'These are orphans and count against tcp_max_orphans; a hundred at once is worth comparing with that limit.',
  },
  'fw2-look': {
    unit: 'FIN_WAIT_2 rows without a process, to one peer',
    why: '60 s × 1 close/s leaves 60 rows if peers never close; below 50 it is background noise on a busy server.',
  },
  'la-look': { unit: 'LAST_ACK rows to one peer', why: 'Should last one round trip.' },
  'closing-look': {
    unit: 'CLOSING rows to one peer',
    why: 'Needs both FINs to cross and ours to stay unacknowledged; one is a rarity, several to one peer mean loss.',
  },
  'acceptq-look-share': {
    unit: 'LISTEN Recv-Q / Send-Q (ss)',
    why: 'A queue that is half full at a random instant is usually full in bursts.',
  },
  'sendq-look': {
    unit: 'bytes of Send-Q in one ESTABLISHED row',
    why: '256 KiB: more than a short burst on a local network keeps unacknowledged; a long fat path can hold more and still be healthy.',
  },
  'recvq-look': {
    unit: 'bytes of Recv-Q in one ESTABLISHED row',
    why: 'Close to the initial receive window; the reader has fallen behind by more than a burst.',
  },
  'recvq-rows': {
    unit: 'rows of one process with Recv-Q > 0',
    why: 'Several unread sockets of one process at the same instant points at a stalled loop, not at one slow request.',
  },
  'retrans-look': {
    unit: 'retransmit count in the timer column',
    why: 'Three consecutive time-outs: RFC 9293 3.8.3 (R1) and Linux tcp_retries1 treat this as a suspicious path.',
  },
  'retrans-rows': {
    unit: 'rows to one peer with retransmits',
    why: 'One row can be one bad client; three to one peer is the path or the peer.',
  },
  'peer-share': {
    unit: 'share of rows held by one remote IP',
    why: 'With at least 50 rows, one peer holding half is either a proxy/NAT or a problem.',
  },
  'peer-min-rows': {
    unit: 'rows of a listing, least for a peer’s share to count',
    why: 'Below this, shares are noise.',
  },
  skew: {
    unit: 'max/min rows between backends on the same remote port',
    why: 'Round-robin pools stay within a factor of two unless a backend is slow or was drained.',
  },
  'small-backlog': {
    unit: 'LISTEN Send-Q (ss), a small backlog up to',
    why: 'A limit this low is the teaching-example value; a burst of seven clients overflows it.',
  },
  'bound-share': {
    unit: 'BOUND ports / dynamic range (Windows)',
    why: 'Microsoft points at the process with most BOUND entries when ports run out.',
  },
  'old-synsent-retrans': {
    unit: 'SYN retransmits',
    why: 'Two retransmits means at least about 2 s without any answer, far past a round trip.',
  },
  'syn-recv-min-rows': {
    unit: 'SYN_RECV rows on one local port, least for a share to count',
    why: 'Below ten rows even a tiny backlog is not an attack.',
  },
  'acceptq-rows-look': {
    unit: 'LISTEN Recv-Q (netstat)',
    why: 'One or two connections may be caught between the handshake and accept(); netstat does not show the limit to compare with.',
  },
  'bsd-queue-full': {
    unit: 'qlen / maxqlen (netstat -L)',
    why: 'macOS refuses at 1.0; FreeBSD only above 1.5, but at 1.0 it already holds all the program asked for.',
  },
  'service-port-peers': {
    unit: 'distinct remote ports on one local port',
    why: 'Outside the ephemeral range hardly any connection goes out, so one local port with three remote ports is a service port.',
  },
  'fw2-owned-look': {
    unit: 'FIN_WAIT_2 rows of one process',
    why: 'One or two half-closed sockets are ordinary; five held by one process suggest a missing read time-out.',
  },
  'tw-reuse-rows': {
    unit: 'TIME_WAIT rows to one remote IP:port',
    why: '100 rows are 1.7 closes per second on Linux.',
  },
  'tw-reuse-ratio': {
    unit: 'TIME_WAIT / ESTABLISHED',
    why: 'Ten closed connections for each open one means that most are used once.',
  },
  'skew-min-rows': {
    unit: 'rows to one remote port, least for the ratio to count',
    why: 'Below this the ratio is chance.',
  },
};
