import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/close-wait.ts` say. */
export const closeWait = {
  'close-wait-leak': {
    title: 'CLOSE_WAIT pile: the local program does not close',
    explain:
      'The peer sent FIN, our kernel acknowledged it, and only the local program can finish by calling close(). TCP has no time-out for this state, and on Linux no sysctl adds one. A count that only grows is a descriptor leak and ends with “too many open files”. Without a process column all rows are counted together.',
    tells:
      'A second snapshot a minute later: the same 4-tuples still there, and more of them. The descriptor count of the process rises with them.',
    remedies: [
      'Fix the code path: close the socket on read()=0, on every error path, and close HTTP response bodies',
      'Set pool idle eviction below the server keep-alive time-out',
      'Restart the process as a stopgap, after a thread or heap dump (a dump can stop it for a while)',
    ],
    antiRemedies: [
      {
        text: 'Do not expect anything from tcp_fin_timeout, tcp_tw_reuse or tcp_tw_recycle',
        because: 'none of them touches CLOSE_WAIT',
      },
      {
        text: 'Do not shorten tcp_keepalive_* as a cure',
        because: 'the row can vanish when the peer is dead, but the descriptor stays open in the program',
      },
      {
        text: 'Do not end the sockets with ss -K',
        because: 'the program keeps the descriptors, and its next write fails with ECONNABORTED',
      },
    ],
    falsePositives: ['long half-close transfers (one side keeps sending on purpose)'],
  },
  'close-wait-some': {
    title: 'Several CLOSE_WAIT sockets',
    explain:
      'A program that closes on end-of-file holds CLOSE_WAIT for milliseconds. Take a second snapshot: the same 4-tuples still there after a minute means a leak or an idle pool that has not noticed the remote close. Half-close protocols (one side sends for a long time after the other finished) keep it legitimately. Without a process column all rows are counted together.',
    tells: 'A second snapshot 60 s later: rows that are still there were forgotten, new ones were on their way out.',
    remedies: ['Take a second snapshot after 60 s and compare the 4-tuples'],
    antiRemedies: [
      {
        text: 'Do not look for a kernel setting',
        because: 'only the program can leave this state, by calling close()',
      },
    ],
    falsePositives: ['idle connection pools that notice the remote close only on next use', 'half-close protocols'],
  },
  'close-wait-fd-danger': {
    title: 'CLOSE_WAIT count threatens the descriptor limit',
    explain:
      'Each row is an open descriptor of the process. On Linux the common soft limit is 1024; compare the number with the real limit of the process.',
    tells: 'The number of open descriptors of the process beside its own limit.',
    remedies: ['Restart the process before it hits the limit, then fix the leak'],
    antiRemedies: [
      { text: 'Do not only raise the limit of open files', because: 'the leak fills the larger limit as well' },
    ],
    falsePositives: ['a process whose limit is far above 1024'],
  },
  'close-wait-unaccepted': {
    title: 'CLOSE_WAIT without a process: clients gave up while queued',
    explain:
      'Nobody owns these sockets because accept() was never called: the client connected, waited in the accept queue, gave up and sent FIN. The fault is a slow or stuck acceptor, not a missing close(). On Linux Recv-Q is the number of unread request bytes + 1, and the LISTEN row still counts these connections in its Recv-Q.',
    tells: 'On Linux the Recv-Q of the LISTEN row, which still counts these connections, and TcpExtListenOverflows.',
    remedies: ['Unblock the acceptor; they disappear when accepted or when the listener closes'],
    antiRemedies: [
      {
        text: 'Do not hunt for a missing close() in the program',
        because: 'it never got these sockets, because it did not call accept()',
      },
    ],
    falsePositives: ['TCP health checks that connect and close at once, caught before accept()'],
  },
  'close-wait-eof-unread': {
    title: 'CLOSE_WAIT decoded: the program has not read the end-of-file',
    explain:
      'On Linux an unread FIN counts as one byte. Recv-Q 1 means that the program has not read since the peer closed (typical of pooled idle connections), N+1 that N bytes are unread as well, 0 that everything was read and only close() is missing. The program may still not have seen the end-of-file itself, because a FIN queued behind data is consumed together with the last byte. 25 or 32 (24 with ChaCha20 on TLS 1.2) is an unread TLS close_notify alert and the FIN.',
    tells: 'The number in Recv-Q says it; a second snapshot shows whether the program has read since.',
    remedies: [
      'Recv-Q of 1 or more: let the pool check or read its idle connections; Recv-Q 0: find the missing close()',
    ],
    antiRemedies: [
      { text: 'Do not take Recv-Q 1 for one byte of data', because: 'Linux counts the unread FIN as one' },
    ],
    falsePositives: [],
  },
  'close-wait-still-sending': {
    title: 'Half-close: we still send after the peer finished',
    explain:
      'The peer’s FIN ends only what the peer sends; sending our remaining data is allowed and counts as normal use of TCP. If Send-Q does not shrink, see the rules on the zero window and on retransmission.',
    tells: 'A second snapshot: a Send-Q that shrinks is a transfer that goes on.',
    remedies: [],
    antiRemedies: [
      {
        text: 'Do not close the socket because of the state alone',
        because: 'data that the peer still wants would be lost',
      },
    ],
    falsePositives: [],
  },
  'close-wait-fin-wait2-pair': {
    title: 'Both ends visible: the CLOSE_WAIT side must act',
    explain:
      'The mirrored row is in FIN_WAIT_2. The side in FIN_WAIT_2 has already closed; the process shown (or missing) on the CLOSE_WAIT row is the one to fix.',
    tells: 'A second snapshot: the same pair again says that the program on the CLOSE_WAIT side does not close.',
    remedies: ['Fix the process on the CLOSE_WAIT row'],
    antiRemedies: [
      { text: 'Do not repair the side in FIN_WAIT_2', because: 'it has closed already and waits for the other' },
    ],
    falsePositives: ['a half-close in progress'],
  },
  'hung-app-combo': {
    title: 'Application seems hung: CLOSE_WAIT and waiting accept queue together',
    explain:
      'Clients gave up (CLOSE_WAIT) and others are waiting (LISTEN Recv-Q) on the same port. The program is alive but does not run its loop.',
    tells: 'A stack dump of the process: its threads stand in one call and the accept loop does not run.',
    remedies: ['Dump threads, then restart'],
    antiRemedies: [{ text: 'Do not change sysctls', because: 'the kernel does its part; the program does not run' }],
    falsePositives: ['a busy server caught in one unlucky instant'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
