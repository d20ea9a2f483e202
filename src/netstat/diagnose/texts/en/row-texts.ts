/** Sentences about one row; `{name}` stands for a value of the row. */
export const rowTexts = {
  // Who opened.
  listener: 'A program on this machine listens here. Each client that connects gets a row of its own.',
  selfConnected: 'Local and remote endpoint are the same: the socket is connected to itself.',
  weOpen: 'This side is opening the connection.',
  peerOpens: 'The peer is opening the connection.',
  peerOpened: 'The peer opened the connection: local port {lport} listens here.',
  weOpened: 'This side opened the connection: nothing in this listing listens on local port {lport}.',
  guessWeOpenedUnheard:
    'Probably this side opened the connection, because nothing in this listing listens on local port {lport}. That is a guess: both ports are of those that systems hand out, and a server may have closed its listener, as passive FTP does.',
  guessPeerOpenedUnheard:
    'Probably the peer opened the connection, because {lport} is the lower port. That is a guess: nothing in this listing listens there.',
  guessPeerOpened:
    'Probably the peer opened the connection, because {lport} is the lower port. That is a guess: this listing does not show whether anything listens there.',
  guessWeOpened:
    'Probably this side opened the connection, because {rport} is the lower port. That is a guess: this listing does not show whether anything listens on local port {lport}.',
  guessPeerOpenedService:
    'Probably the peer opened the connection, because {lport} is the name of a service. That is a guess: this listing does not show whether anything listens there.',
  guessWeOpenedService:
    'Probably this side opened the connection, because {rport} is the name of a service. That is a guess: this listing does not show whether anything listens on local port {lport}.',
  tracked: 'A firewall or load balancer keeps this row for traffic it sees. It is no socket, and no program owns it.',
  trackedOpener:
    'The end with port {lport} sent the first packet that was seen, normally the SYN that opens a connection.',

  // Who closed first.
  weClosedFirst: 'This side closed first.',
  weClosedFirstOrBoth: 'This side closed first, or both sides closed at the same time.',
  bothClosed: 'Both sides closed at the same time.',
  peerClosedFirst: 'The peer closed first.',
  peerClosedFirstThenWe: 'The peer closed first; this side has closed as well.',

  // Who is waited for.
  waitsForClients: 'It waits for clients.',
  waitsForAccept: 'Finished connections wait for the local program to accept them.',
  waitsForSynAck:
    'It waits for the peer’s SYN+ACK. A closed port normally answers with RST at once; a silence that lasts means lost or dropped packets, or a host that is gone.',
  waitsForAcceptOf: 'It waits in the accept queue: no program has accepted this connection yet.',
  waitsForAck: 'It waits for the peer’s ACK, the last step of the handshake.',
  waitsForNobody: 'Nothing is waited for: the connection is open and either side may send.',
  waitsForReader: 'It waits for the local program to read.',
  waitsForPeerAnswer: 'It waits for the peer to answer the probes.',
  waitsForPeerAck: 'It waits for the peer to acknowledge what was sent.',
  waitsForPeerAckAndClose:
    'It waits for the peer to acknowledge what was sent, and then for the local program to close the socket.',
  waitsForPeerReader: 'It waits for the peer’s program to read: the peer’s receive window has no room.',
  waitsForFinAck: 'It waits for the peer to acknowledge our FIN.',
  waitsForFin: 'It waits for the peer to close. On the peer’s side the connection is normally in CLOSE_WAIT.',
  waitsForClose: 'It waits for the local program to close the socket. The kernel never does that by itself.',
  waitsForCloseOfAll:
    'It waits for {process} on this machine and every other process that holds the socket, {count} in all, to close it. The kernel never does that by itself.',
  waitsForCloseOf: 'It waits for {process} on this machine to close the socket. The kernel never does that by itself.',
  waitsForAcceptAndClose: 'No program has accepted this connection yet, so none can close it.',
  waitsForClock: 'It waits for nobody: the clock ends it.',
  unused: 'The socket takes part in no connection; only its program uses or releases it.',
  traceClosed:
    'The kernel has finished with the socket. Where TIME_WAIT follows, a smaller record takes over, which this trace does not show.',
  boundOnly: 'The port is reserved; the program neither connects nor listens on it.',
  boundOnWindows:
    'The port is taken, and this row takes part in no connection. On Windows a connected client socket can have such a row beside its own.',
  deleting: 'Windows is removing the record of the connection.',
  unknown: 'The word in the state column is none that the engine knows.',

  // For how long.
  untilProgramEnds: 'It lasts as long as the program listens.',
  untilClosed: 'It lasts until its program closes the socket.',
  roundTrip: 'Normally it lasts one round trip.',
  limitUnknown: 'How long it lasts there at most stands in none of the sources of this card.',
  roundTripAtMost: 'Normally it lasts one round trip; unanswered, about {seconds} s on {system} with default settings.',
  roundTripAtMostOrphan:
    'Normally it lasts one round trip; unanswered and without a process, about {seconds} s on Linux with default settings.',
  idleForEver: 'An idle connection has no time limit; without keepalive it can outlive a peer that is gone.',
  idleWithKeepalive: 'An idle connection has no time limit, but keepalive is on and notices a peer that is gone.',
  unackedAtMost: 'Unanswered, Linux keeps trying for at least {seconds} s with default settings (tcp_retries2).',
  whileProbesAreAnswered: 'It can last as long as the peer answers the probes.',
  orphanProbes:
    'No process owns it any more: Linux gives up within some minutes, even if the peer answers the probes (tcp_orphan_retries).',
  orphanOrProbes:
    'While a process owns it, it can last as long as the peer answers the probes; without one Linux gives up within some minutes (tcp_orphan_retries).',
  orphanFinWait2: 'No process owns it any more: Linux removes it after {seconds} s (tcp_fin_timeout).',
  ownedFinWait2: 'There is no time limit while a process holds the socket.',
  eitherFinWait2:
    'While a process holds the socket there is no limit; without one Linux removes it after {seconds} s (tcp_fin_timeout).',
  untilPeerCloses: 'It lasts until the peer closes; how long at most depends on the system.',
  noLimitUnaccepted:
    'There is no time limit: it lasts until a program accepts and closes it, or the listening socket is closed.',
  noLimitCloseWait:
    'There is no time limit. Where keepalive is on it can remove the row once the peer is gone, but the program’s descriptor stays open.',
  timeWait: 'It lasts {seconds} s on {system}.',
  timeWaitLeft: 'It lasts {seconds} s on {system}; about {left} s are left.',
  timeWaitAtEnd: 'It lasts {seconds} s on {system}; less than a second is left.',
  timeWaitWindows: 'It lasts 2 or 4 minutes on Windows, depending on version and document.',
  timeWaitAny: 'RFC 9293 asks for twice the maximum segment lifetime (4 minutes); systems keep it 30 s to 4 minutes.',
  trackedFor: 'conntrack forgets the row {seconds} s after the last packet by default.',
  trackedForDays: 'conntrack forgets the row {days} days after the last packet by default.',
  momentary: 'It should be gone in a moment.',

  // Queues.
  backlogEmpty: 'Accept queue: empty; its limit is {sendQ}.',
  backlog: 'Accept queue: {recvQ} waiting to be accepted; the limit is {sendQ}.',
  backlogFull: 'Accept queue: {recvQ} waiting to be accepted, more than the limit of {sendQ}: it is full.',
  backlogNoLimit: 'Accept queue: {recvQ} waiting to be accepted. This tool does not print the limit.',
  listenQueue:
    'Accept queue: {length} waiting to be accepted; the limit is {limit}. Handshakes not finished: {incomplete}.',
  listenQueueFull:
    'Accept queue: {length} waiting to be accepted: the limit of {limit} is reached. macOS refuses more from here on, FreeBSD above one and a half times the limit. Handshakes not finished: {incomplete}.',
  recvQ: 'Recv-Q {recvQ}: bytes that arrived and that the local program has not read.',
  recvQUnacked:
    'Recv-Q {recvQ}: bytes that arrived and that this side has not acknowledged yet. Solaris does not show what is unread.',
  sendQ: 'Send-Q {sendQ}: bytes that the peer has not acknowledged.',
  sendQSent:
    'Send-Q {sendQ}: {bytes} bytes, a FIN counted as one, were sent and are not acknowledged. Solaris prints one less, and leaves out what waits to be sent.',
  synOnly: 'Send-Q 1 is the SYN itself.',
  finOnly: 'Send-Q 1 is the FIN itself.',
  finAndData: 'Send-Q {sendQ}: {bytes} of data and 1 for the FIN behind it, not acknowledged.',
  eofUnread: 'Recv-Q 1 is the peer’s FIN: the program has not looked since the peer closed.',
  eof: 'Recv-Q 1 is the peer’s FIN.',
  eofAndData: 'Recv-Q {recvQ}: {bytes} of data that the program has not read, and 1 for the peer’s FIN.',
  eofAndTls13:
    'Recv-Q 25 is what a TLS 1.3 close_notify and the FIN take: the program has not looked since the peer closed.',
  eofAndTls12:
    'Recv-Q {recvQ} is what a TLS 1.2 close_notify and the FIN take: the program has not looked since the peer closed.',
  allRead: 'Recv-Q 0: everything that arrived was read; close() is missing.',

  // Timer; `{left}` is one of the parts that come first.
  secondsLeft: '{seconds} s',
  minutesLeft: '{minutes} min',
  momentLeft: 'less than a second',
  timerOn: 'Retransmission timer: fires in {left}.',
  timerOnAgain: 'Retransmission timer: fires in {left}, sent again {count}× without an answer.',
  timerOnSynAck: 'Retransmission timer: the SYN+ACK was sent again {count}× without an answer.',
  timerPersist: 'Persist timer: data waits, and the peer’s window leaves no room; the next probe goes in {left}.',
  timerPersistUnanswered:
    'Persist timer: data waits and none of it is on its way, because the peer’s window had no room or because this machine cannot send (no route, an interface that is down). Probed {count}× without an answer, the next probe goes in {left}. Linux gives up after 15 at the latest with default settings (tcp_retries2).',
  timerKeepaliveUnanswered:
    'Keepalive timer: probed {count}× without an answer, the next probe goes in {left}. Linux gives up after 9 with default settings (tcp_keepalive_probes).',
  timerKeepalive: 'Keepalive timer: fires in {left} and sends a probe if the peer has been silent for long enough.',
  timerTimewait: 'The kernel removes the row in {left}, unless the peer’s FIN comes before.',
  timerOff: 'No timer runs: the kernel does not end this state on its own.',
};

export type RowTexts = Readonly<Record<keyof typeof rowTexts, string>>;
