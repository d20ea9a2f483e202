import type { Entries } from '../../state-texts.ts';

/** What the full entries add. */
export const entries: Entries = {
  LISTEN: {
    explanation:
      'A server program has opened the port and accepts any client. The row itself never carries data; each client gets a row of its own. In Linux `ss` its Recv-Q is the number of finished handshakes not yet accepted and Send-Q is the limit.',
    seenBy: 'passive opener (the server)',
    many: 'Many listening ports mean many services, not load; check which are exposed.',
  },
  'SYN-SENT': {
    explanation:
      'The program called connect(), the SYN left and nothing came back yet. A closed port normally answers at once with RST and the row disappears, so a lasting row means silence. On Linux Send-Q 1 is the unanswered SYN itself.',
    seenBy: 'active opener (usually the client)',
    many: 'Firewall drop, dead target, full remote accept queue, or this host is scanning.',
  },
  'SYN-RECEIVED': {
    explanation:
      'The handshake is not finished: the client asked, we answered, its last ACK is missing. On Linux no process owns the row yet. Both sides pass through it in a simultaneous open. With SYN cookies Linux adds no rows once the queue is full, so the number has a ceiling.',
    seenBy: 'passive opener (both sides in a simultaneous open)',
    many: 'A SYN flood is possible; so are lost replies and asymmetric routing.',
  },
  ESTABLISHED: {
    explanation:
      'The handshake is complete and neither side has ended the connection. It says nothing about activity: TCP checks nothing while a connection is idle unless keepalive is on, so an idle row can outlive a peer that lost power. A Recv-Q that stays above 0 means our program is behind, a Send-Q that stays above 0 means the peer or the path is.',
    seenBy: 'both',
    many: 'On a server often normal load; look at the distribution by peer and at the queues.',
  },
  'FIN-WAIT-1': {
    explanation:
      'This side closed before it got a FIN from the peer. The data ahead of the FIN must be acknowledged too: on Linux Send-Q 1 is the FIN alone, larger values include data. It leads to {FIN-WAIT-2}, to CLOSING if the peer’s FIN comes before the ACK, or directly to {TIME-WAIT} if both come together.',
    seenBy: 'active closer',
    many: 'Peers vanished, or a firewall forgot the sessions. Where ss shows a persist timer, the peer stopped reading.',
  },
  'FIN-WAIT-2': {
    explanation:
      'Half of the connection is closed; the peer may still send. If no process owns the socket, Linux removes it after tcp_fin_timeout (60 s by default); while a process holds it (half-close) there is no limit. The peer is normally in CLOSE_WAIT at this time.',
    seenBy: 'active closer',
    many: 'Peers are not closing their side; look for CLOSE_WAIT there.',
  },
  CLOSING: {
    explanation:
      'A simultaneous close: while our FIN was on its way the peer’s FIN arrived. We acknowledged theirs and wait for the acknowledgment of ours; then TIME_WAIT follows. It is rare and short and does not mean that data or an acknowledgment was lost. Only rows that persist suggest a missing acknowledgment.',
    seenBy: 'both (each side is an active closer)',
    many: 'If the rows stay, the peer or a middlebox may be dropping packets after the first FIN.',
  },
  'TIME-WAIT': {
    explanation:
      'The side that closed first waits twice the maximum segment lifetime (MSL); systems set their own time. It can re-acknowledge a repeated FIN and keeps stray packets out of a later connection with the same addresses and ports. It is a protection, not an error. The row has no process, and it uses an ephemeral port only on the side that opened the connection.',
    seenBy: 'active closer (both after a simultaneous close)',
    many: 'Many short connections closed by this side; harmless unless ephemeral ports run out.',
  },
  'CLOSE-WAIT': {
    explanation:
      'The peer’s FIN arrived and was acknowledged. The next step is up to the local program: close(), or shutdown(). TCP has no time-out for this state and on Linux no setting adds one. Sending the rest of our data first is legitimate. On Linux, if root sees no process on such a row of a listening port, the connection was never accepted.',
    seenBy: 'passive closer',
    many: 'Socket leak or a hung program; fix the application.',
  },
  'LAST-ACK': {
    explanation:
      'The program has closed as well (close() or shutdown()), so nothing is left to do locally. The kernel repeats the FIN until it is acknowledged or the retries run out. Then the connection is gone; this side has no TIME_WAIT.',
    seenBy: 'passive closer',
    many: 'The peer disappeared after its FIN, or a firewall removed the session early.',
  },
  CLOSED: {
    explanation:
      'RFC 9293 uses CLOSED as a fictional state: there is no record at all. BSD, macOS and Windows tools can show it for a socket that was created or reset but not yet released by its program. Linux netstat lists no such socket; ss lists only bound ones, as UNCONN (`ss -B`, `ss -a`), from kernel and iproute2 6.8 on.',
    seenBy: 'both',
    many: 'Sockets that failed or were reset but never closed: a leak.',
  },
  IDLE: {
    explanation:
      'The program created a socket and has not called bind, connect or listen. Shown by netstat on Solaris and illumos, and by lsof on Solaris and HP-UX.',
    seenBy: 'both',
    many: 'Sockets created and forgotten.',
  },
  BOUND: {
    explanation:
      'bind() succeeded and nothing followed. Solaris shows it in netstat, HP-UX in lsof. Windows 10 and later show it with `netstat -q` and Get-NetTCPConnection, where a connected client socket can have a BOUND row beside its own. Linux shows it with `ss -B` (kernel and iproute2 6.8 and later), but under the name UNCONN; older ss shows nothing.',
    seenBy: 'both',
    many: 'On Windows a possible sign of a port leak, which can end in port exhaustion.',
  },
  NEW_SYN_RECV: {
    explanation:
      'Kernel state 12. Linux keeps a small request object, not a full socket, until the final ACK arrives. ss shows it as SYN-RECV, /proc/net/tcp as 03; BPF programs and traces can show the internal name. The plain internal SYN_RECV is used for TCP Fast Open and simultaneous open.',
    seenBy: 'passive opener',
    many: 'As SYN_RECV.',
  },
  DELETE_TCB: {
    explanation:
      'Value 12 of the Windows MIB, `DeleteTCB` in PowerShell. In the standard TCP MIB (SNMP) deleteTCB is a value that a manager writes to end a connection, not a state a stack reports.',
    seenBy: 'both',
    many: 'Not expected.',
  },
  UNKNOWN: {
    explanation:
      'Some tools print UNKNOWN for a value outside their table (ss, toybox); net-tools prints it on UDP and unix rows, not on TCP rows. It is not a TCP state.',
    seenBy: 'not applicable',
    many: 'Old tool on a new kernel, or shifted columns.',
  },
};
