/**
 * A real listing to try the card on: `ss -tan` of Linux, with addresses of the documentation ranges (RFC 5737). The rows
 * that a client opened are at the port that is listened on, so that the card has not to guess.
 */
export const sample = `State      Recv-Q Send-Q Local Address:Port   Peer Address:Port
LISTEN     0      4096         0.0.0.0:443        0.0.0.0:*
ESTAB      0      0       192.0.2.10:443   198.51.100.7:51622
SYN-SENT   0      1       192.0.2.10:40112 203.0.113.25:5432
CLOSE-WAIT 1      0       192.0.2.10:443   198.51.100.9:60210
TIME-WAIT  0      0       192.0.2.10:443   198.51.100.7:51590
`;
