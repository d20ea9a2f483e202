import type { QuestionTexts } from '../../questions/question.ts';

/** The questions people ask, with short answers; words between backticks are code. */
export const questions: QuestionTexts = {
  'recv-q-send-q': {
    question: 'What do Recv-Q and Send-Q mean?',
    answer:
      'On an established row of Linux, BSD or macOS: Recv-Q is bytes received but not yet read by the local program, Send-Q is bytes sent or queued but not yet acknowledged by the peer. A Recv-Q that stays above 0 points at the local program, a Send-Q that stays above 0 at the path or the peer.',
  },
  'queues-of-listen': {
    question: 'What do Recv-Q and Send-Q mean on a LISTEN row?',
    answer:
      'In Linux `ss` Recv-Q is the number of connections waiting for accept() and Send-Q is the limit; a full queue reads limit + 1. In Linux `netstat` the first number is the same, while Send-Q is not the limit and normally 0.',
  },
  'no-process': {
    question: 'Why is there “-” instead of a process?',
    answer:
      'In Linux `netstat` either the command did not run as root, or no process was found: SYN_RECV, TIME_WAIT, an orphaned FIN_WAIT1, FIN_WAIT2, LAST_ACK or CLOSING, a connection still in the accept queue, or a socket of a process in another container.',
  },
  'who-closed-first': {
    question: 'Which side closed the connection first?',
    answer:
      'The side that shows {FIN-WAIT-1}, {FIN-WAIT-2} or {TIME-WAIT}. CLOSING, or {TIME-WAIT} on both sides, means that both closed at the same time. {CLOSE-WAIT} and {LAST-ACK} belong to the side that closed second. Client or server does not decide it.',
  },
  'count-by-state': {
    question: 'How do I count connections by state?',
    answer:
      "On Linux `ss -Htan | awk '{c[$1]++} END{for(s in c)print c[s],s}'`, on Windows `Get-NetTCPConnection | Group-Object State`.",
  },
  'ss-filter-words': {
    question: 'Why does `ss state ESTAB` fail?',
    answer:
      'The filter words differ from the printed words: use `established`, `syn-recv`, `time-wait`, `listening`. Underscores, `estab` and `listen` are rejected.',
  },
  'tcp6-with-ipv4': {
    question: 'netstat shows tcp6 but the address is IPv4. Is that IPv6?',
    answer:
      'No. A socket that takes both families accepted an IPv4 client; ss prints its address as `[::ffff:a.b.c.d]`.',
  },
  'wildcard-addresses': {
    question: 'What is the difference between 0.0.0.0, 127.0.0.1, :: and * in a {LISTEN} row?',
    answer:
      '0.0.0.0 is every IPv4 address, 127.0.0.1 this machine only, :: every IPv6 address (on Linux usually IPv4 too). In ss `*` takes both families and `[::]` is IPv6 only.',
  },
  'local-connection-twice': {
    question: 'Why does a local connection appear twice?',
    answer:
      'Both ends live on this machine, so both sockets are listed. After the close only one end is left, in {TIME-WAIT}.',
  },
  'names-differ': {
    question: 'Why are the state names different between systems?',
    answer:
      'The states are the same, the spelling is not: SYN_RECV (Linux), SYN_RECEIVED (Windows) and SYN_RCVD (BSD, macOS, Solaris); LISTEN and LISTENING; FIN_WAIT1 and FIN_WAIT_1; ESTAB and ESTABLISHED. BOUND and IDLE are additions of systems such as Solaris and Windows, DELETE_TCB is a value of the SNMP MIB that Windows lists too; none is a state of RFC 9293.',
  },
  'why-close-wait': {
    question: 'Why do I have thousands of {CLOSE-WAIT}?',
    answer:
      'The peers closed, and the local program never called close(). Find the process and fix every path through it, error handling and unread HTTP bodies included.',
  },
  'close-wait-time-out': {
    question: 'Can I set a time-out for {CLOSE-WAIT}?',
    answer:
      'No such kernel setting exists on Linux. Keepalive can make the row vanish when the peer no longer answers, but the descriptor stays open in the program.',
  },
  'close-wait-kill': {
    question: 'How do I kill {CLOSE-WAIT} sockets without a restart?',
    answer:
      'On Linux, `ss -tK state close-wait` (root, kernel with CONFIG_INET_DIAG_DESTROY) destroys those of every process; the next write of each program fails with ECONNABORTED, and it still holds the descriptor. `dst` and `sport` narrow it down.',
  },
  'close-wait-without-process': {
    question: 'My program closes everything, but {CLOSE-WAIT} without a process grows. How?',
    answer:
      'On Linux, such connections, still without a process when root looks, were never accepted: the client gave up while waiting in the accept queue. Look at Recv-Q of the LISTEN row and at the accept loop.',
  },
  'close-wait-recv-q': {
    question: 'Why is Recv-Q 1 (or 25, or 32) on {CLOSE-WAIT}?',
    answer:
      'On Linux the unread FIN counts as one byte. 25 and 32 are a TLS close_notify alert (TLS 1.3, and TLS 1.2 with AES-GCM) plus that byte: the program has not read from the socket since. 0 means that everything was read and only close() is missing.',
  },
  'close-wait-normal': {
    question: 'Is {CLOSE-WAIT} always a bug?',
    answer:
      'No. It is the passive closer’s normal first step and lasts as long as the program still has data to send (half-close). Only rows that stay are suspicious.',
  },
  'close-wait-or-time-wait': {
    question: 'What is the difference between {CLOSE-WAIT} and {TIME-WAIT}?',
    answer:
      '{CLOSE-WAIT}: the peer closed first and our program still owes a close(); there is no time limit. {TIME-WAIT}: we closed first, everything is done, and a clock runs out.',
  },
  'time-wait-bad': {
    question: 'Is a large number of {TIME-WAIT} bad?',
    answer: 'Usually not. It matters when ephemeral ports run out, or where memory is tiny.',
  },
  'time-wait-length': {
    question: 'How long does {TIME-WAIT} last?',
    answer:
      'RFC 9293: 2 × MSL, and with its MSL of 2 minutes that is 4 minutes. Linux 60 s, fixed; FreeBSD 60 s, macOS 30 s, Solaris 60 s (240 s on Solaris 8); Windows 2 or 4 minutes, depending on version and document.',
  },
  'tcp-fin-timeout': {
    question: 'Does tcp_fin_timeout shorten {TIME-WAIT}?',
    answer:
      'No. It limits only {FIN-WAIT-2} sockets that no process owns. With the value 10 such a socket left after 10 s, and {TIME-WAIT} still took 60 s.',
  },
  'tcp-tw-recycle': {
    question: 'Should I set tcp_tw_recycle?',
    answer:
      'No. It does not exist since Linux 4.12, and before that it broke clients behind NAT. Remove it from sysctl files.',
  },
  'tcp-tw-reuse': {
    question: 'What does tcp_tw_reuse do?',
    answer:
      'It lets an outgoing connect() take over a port in {TIME-WAIT} after one second by default, where timestamps make that safe. 0 is off, 1 on, 2 loopback only (the default). Both ends need timestamps. It does not help a server to accept and does not make the rows fewer.',
  },
  'port-exhaustion': {
    question: '`Cannot assign requested address`: why, with ports left?',
    answer:
      'On Linux the limit holds per local address, remote address and remote port: by default 28232 ports ÷ 60 s = 470 new connections a second to one destination. For Windows, Microsoft describes it as a limit of the whole machine.',
  },
  'port-range': {
    question: 'How do I see and enlarge the port range?',
    answer:
      'Linux `sysctl net.ipv4.ip_local_port_range`; Windows `netsh int ipv4 show dynamicport tcp` (49152-65535 by default). Reusing connections is the real fix.',
  },
  'address-in-use': {
    question: 'Server restart: `Address already in use`. Why?',
    answer:
      'On Linux, rows in {TIME-WAIT} hold the port against bind(): set SO_REUSEADDR at every start of the server. The earlier listener must have had it too: set on the new socket alone, bind() still failed.',
  },
  'time-wait-on-server': {
    question: 'Why does my server have {TIME-WAIT} and the client none?',
    answer:
      'Because the server closes first: keep-alive off, HTTP/1.0, `Connection: close`, a limit of requests, or an idle time-out.',
  },
  'so-linger': {
    question: 'Is it safe to use SO_LINGER 0 to avoid {TIME-WAIT}?',
    answer: 'No. It sends a RST, may discard data on its way, and gives the peer ECONNRESET. Keep it for aborting.',
  },
  'tcp-timed-wait-delay': {
    question: 'I changed TcpTimedWaitDelay on Windows. Is that right?',
    answer:
      'Microsoft documents it: 30 to 300 s, after a restart. It calls a larger port range a temporary measure. Find the process with the most BOUND or {TIME-WAIT} entries.',
  },
  'syn-flood': {
    question: 'Many {SYN-RECEIVED}: am I under attack?',
    answer:
      'Possibly. Many rows, almost one address a row, and rising cookie counters support it; few addresses or a full accept queue point elsewhere.',
  },
  'possible-syn-flooding': {
    question: 'The log says `Possible SYN flooding` but {SYN-RECEIVED} is low. Why?',
    answer:
      'With cookies on, the rows stop at about the listen backlog: a backlog of 128 gave 129 rows for 600 SYNs on Linux 6.18. The rest is answered without a row. Often the cause is a small backlog.',
  },
  'listen-limit': {
    question: 'Which limit counts: somaxconn, tcp_max_syn_backlog or the argument of listen()?',
    answer:
      'The smaller of listen() and somaxconn bounds both queues. tcp_max_syn_backlog applies in addition, to unfinished handshakes when cookies are off, at about 3/4 of its value.',
  },
  'many-syn-sent': {
    question: 'Many {SYN-SENT}: is it a virus?',
    answer:
      'They are outgoing requests without an answer. One target means a dead or filtered peer; many targets on one port mean a sweep, by a tool, by malware or from a stale list of nodes.',
  },
  'connect-time-out': {
    question: 'How long until connect() fails?',
    answer: 'Linux from 6.5 on: 131 s by default, 127 s before. BSD: 75 s (keepinit). Set a time-out in the client.',
  },
  'connection-refused': {
    question: 'Is `connection refused` the same as a {SYN-SENT} that hangs?',
    answer:
      'No. Refused means that a RST came back at once; no row remains, though Windows first sends its SYN a few more times. A {SYN-SENT} that stays means no answer at all.',
  },
  'fin-wait-2-for-ever': {
    question: 'Why do {FIN-WAIT-2} connections stay for ever although tcp_fin_timeout is 60?',
    answer: 'A process still owns them (half-close). The limit applies only to sockets that no process owns.',
  },
  'last-ack-fin-wait-1': {
    question: 'Many {LAST-ACK} or {FIN-WAIT-1}: what is wrong?',
    answer:
      'Our FIN gets no acknowledgment: the peer is gone, or a firewall forgot the session; in {FIN-WAIT-1} data may also still be on its way to a slow reader. The program has closed already. Rows without an owner end after about 105 s on Linux.',
  },
  'what-is-closing': {
    question: 'What is CLOSING? Is data lost?',
    answer:
      'Both sides sent a FIN at the same time, and ours is not acknowledged yet. It does not mean that data was lost.',
  },
  'powered-off': {
    question: 'The client was powered off; why is the server still {ESTABLISHED}?',
    answer:
      'TCP sends nothing while a connection is idle, so nothing can fail. Keepalive (off by default, but on FreeBSD on for every connection; first probe after 2 h) or heartbeats of the application find out. With data waiting to be sent, Linux gives up after about 15 minutes at the earliest.',
  },
  'tcp-keepalive-time': {
    question: 'I changed tcp_keepalive_time but nothing happens. Why?',
    answer: 'It affects only sockets that set SO_KEEPALIVE. Look for a `keepalive` timer with `ss -o`.',
  },
  container: {
    question: 'Why are connections inside a container or pod missing on the host?',
    answer:
      'Sockets belong to network namespaces. Use `nsenter -t PID -n ss -tan` or `kubectl debug`, or read /proc/PID/net/tcp.',
  },
};
