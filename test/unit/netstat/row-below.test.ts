import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../../src/netstat/index.ts';
import { print, socketsOf } from './support/sockets.ts';
import { printers } from './support/printers.ts';

const connectionsOf = (text: string) => parse(text).snapshots.flatMap(({ connections }) => connections);

for (const [name, printer] of Object.entries(printers)) {
  test(`a row of ${name} gives below other rows what it gives alone`, () => {
    fc.assert(
      fc.property(fc.array(socketsOf(printer), { minLength: 2, maxLength: 8 }), (sockets) => {
        const together = connectionsOf(print(printer, sockets).join('\n'));
        // The printer's heading stays, as it tells a layout from one that resembles it.
        const alone = sockets.flatMap((socket) => connectionsOf(print(printer, [socket]).join('\n')));
        const withoutLine = together.map((connection, index) => ({ ...connection, line: alone[index]?.line }));
        assert.deepEqual(withoutLine, alone);
      }),
      { numRuns: 40 },
    );
  });
}

test('a row of another layout between rows is read as its own', () => {
  const rows = {
    linux: 'tcp        0      0 192.0.2.10:443          198.51.100.7:52044      ESTABLISHED',
    windows: '  TCP    192.0.2.10:443         198.51.100.7:52044     ESTABLISHED     1234',
    ss: 'ESTAB      0      0      192.0.2.10:443       198.51.100.7:52044',
    'ss with a protocol': 'tcp   ESTAB      0      0      192.0.2.10:443       198.51.100.7:52044',
    bsd: 'tcp4       0      0  192.0.2.10.443         198.51.100.7.52044     ESTABLISHED',
    udp: 'udp        0      0 192.0.2.10:443          198.51.100.7:52044      ESTABLISHED',
    lsof: 'nginx   1234  www  10u  IPv4 20000      0t0  TCP 192.0.2.10:443->198.51.100.7:52044 (ESTABLISHED)',
  };
  for (const above of Object.values(rows)) {
    for (const below of Object.values(rows)) {
      const [, found] = connectionsOf(`${above}\n${below}`);
      const [alone] = connectionsOf(below);
      assert.deepEqual({ ...found, line: 0 }, alone, `${above}\n${below}`);
    }
  }
});

test('a row that keeps less than both ends does not say how the next is read', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['tcp 0.0.0.0:22 - LISTEN 1 launchd', 'tcp 192.0.2.10:47073 198.51.100.7:443 ESTABLISHED 13646 chrome'],
    ['tcp 0 0 web1:914c/g web2:443 ESTABLISHED', 'tcp 0 0 192.0.2.10:22 198.51.100.7:50514 ESTABLISHED 812/sshd'],
    [
      'tcp 0 0 192.0.2.10:22 198.51.100.***:50514 ESTABLISHED 812/sshd',
      'tcp 0 0 192.0.2.10:22 198.51.100.8:50515 ESTABLISHED 812/sshd',
    ],
    [
      'tcp 0 0 0.0.0.0:22 0.0.0.0:0 LISTEN 2099001 newreno',
      'tcp 0 0 192.0.2.10:22 198.51.100.7:50514 ESTABLISHED 2099002 newreno vpxa',
    ],
  ];
  for (const [above, below] of rows) {
    const [, found] = connectionsOf(`${above}\n${below}`);
    const [alone] = connectionsOf(below);
    assert.notEqual(alone?.remotePort, undefined);
    assert.deepEqual({ ...found, line: 0 }, alone, above);
  }
});
