import type { CommandTraps } from '../../commands/command.ts';

/** What goes wrong with the commands of each system; words between backticks are code. */
export const commandTraps: CommandTraps = {
  linux: [
    'With a single `state` filter `ss` leaves the State column out, so every later column moves by one: the peer is field 4, not 5.',
    'Filter words are not the printed words: `established`, `syn-recv`, `time-wait`, `listening`. Case does not matter, but `estab`, `listen` and underscores are rejected.',
    'Without `-a`, `ss` hides listening sockets; without `-H` its heading is counted too.',
    '`-p` shows the processes of other users only to root.',
    'The heading of ss 6.1 ends in `Process` even without `-p`, so it does not prove that processes were asked for.',
    '`netstat` does not list sockets that were reset or never connected; `ss` lists those that are still bound to a port, as UNCONN, from kernel and iproute2 6.8 on.',
    'No process owns SYN_RECV, TIME_WAIT or an orphan. `lsof` shows only sockets with an open descriptor, so these never appear there.',
    '`lsof` on Linux takes `FIN_WAIT1` and rejects `FIN_WAIT_1`.',
    '`netstat` cuts long IPv6 addresses without `-W`.',
    'BusyBox prints no timers, and its build for Debian has no `-p`.',
    'Addresses in /proc/net/tcp are hexadecimal, IPv4 in the byte order of the host: 0100007F:1F90 is 127.0.0.1:8080. Field 5 holds the two queues, field 10 the inode.',
    'conntrack shows flows through a firewall, not sockets. It takes NONE, SYN_SENT, SYN_RECV, ESTABLISHED, FIN_WAIT, CLOSE_WAIT, LAST_ACK, TIME_WAIT, CLOSE, LISTEN and SYN_SENT2; `FIN_WAIT2` is an error.',
  ],
  containers: ['Sockets belong to network namespaces: the host’s own list does not show those of a container.'],
  windows: [
    'Windows prints no queues and no timers.',
    'Headings are translated; the state words stay English in most languages, but not in German.',
    '`netstat -ano -p tcp` lists IPv4 only.',
    'A port can stand there twice: as BOUND and with the connection that uses it.',
    'Port exhaustion is logged in the System log as events 4227 and 4231.',
  ],
  macos: [
    'The port follows a dot: 10.0.0.1.443, and `*.22` for any address.',
    'The column Proto reads tcp4, tcp6 or tcp46.',
  ],
  bsd: [
    'On DragonFly BSD `sockstat` may leave out states other than LISTEN, SYN_SENT and ESTABLISHED; use `netstat` there.',
  ],
  solaris: [
    'The columns are Local Address, Remote Address, Swind, Send-Q, Rwind, Recv-Q, State: the queues stand in the opposite order of Linux.',
    'Recv-Q is what this system has not acknowledged yet, not what the program has not read; Send-Q is one less than what was sent and is not acknowledged, and leaves out what waits to be sent.',
  ],
};
