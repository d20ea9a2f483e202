import type { RuleReference } from '../rule-words.ts';

/** Commands and sources of the rules in `rules/close-wait.ts`; the same in every language. */
export const closeWait = {
  'close-wait-leak': {
    next: {
      linux: [
        'ss -tanp state close-wait',
        'lsof -nP -iTCP -sTCP:CLOSE_WAIT -a -p {PID}',
        'ls /proc/{PID}/fd | wc -l',
        "grep 'open files' /proc/{PID}/limits",
      ],
      windows: [
        'Get-NetTCPConnection -State CloseWait | Group-Object OwningProcess | Sort-Object Count -Descending',
        'tasklist /FI "PID eq {PID}"',
      ],
      'macos-bsd': ['lsof -nP -iTCP -sTCP:CLOSE_WAIT', 'sockstat -s -P tcp | grep CLOSE_WAIT   # FreeBSD'],
      solaris: ['netstat -anu -P tcp | grep CLOSE_WAIT', 'pfiles {PID}   # stops the process meanwhile'],
    },
    sources: [
      'RFC 9293 3.3.2, 3.6 case 2',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: keepalive removed the row, fd stayed open; tcp_fin_timeout=10 left CLOSE_WAIT untouched',
    ],
  },
  'close-wait-some': {
    next: {
      linux: ['ss -tanop state close-wait'],
      windows: [
        'Get-NetTCPConnection -State CloseWait | Group-Object OwningProcess,RemoteAddress | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep CLOSE_WAIT'],
      solaris: ['netstat -an -f inet -P tcp | grep CLOSE_WAIT'],
    },
    sources: ['RFC 9293 3.6.1', 'RFC 9293 3.6 case 2'],
  },
  'close-wait-fd-danger': {
    next: {
      linux: ['grep "open files" /proc/{PID}/limits'],
      'macos-bsd': ['launchctl limit maxfiles', 'lsof -p {PID} | wc -l'],
      solaris: ['plimit {PID}'],
    },
    sources: ['getrlimit(2) RLIMIT_NOFILE', 'proc(5) /proc/PID/limits'],
  },
  'close-wait-unaccepted': {
    next: { linux: ["ss -tlnp 'sport = :{PORT}'", 'nstat -az TcpExtListenOverflows'] },
    sources: ['Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: reproduced'],
  },
  'close-wait-eof-unread': {
    next: { linux: ['ss -tanp state close-wait'] },
    sources: [
      'Linux net/ipv4/tcp_diag.c (rcv_nxt - copied_seq), net/ipv4/tcp.c tcp_recvmsg',
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 1, 4 and TLS 25/32/24 reproduced; 3 bytes + FIN read as 3 bytes went from 4 to 0 before end-of-file was returned',
    ],
  },
  'close-wait-still-sending': {
    next: {
      linux: ['ss -tanop state close-wait'],
      windows: [
        'Get-NetTCPConnection -State CloseWait | Group-Object RemoteAddress,OwningProcess | Sort-Object Count -Descending',
      ],
      'macos-bsd': ['netstat -an -p tcp | grep CLOSE_WAIT'],
      solaris: ['netstat -an -f inet -P tcp | grep CLOSE_WAIT'],
    },
    sources: ['RFC 9293 3.6.1'],
  },
  'close-wait-fin-wait2-pair': {
    next: { linux: ["ss -tanp '( sport = :{PORT} or dport = :{PORT} )'"] },
    sources: ['RFC 9293 3.6 figure 12'],
  },
  'hung-app-combo': {
    next: {
      linux: [
        "ss -tlnp 'sport = :{PORT}'",
        'jstack {PID}',
        'py-spy dump --pid {PID}   # pauses the process for a moment',
        "gdb -p {PID} -batch -ex 'thread apply all bt'   # stops the process meanwhile",
      ],
      windows: ['procdump -ma {PID}   # writes all memory of the process to a file'],
      'macos-bsd': ['sample {PID}'],
      solaris: ['pstack {PID}   # stops the process meanwhile'],
    },
    sources: [
      'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: never-accepted CLOSE_WAIT rows and LISTEN Recv-Q reproduced together',
      'Linux net/ipv4/tcp_diag.c',
    ],
  },
} as const satisfies Readonly<Record<string, RuleReference>>;
