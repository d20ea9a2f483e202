import type { Summaries } from '../../state-texts.ts';

export const summaries: Summaries = {
  LISTEN: {
    line: 'Waiting for connection requests; the port is open for service.',
    waiting: 'TBD',
    duration: 'As long as the program listens.',
  },
  'SYN-SENT': {
    line: 'We sent a connection request (SYN) and wait for the answer.',
    waiting: 'TBD',
    duration: 'One round trip; on Linux up to 131 s when nobody answers (127 s before 6.5).',
  },
  'SYN-RECEIVED': {
    line: 'A connection request arrived; we answered SYN+ACK and wait for the ACK.',
    waiting: 'TBD',
    duration: 'One round trip; on Linux 63 s if the client stays silent.',
  },
  ESTABLISHED: {
    line: 'The connection is open; both sides can send and receive.',
    waiting: 'TBD',
    duration: 'Until one side closes; idle rows have no limit without keepalive.',
  },
  'FIN-WAIT-1': {
    line: 'We sent our close request (FIN); its acknowledgment has not come yet.',
    waiting: 'TBD',
    duration: 'One round trip; on Linux about 105 s for an orphan that gets no answer.',
  },
  'FIN-WAIT-2': {
    line: 'Our close was acknowledged; waiting for the peer to close its side.',
    waiting: 'TBD',
    duration: 'Until the peer closes; on Linux 60 s if orphaned.',
  },
  CLOSING: {
    line: 'Both sides sent FIN at the same time; ours is not acknowledged yet.',
    waiting: 'TBD',
    duration: 'One round trip; on Linux about 105 s if no answer comes.',
  },
  'TIME-WAIT': {
    line: 'Closed; kept a while so late packets cannot disturb a new connection.',
    waiting: 'TBD',
    duration:
      'Linux 60 s fixed; FreeBSD 60 s, macOS 30 s, Solaris 60 s; Windows 2 or 4 min, depending on version and document. RFC: 2 x MSL with MSL 2 min.',
  },
  'CLOSE-WAIT': {
    line: 'The peer closed; waiting for our own program to close the socket.',
    waiting: 'TBD',
    duration: 'Milliseconds in a correct program; otherwise without limit.',
  },
  'LAST-ACK': {
    line: 'The peer closed first, we closed too; waiting for the ACK of our FIN.',
    waiting: 'TBD',
    duration: 'One round trip; on Linux about 105 s without an answer.',
  },
  CLOSED: {
    line: 'No connection exists; the socket is unused or finished.',
    waiting: 'TBD',
    duration: 'Until the program closes the descriptor.',
  },
  IDLE: {
    line: 'Solaris: socket opened, no address bound yet. Not an RFC state.',
    waiting: 'TBD',
    duration: 'Until it is used or closed.',
  },
  BOUND: {
    line: 'Address and port reserved, neither connected nor listening. Not an RFC state.',
    waiting: 'TBD',
    duration: 'Until connect, listen or close.',
  },
  NEW_SYN_RECV: {
    line: 'Linux-internal: a light record for a half-open request; shown as SYN_RECV.',
    waiting: 'TBD',
    duration: 'As SYN_RECV.',
  },
  DELETE_TCB: {
    line: 'Windows: the connection record is being deleted. Not an RFC state.',
    waiting: 'TBD',
    duration: 'Momentary.',
  },
  UNKNOWN: {
    line: 'The tool could not name the state; check the raw line.',
    waiting: 'TBD',
    duration: 'Not applicable.',
  },
  'NONE-NO-STATE': { line: 'A library placeholder for "this socket type has no connection state" (UDP, unix).' },
  RESERVED: { line: 'osquery on macOS prints it for a reserved TSI state value.' },
  'MPTCP-TERMINATE': { line: 'macOS Multipath TCP connection-level end state; not a TCP subflow state.' },
  'GVISOR-INITIAL': { line: 'gVisor netstack internal endpoint state. Endpoint created, nothing bound.' },
  'GVISOR-CONNECTING': { line: 'gVisor netstack internal endpoint state. connect() called, first SYN not sent yet.' },
  'GVISOR-ERROR': { line: 'gVisor netstack internal endpoint state. Endpoint hit an error and is dead.' },
  'NODE-EXPORTER-QUEUES': {
    line: 'Two pseudo-labels in the same metric as the states: byte totals, not connection counts.',
  },
  'OFFLOAD-INHOST': {
    line: 'Windows TCP chimney offload status, handled by the Windows stack (the normal case). A second column beside State; never a TCP state.',
  },
  'OFFLOAD-OFFLOADING': {
    line: 'Windows TCP chimney offload status, being handed to the adapter. A second column beside State; never a TCP state.',
  },
  'OFFLOAD-OFFLOADED': {
    line: 'Windows TCP chimney offload status, handled by the adapter. A second column beside State; never a TCP state.',
  },
  'OFFLOAD-UPLOADING': {
    line: 'Windows TCP chimney offload status, being taken back. A second column beside State; never a TCP state.',
  },
  'CT-NONE': { line: 'No state recorded yet; also what the library prints for an out-of-range value.' },
  'CT-SYN_SENT': { line: 'A bare SYN was seen from the originator. Timeout 120 s.' },
  'CT-SYN_RECV': { line: 'A SYN+ACK was seen. Timeout 60 s.' },
  'CT-ESTABLISHED': {
    line: 'The handshake ACK was seen, or the flow was picked up mid-stream. Timeout 5 days by default.',
  },
  'CT-FIN_WAIT': {
    line: 'A FIN was seen from one side (either). One tracker state covers the stretch that the closing socket spends in FIN-WAIT-1. Timeout 120 s.',
  },
  'CT-CLOSE_WAIT': {
    line: 'The first FIN was acknowledged, whichever side sent it. This is NOT the socket state CLOSE-WAIT. Timeout 60 s.',
  },
  'CT-LAST_ACK': { line: 'FINs seen from both sides. Timeout 30 s.' },
  'CT-TIME_WAIT': { line: 'The last ACK was seen. Timeout 120 s.' },
  'CT-CLOSE': { line: 'A RST was seen. Not the same as the socket state CLOSE. Timeout 10 s.' },
  'CT-SYN_SENT2': {
    line: 'A bare SYN was seen from the reply side too: simultaneous open. Shares the number of the obsolete LISTEN member.',
  },
  'CT-FLAG-UNREPLIED': {
    line: 'Bracketed conntrack status flag, no packet seen in the reply direction yet. Not a state.',
  },
  'CT-FLAG-ASSURED': {
    line: 'Bracketed conntrack status flag, flow considered worth keeping under pressure. Not a state.',
  },
  'CT-FLAG-OFFLOAD': {
    line: 'Bracketed conntrack status flag, flow handed to a fast path. Not a state. The kernel leaves the timeout and the state word out of such a row.',
  },
  'CT-FLAG-HW_OFFLOAD': {
    line: 'Bracketed conntrack status flag, flow handed to hardware. Not a state. The kernel leaves the timeout and the state word out of such a row.',
  },
  'IPVS-NONE': { line: 'No packet seen; persistence templates also show NONE.' },
  'IPVS-ESTABLISHED': { line: 'Balancer believes data may flow.' },
  'IPVS-SYN_SENT': { line: 'SYN seen from the server side.' },
  'IPVS-SYN_RECV': { line: 'SYN seen from the client.' },
  'IPVS-FIN_WAIT': {
    line: 'A FIN was seen while established: from the real server when the balancer sees both directions, from the client when it sees only inbound packets (direct routing, tunnel). One state for both FIN-WAITs.',
  },
  'IPVS-TIME_WAIT': { line: 'FINs of both sides were seen, or a FIN arrived before the flow was established.' },
  'IPVS-CLOSE': { line: 'A RST was seen, or a FIN came from the client with no earlier packet on record.' },
  'IPVS-CLOSE_WAIT': {
    line: "The client's FIN was seen while established, with both directions visible to the balancer.",
  },
  'IPVS-LAST_ACK': {
    line: 'Named in the table with a 30 s timeout, but no entry of the transition tables opened leads into it. The second FIN leads to TIME_WAIT instead.',
  },
  'IPVS-LISTEN': {
    line: 'Inherited from the old masquerading code. No entry of the transition tables opened leads into it.',
  },
  'IPVS-SYNACK': { line: 'IPVS-only: used by the "secure_tcp" defence table while waiting for the client to answer.' },
  'IPVS-ERR-ERR': { line: 'IPVS diagnostic word, state number out of range.' },
  'IPVS-ERR-BUG': { line: 'IPVS diagnostic word, table terminator.' },
  'IPVS-ERR-Q': { line: 'IPVS diagnostic word, no name for this number.' },
  'PF-PROXY-SRC': { line: 'pf synproxy: handshake with the client in progress. Printed instead of an A:B pair.' },
  'PF-PROXY-DST': { line: 'pf synproxy: handshake with the server in progress. Printed instead of an A:B pair.' },
  'PF-BAD': { line: 'pf cannot name the pair.' },
  'PF-NO_TRAFFIC': {
    line: 'pf level for UDP and other protocols: nothing seen from this side. Printed as one half of A:B. Never TCP.',
  },
  'PF-SINGLE': {
    line: 'pf level for UDP and other protocols: one packet seen from this side. Printed as one half of A:B. Never TCP.',
  },
  'PF-MULTIPLE': {
    line: 'pf level for UDP and other protocols: two or more packets seen from this side. Printed as one half of A:B. Never TCP.',
  },
  'UNIX-FREE': {
    line: 'Linux AF_UNIX socket state in the second table of netstat. Not allocated. Must not be read as TCP.',
  },
  'UNIX-LISTENING': {
    line: 'Linux AF_UNIX socket state in the second table of netstat. Unconnected with the accept flag set. Must not be read as TCP.',
  },
  'UNIX-CONNECTING': {
    line: "Linux AF_UNIX socket state in the second table of netstat. A connection that sits in the listener's queue and has not been accepted yet; the row has inode 0. Must not be read as TCP.",
  },
  'UNIX-CONNECTED': {
    line: 'Linux AF_UNIX socket state in the second table of netstat. Connected to a peer socket. Must not be read as TCP.',
  },
  'UNIX-DISCONNECTING': {
    line: 'Linux AF_UNIX socket state in the second table of netstat. Being disconnected. Must not be read as TCP.',
  },
  'SS-NONTCP-LISTEN': {
    line: 'ss prints the TCP word LISTEN for a listening unix, UDP, raw, netlink, packet or vsock socket. Check the Netid column (tcp, mptcp, dccp, sctp are transport connections; u_str, u_dgr, u_seq, udp, raw, nl, p_raw, p_dgr, v_str, ti_*, xdp are not TCP).',
  },
  'SS-NONTCP-ESTAB': {
    line: 'ss prints the TCP word ESTAB for a connected unix, UDP, raw, netlink, packet or vsock socket. Check the Netid column (tcp, mptcp, dccp, sctp are transport connections; u_str, u_dgr, u_seq, udp, raw, nl, p_raw, p_dgr, v_str, ti_*, xdp are not TCP).',
  },
  'SS-NONTCP-UNCONN': {
    line: 'ss prints the TCP word UNCONN for a unconnected unix, UDP, raw, netlink, packet or vsock socket. Check the Netid column (tcp, mptcp, dccp, sctp are transport connections; u_str, u_dgr, u_seq, udp, raw, nl, p_raw, p_dgr, v_str, ti_*, xdp are not TCP).',
  },
  'SS-NONTCP-SYN-SENT': {
    line: 'ss prints the TCP word SYN-SENT for a connecting unix, UDP, raw, netlink, packet or vsock socket. Check the Netid column (tcp, mptcp, dccp, sctp are transport connections; u_str, u_dgr, u_seq, udp, raw, nl, p_raw, p_dgr, v_str, ti_*, xdp are not TCP).',
  },
  'SS-NONTCP-CLOSING': {
    line: 'ss prints the TCP word CLOSING for a disconnecting unix, UDP, raw, netlink, packet or vsock socket. Check the Netid column (tcp, mptcp, dccp, sctp are transport connections; u_str, u_dgr, u_seq, udp, raw, nl, p_raw, p_dgr, v_str, ti_*, xdp are not TCP).',
  },
  'SCTP-CLOSED': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-COOKIE_WAIT': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-COOKIE_ECHOED': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-ESTAB': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-SHUTDOWN_PENDING': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-SHUTDOWN_SENT': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-SHUTDOWN_RECEIVED': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-ACK_SENT': { line: 'SCTP association state shown by ss behind a "`- " marker.' },
  'SCTP-SUN-CLOSED': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-LISTEN': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-ESTABLISHED': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-COOKIE_WAIT': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-COOKIE_ECHOED': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-SHUTDOWN_PENDING': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-SHUTDOWN_SENT': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-SHUTDOWN_RECEIVED': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'SCTP-SUN-SHUTDOWN_ACK_SENT': { line: 'SCTP socket state in the Solaris/illumos SCTP table.' },
  'LINK-SABM-SENT': {
    line: 'AX.25 / NET/ROM / ROSE / X.25 link state in net-tools. LISTENING and ESTABLISHED are printed in the same tables.',
  },
  'LINK-DISC-SENT': {
    line: 'AX.25 / NET/ROM / ROSE / X.25 link state in net-tools. LISTENING and ESTABLISHED are printed in the same tables.',
  },
  'LINK-CONN-SENT': {
    line: 'AX.25 / NET/ROM / ROSE / X.25 link state in net-tools. LISTENING and ESTABLISHED are printed in the same tables.',
  },
  'LINK-RECOVERY': {
    line: 'AX.25 / NET/ROM / ROSE / X.25 link state in net-tools. LISTENING and ESTABLISHED are printed in the same tables.',
  },
  'LINK-SABM-SENT-X25': {
    line: 'AX.25 / NET/ROM / ROSE / X.25 link state in net-tools. LISTENING and ESTABLISHED are printed in the same tables.',
  },
  'LINK-DISC-SENT-X25': {
    line: 'AX.25 / NET/ROM / ROSE / X.25 link state in net-tools. LISTENING and ESTABLISHED are printed in the same tables.',
  },
  'BT-CONNECTED': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-OPEN': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-BOUND': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-LISTEN': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-CONNECT': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-CONNECT2': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-CONFIG': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-DISCONN': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'BT-CLOSED': { line: 'Bluetooth L2CAP/RFCOMM channel state in the net-tools Bluetooth table.' },
  'IPX-ESTAB': { line: 'IPX socket words in net-tools; UNK. is the abbreviation for unknown.' },
  'TPI-IDLE': { line: 'Solaris/HP-UX UDP endpoint state (mixed case). bound UDP endpoint, no fixed peer.' },
  'TPI-UNBOUND': { line: 'Solaris/HP-UX UDP endpoint state (mixed case). UDP endpoint without a local port.' },
  'TPI-CONNECTED': { line: 'Solaris/HP-UX UDP endpoint state (mixed case). UDP endpoint with a fixed peer.' },
  'TPI-OTHER': { line: 'Other TPI words lsof can print for UDP on Solaris/HP-UX.' },
  'UDP-ESTABLISHED': { line: 'A connected UDP socket on Linux borrows the TCP word. There is no connection.' },
  'RAW-NUMBER': { line: 'Raw socket rows in Linux netstat show the number of the state, usually 7.' },
};
