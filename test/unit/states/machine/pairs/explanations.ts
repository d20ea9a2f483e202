/** What each pair of states means, by the two states in the order of a connection's life. */
export const explanations: Readonly<Record<string, string>> = {
  'CLOSED CLOSED': 'Quiet: before the first call, and after everything.',
  'CLOSED LISTEN': 'A server waits and nobody calls; or its caller gave up and the reset led it back.',
  'CLOSED SYN-SENT': 'Nobody listens: the SYN is answered with a reset, or by nobody.',
  'CLOSED SYN-RECEIVED': 'The caller went away while its SYN was under way; its host answers the SYN,ACK with a reset.',
  'CLOSED ESTABLISHED':
    'Half-open: one side aborted, gave up or lost its memory, and the other has not heard of it (3.5.1).',
  'CLOSED FIN-WAIT-1': 'The FIN goes to nobody: it is answered with a reset, or sent again until the user timeout.',
  'CLOSED FIN-WAIT-2':
    'The other side acknowledged the FIN, then went without one of its own: only a timer of the system ends this.',
  'CLOSED CLOSE-WAIT':
    'The other side closed and is gone; the program here has not closed yet, and its first octets meet a reset.',
  'CLOSED CLOSING': 'Both closed at once, and the acknowledgment of the FIN here got lost or is still under way.',
  'CLOSED LAST-ACK':
    'The last acknowledgment is under way or lost; the repeated FIN is answered with a reset, which ends it as well.',
  'CLOSED TIME-WAIT': 'The usual end: the side that closed second is done, the other waits out 2MSL.',
  'LISTEN LISTEN': 'Two servers: quiet, neither calls.',
  'LISTEN SYN-SENT': 'A call is under way to a server that has not heard it.',
  'SYN-SENT SYN-SENT': 'Both call: the begin of a simultaneous open, Figure 7.',
  'SYN-SENT SYN-RECEIVED': 'The SYN arrived; its answer is under way or lost.',
  'SYN-SENT FIN-WAIT-1': 'The server closed in SYN-RECEIVED, before its SYN,ACK arrived.',
  'SYN-RECEIVED SYN-RECEIVED': 'Simultaneous open: both got the SYN of the other.',
  'SYN-RECEIVED ESTABLISHED':
    'The third segment of the handshake is under way or lost: the client is open, the server not yet.',
  'SYN-RECEIVED FIN-WAIT-1':
    'The client closed at once after opening, or one side of a simultaneous open closed early.',
  'ESTABLISHED ESTABLISHED': 'Open. With nothing to send it may stay so for ever.',
  'ESTABLISHED FIN-WAIT-1': 'One side closed; its FIN is under way or lost.',
  'FIN-WAIT-1 FIN-WAIT-1': 'Both closed before the FIN of the other arrived: a simultaneous close, Figure 13.',
  'FIN-WAIT-1 CLOSE-WAIT': 'The FIN arrived, its acknowledgment has not.',
  'FIN-WAIT-1 CLOSING': 'Simultaneous close: one FIN has arrived, the other has not.',
  'FIN-WAIT-1 LAST-ACK':
    'Both sent their FIN, one after the other, and the acknowledgment of the first has not arrived.',
  'FIN-WAIT-2 CLOSE-WAIT': 'Half-closed: one side is done, and all now waits for the program of the other to close.',
  'FIN-WAIT-2 CLOSING':
    'Simultaneous close on a wire that reorders: the acknowledgment overtook the FIN that was sent before it.',
  'FIN-WAIT-2 LAST-ACK': 'The second FIN is under way or lost.',
  'CLOSING CLOSING': 'Simultaneous close: both FINs have arrived, their acknowledgments have not.',
  'CLOSING TIME-WAIT': 'Simultaneous close: one acknowledgment has arrived, the other is under way or lost.',
  'LAST-ACK TIME-WAIT': 'The last acknowledgment is under way or lost; TIME-WAIT is there to send it again.',
  'TIME-WAIT TIME-WAIT': 'The end of a simultaneous close: both waited for the acknowledgment, both wait 2MSL.',
};
