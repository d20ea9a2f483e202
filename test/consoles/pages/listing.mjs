/** What every console shows: `ss -tan` of Linux, with addresses of the documentation ranges (RFC 5737). */
export const lines = [
  '$ ss -tan',
  'State      Recv-Q Send-Q   Local Address:Port     Peer Address:Port',
  'LISTEN     0      4096         0.0.0.0:443             0.0.0.0:*',
  'ESTAB      0      0         192.0.2.10:443        198.51.100.7:51622',
  'CLOSE-WAIT 1      0         192.0.2.10:8080       198.51.100.9:60210',
  'TIME-WAIT  0      0         192.0.2.10:443        198.51.100.7:51590',
];

/** The same with as many rows as no editor draws at once: 3,000. */
export const manyLines = [
  ...lines,
  ...Array.from({ length: 2996 }, (_, at) => `TIME-WAIT  0  0  192.0.2.10:443  198.51.100.8:${20_000 + at}`),
];
