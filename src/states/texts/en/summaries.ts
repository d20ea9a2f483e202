import type { Summaries } from '../../state-texts.ts';

/** What each state is, in one line, and for full entries who waits and how long. */
export const summaries: Summaries = {
  LISTEN: {
    line: 'Waiting for connection requests; the port is open for service.',
    waiting: 'This side waits for a connection request (SYN) from any client.',
    duration: 'As long as the program listens.',
  },
  'SYN-SENT': {
    line: 'We sent a connection request (SYN) and wait for the answer.',
    waiting: 'This side waits for the peer to answer our SYN, normally with SYN+ACK.',
    duration: 'One round trip; on Linux up to 131 s by default when nobody answers (127 s before 6.5).',
  },
  'SYN-RECEIVED': {
    line: 'A connection request arrived; we answered SYN+ACK and wait for the ACK.',
    waiting: 'This side waits for the peer to acknowledge our SYN, sent with the SYN+ACK.',
    duration: 'One round trip; on Linux 63 s by default if the client stays silent.',
  },
  ESTABLISHED: {
    line: 'The connection is open; both sides can send and receive.',
    waiting: 'Nobody has to wait: either side may send data or begin to close.',
    duration: 'Until one side closes; idle rows have no limit without keepalive.',
  },
  'FIN-WAIT-1': {
    line: 'We sent our close request (FIN); its acknowledgment has not come yet.',
    waiting: 'This side waits for the peer to acknowledge our FIN, or for the peer’s own FIN.',
    duration: 'One round trip; on Linux about 105 s if no answer comes and no process owns the socket.',
  },
  'FIN-WAIT-2': {
    line: 'Our close was acknowledged; waiting for the peer to close its side.',
    waiting: 'This side waits for the peer’s FIN, which comes when the peer’s program closes.',
    duration: 'Until the peer closes; on Linux 60 s at most by default if no process owns the socket.',
  },
  CLOSING: {
    line: 'Both sides sent FIN at the same time; ours is not acknowledged yet.',
    waiting: 'This side waits for the peer to acknowledge our FIN; the peer’s FIN is already here.',
    duration: 'One round trip; on Linux about 105 s if no answer comes and no process owns the socket.',
  },
  'TIME-WAIT': {
    line: 'Closed; kept a while so late packets cannot disturb a new connection.',
    waiting: 'This side waits for a fixed time to pass (RFC 9293: 2 MSL); it needs nothing more from the peer.',
    duration:
      'Linux 60 s, fixed; FreeBSD and Solaris 60 s; macOS 30 s; Windows 120 or 240 s, depending on version and document. RFC 9293: 4 min (2 × MSL, with MSL 2 min).',
  },
  'CLOSE-WAIT': {
    line: 'The peer closed; waiting for our own program to close the socket.',
    waiting: 'The kernel waits for the local program to call close(); the peer’s FIN is already here.',
    duration: 'Usually milliseconds; without limit as long as the program does not close.',
  },
  'LAST-ACK': {
    line: 'The peer closed first, we closed too; waiting for the ACK of our FIN.',
    waiting: 'This side waits for the peer to acknowledge our FIN; with that ACK the connection is gone.',
    duration: 'One round trip; on Linux about 105 s if no answer comes and no process owns the socket.',
  },
  CLOSED: {
    line: 'No connection exists; the socket is unused or finished.',
    waiting: 'Nobody waits: there is no connection. A listed socket waits for its program to use or close it.',
    duration: 'Until the program uses or closes the socket.',
  },
  IDLE: {
    line: 'Solaris, HP-UX: socket opened, no address bound yet. Not an RFC state.',
    waiting: 'The system waits for the program to bind, connect, listen or close.',
    duration: 'Until it is used or closed.',
  },
  BOUND: {
    line: 'Address and port reserved, neither connected nor listening. Not an RFC state.',
    waiting: 'The system waits for the program to connect, listen or close.',
    duration: 'Until connect, listen or close.',
  },
  NEW_SYN_RECV: {
    line: 'Linux-internal: a light record of an unfinished handshake; shown as SYN_RECV.',
    waiting: 'The kernel waits for the client’s final ACK before it builds the full socket.',
    duration: 'As SYN_RECV.',
  },
  DELETE_TCB: {
    line: 'Windows: the connection record is being deleted. Not an RFC state.',
    waiting: 'Nobody waits for the peer: Windows is removing the record.',
    duration: 'Presumably a moment; no real output with it was found.',
  },
  UNKNOWN: {
    line: 'The tool could not name the state; check the raw line.',
    waiting: 'Nothing can be said: the word names no state.',
    duration: 'Not applicable.',
  },
  'NONE-NO-STATE': { line: 'Library word for a socket without a connection state, such as UDP or unix.' },
  RESERVED: { line: 'osquery on macOS: a reserved value of the system’s state field, not a TCP state.' },
  'MPTCP-TERMINATE': { line: 'macOS Multipath TCP: the whole connection has ended. Not a state of a TCP subflow.' },
  'GVISOR-INITIAL': { line: 'gVisor network stack, internal: endpoint created, nothing bound.' },
  'GVISOR-CONNECTING': { line: 'gVisor network stack, internal: connect() called, first SYN not sent yet.' },
  'GVISOR-ERROR': { line: 'gVisor network stack, internal: the endpoint hit an error and is dead.' },
  'NODE-EXPORTER-QUEUES': {
    line: 'node_exporter: bytes in the queues, counted beside the states in one metric. Not a state.',
  },
  'OFFLOAD-INHOST': {
    line: 'Windows netstat -t, Offload State column: Windows itself handles the connection. Not a TCP state.',
  },
  'OFFLOAD-OFFLOADING': {
    line: 'Windows netstat -t, Offload State column: being handed to the network adapter. Not a TCP state.',
  },
  'OFFLOAD-OFFLOADED': {
    line: 'Windows netstat -t, Offload State column: the network adapter handles it. Not a TCP state.',
  },
  'OFFLOAD-UPLOADING': {
    line: 'Windows netstat -t, Offload State column: being taken back from the adapter. Not a TCP state.',
  },
  'CT-NONE': { line: 'conntrack’s view of a flow: no state recorded yet, or a value outside the table.' },
  'CT-SYN_SENT': {
    line: 'conntrack’s view of a flow: a SYN was seen from the side that started it. Kept 120 s by default.',
  },
  'CT-SYN_RECV': { line: 'conntrack’s view of a flow: a SYN+ACK was seen. Kept 60 s by default.' },
  'CT-ESTABLISHED': {
    line: 'conntrack’s view of a flow: handshake seen, or picked up midway. Kept 5 days by default.',
  },
  'CT-FIN_WAIT': {
    line: 'conntrack’s view of a flow: a FIN was seen from one side, either one. Kept 120 s by default.',
  },
  'CT-CLOSE_WAIT': {
    line: 'conntrack’s view of a flow: the first FIN was acknowledged, whoever sent it. Not the socket state. Kept 60 s by default.',
  },
  'CT-LAST_ACK': {
    line: 'conntrack’s view of a flow: FINs of both sides were seen, the last ACK was not. Kept 30 s by default.',
  },
  'CT-TIME_WAIT': { line: 'conntrack’s view of a flow: the last ACK was seen. Kept 120 s by default.' },
  'CT-CLOSE': { line: 'conntrack’s view of a flow: a RST was seen. Not the socket state CLOSE. Kept 10 s by default.' },
  'CT-SYN_SENT2': {
    line: 'conntrack’s view of a flow: SYNs were seen from both sides, a simultaneous open. Kept 120 s by default.',
  },
  'CT-FLAG-UNREPLIED': { line: 'conntrack flag, not a state: no packet was seen in the reply direction yet.' },
  'CT-FLAG-ASSURED': {
    line: 'conntrack flag, not a state: the entry is spared as long as possible when the table fills up.',
  },
  'CT-FLAG-OFFLOAD': {
    line: 'conntrack flag, not a state: the flow takes a fast path; the row then has no state word.',
  },
  'CT-FLAG-HW_OFFLOAD': {
    line: 'conntrack flag, not a state: hardware handles the flow; the row then has no state word.',
  },
  'IPVS-NONE': { line: 'IPVS balancer’s view: no packet seen yet; persistence templates show it too.' },
  'IPVS-ESTABLISHED': { line: 'IPVS balancer’s view: data may flow. Kept 900 s by default.' },
  'IPVS-SYN_SENT': { line: 'IPVS balancer’s view: a SYN was seen from the server side. Kept 120 s by default.' },
  'IPVS-SYN_RECV': { line: 'IPVS balancer’s view: a SYN was seen from the client. Kept 60 s by default.' },
  'IPVS-FIN_WAIT': {
    line: 'IPVS balancer’s view: FIN seen from the server, or from the client if only inbound packets pass. Kept 120 s by default.',
  },
  'IPVS-TIME_WAIT': {
    line: 'IPVS balancer’s view: both FINs were seen, or a FIN before the flow was established. Kept 120 s by default.',
  },
  'IPVS-CLOSE': {
    line: 'IPVS balancer’s view: a RST was seen, or a client’s FIN with nothing before it. Kept 10 s by default.',
  },
  'IPVS-CLOSE_WAIT': {
    line: 'IPVS balancer’s view: the client’s FIN was seen. Not the socket state CLOSE_WAIT. Kept 60 s by default.',
  },
  'IPVS-LAST_ACK': { line: 'IPVS balancer’s word with a 30 s time-out, but no known transition leads to it.' },
  'IPVS-LISTEN': {
    line: 'IPVS balancer’s view: an entry prepared for an expected connection, such as FTP data. Kept 120 s by default.',
  },
  'IPVS-SYNACK': {
    line: 'IPVS balancer under secure_tcp defence: waiting for the client’s answer. Kept 120 s by default.',
  },
  'IPVS-ERR-ERR': { line: 'IPVS diagnostic, not a state: the state number is out of range.' },
  'IPVS-ERR-BUG': { line: 'IPVS diagnostic, not a state: the entry that ends the table.' },
  'IPVS-ERR-Q': { line: 'IPVS diagnostic, not a state: this number has no name.' },
  'PF-PROXY-SRC': { line: 'pf firewall’s synproxy: handshake with the client under way. Replaces the usual A:B pair.' },
  'PF-PROXY-DST': { line: 'pf firewall’s synproxy: handshake with the server under way. Replaces the usual A:B pair.' },
  'PF-BAD': { line: 'pf firewall diagnostic, not a state: the pair of levels has no name.' },
  'PF-NO_TRAFFIC': {
    line: 'pf firewall, UDP and other protocols, never TCP: one half of A:B, nothing seen from that end.',
  },
  'PF-SINGLE': {
    line: 'pf firewall, UDP and other protocols, never TCP: one half of A:B, one packet seen from that end.',
  },
  'PF-MULTIPLE': {
    line: 'pf firewall, UDP and other protocols, never TCP: one half of A:B, two or more packets seen from that end.',
  },
  'UNIX-FREE': { line: 'Linux unix-domain socket, not TCP: not allocated.' },
  'UNIX-LISTENING': { line: 'Linux unix-domain socket, not TCP: a local program listens on it.' },
  'UNIX-CONNECTING': { line: 'Linux unix-domain socket, not TCP: queued at the listener, not accepted yet.' },
  'UNIX-CONNECTED': { line: 'Linux unix-domain socket, not TCP: connected to another local socket.' },
  'UNIX-DISCONNECTING': { line: 'Linux unix-domain socket, not TCP: being disconnected.' },
  'SS-NONTCP-LISTEN': {
    line: 'ss, row of a unix or similar socket (see Netid), not TCP: a local program listens on it.',
  },
  'SS-NONTCP-ESTAB': { line: 'ss, row of a unix, UDP or similar socket (see Netid), not TCP: it has a fixed peer.' },
  'SS-NONTCP-UNCONN': {
    line: 'ss, row of a unix, UDP or similar socket (see Netid), not TCP: no fixed peer, which is normal.',
  },
  'SS-NONTCP-SYN-SENT': {
    line: 'ss, row of a unix or similar socket (see Netid), not TCP: connecting. No SYN is involved.',
  },
  'SS-NONTCP-CLOSING': {
    line: 'ss, row of a unix or similar socket (see Netid), not TCP: disconnecting. No FIN is involved.',
  },
  'SCTP-CLOSED': { line: 'SCTP association on Linux, not TCP: no association.' },
  'SCTP-COOKIE_WAIT': { line: 'SCTP association on Linux, not TCP: INIT sent, waiting for INIT ACK.' },
  'SCTP-COOKIE_ECHOED': { line: 'SCTP association on Linux, not TCP: cookie returned, waiting for COOKIE ACK.' },
  'SCTP-ESTAB': { line: 'SCTP association on Linux, not TCP: the association is open.' },
  'SCTP-SHUTDOWN_PENDING': {
    line: 'SCTP association on Linux, not TCP: our program has closed, data is still unacknowledged.',
  },
  'SCTP-SHUTDOWN_SENT': { line: 'SCTP association on Linux, not TCP: SHUTDOWN sent, waiting for SHUTDOWN ACK.' },
  'SCTP-SHUTDOWN_RECEIVED': { line: 'SCTP association on Linux, not TCP: the peer asked to shut down.' },
  'SCTP-ACK_SENT': { line: 'SCTP association on Linux, not TCP: SHUTDOWN ACK sent, waiting for SHUTDOWN COMPLETE.' },
  'SCTP-SUN-CLOSED': { line: 'SCTP socket on Solaris, not TCP: no association.' },
  'SCTP-SUN-LISTEN': { line: 'SCTP socket on Solaris, not TCP: waiting for associations.' },
  'SCTP-SUN-ESTABLISHED': { line: 'SCTP socket on Solaris, not TCP: the association is open.' },
  'SCTP-SUN-COOKIE_WAIT': { line: 'SCTP socket on Solaris, not TCP: INIT sent, waiting for INIT ACK.' },
  'SCTP-SUN-COOKIE_ECHOED': { line: 'SCTP socket on Solaris, not TCP: cookie returned, waiting for COOKIE ACK.' },
  'SCTP-SUN-SHUTDOWN_PENDING': {
    line: 'SCTP socket on Solaris, not TCP: our program has closed, data is still unacknowledged.',
  },
  'SCTP-SUN-SHUTDOWN_SENT': { line: 'SCTP socket on Solaris, not TCP: SHUTDOWN sent, waiting for SHUTDOWN ACK.' },
  'SCTP-SUN-SHUTDOWN_RECEIVED': { line: 'SCTP socket on Solaris, not TCP: the peer asked to shut down.' },
  'SCTP-SUN-SHUTDOWN_ACK_SENT': {
    line: 'SCTP socket on Solaris, not TCP: SHUTDOWN ACK sent, waiting for SHUTDOWN COMPLETE.',
  },
  'LINK-SABM-SENT': { line: 'AX.25 link in Linux netstat, not TCP: set-up command (SABM) sent, no answer yet.' },
  'LINK-DISC-SENT': {
    line: 'AX.25, NET/ROM or ROSE link in Linux netstat, not TCP: disconnect request sent, no answer yet.',
  },
  'LINK-CONN-SENT': { line: 'NET/ROM or ROSE link in Linux netstat, not TCP: connect request sent, no answer yet.' },
  'LINK-RECOVERY': {
    line: 'AX.25 or X.25 link in Linux netstat, not TCP: AX.25 recovers after a time-out; X.25 waits for the answer to its reset.',
  },
  'LINK-SABM-SENT-X25': { line: 'X.25 link in Linux netstat, not TCP: call request sent, no answer yet.' },
  'LINK-DISC-SENT-X25': { line: 'X.25 link in Linux netstat, not TCP: clear request sent, no answer yet.' },
  'BT-CONNECTED': { line: 'Bluetooth channel in Linux netstat, not TCP: connected.' },
  'BT-OPEN': { line: 'Bluetooth channel in Linux netstat, not TCP: open, not bound yet.' },
  'BT-BOUND': { line: 'Bluetooth channel in Linux netstat, not TCP: bound.' },
  'BT-LISTEN': { line: 'Bluetooth channel in Linux netstat, not TCP: listening.' },
  'BT-CONNECT': { line: 'Bluetooth channel in Linux netstat, not TCP: connecting.' },
  'BT-CONNECT2': { line: 'Bluetooth channel in Linux netstat, not TCP: an incoming connection is being set up.' },
  'BT-CONFIG': { line: 'Bluetooth channel in Linux netstat, not TCP: negotiating options.' },
  'BT-DISCONN': { line: 'Bluetooth channel in Linux netstat, not TCP: disconnecting.' },
  'BT-CLOSED': { line: 'Bluetooth channel in Linux netstat, not TCP: closed.' },
  'IPX-ESTAB': { line: 'IPX socket in Linux netstat, not TCP: connected (ESTAB) or unknown (UNK.).' },
  'TPI-IDLE': { line: 'UDP endpoint on Solaris or HP-UX, not TCP: bound, no fixed peer.' },
  'TPI-UNBOUND': { line: 'UDP endpoint on Solaris or HP-UX, not TCP: no local port yet.' },
  'TPI-CONNECTED': { line: 'UDP endpoint on Solaris or HP-UX, not TCP: it has a fixed peer.' },
  'TPI-OTHER': { line: 'lsof on Solaris or HP-UX, UDP, not TCP: another state of the transport interface (TPI).' },
  'UDP-ESTABLISHED': { line: 'Linux UDP socket with a fixed peer. It borrows the TCP word; there is no connection.' },
  'RAW-NUMBER': { line: 'Raw socket in Linux netstat: the number of its state, usually 7. Not a TCP state.' },
};
