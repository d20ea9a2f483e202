import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type Connection } from '../../../src/netstat/index.ts';

const connections = (text: string) => parse(text).snapshots.flatMap((snapshot) => snapshot.connections);
/** Chosen fields of every row. */
const rows = (text: string, ...names: (keyof Connection)[]) =>
  connections(text).map((row) => names.map((name) => row[name]));

test('the last row above a command stays in its listing, where it might have gone on', () => {
  const { snapshots } = parse(
    [
      'root@web01:~# ss -tn state time-wait',
      'Recv-Q     Send-Q          Local Address:Port          Peer Address:Port     Process',
      '0          0                   192.0.2.10:443           198.51.100.7:50514',
      '0          0              [2001:db8::10]:443      [2001:db8::99]:41022',
      'root@web01:~# ss -Htn state close-wait',
      '1          0                   192.0.2.10:443           198.51.100.7:50515',
      'Sat Nov 28 12:00:00 UTC 2026',
      '3          0                   192.0.2.10:443           198.51.100.7:50516',
    ].join('\n'),
  );
  assert.deepEqual(
    snapshots.map(({ takenAt, connections: [first, second] }) => [takenAt, first?.state, second?.state]),
    [
      [undefined, 'TIME-WAIT', 'TIME-WAIT'],
      [undefined, 'CLOSE-WAIT', undefined],
      ['Sat Nov 28 12:00:00 UTC 2026', 'CLOSE-WAIT', undefined],
    ],
  );
});

test('UNCONN below a row of ss without a Netid column is no closed TCP socket', () => {
  const text = 'ESTAB  0      0      192.0.2.10:52087    192.0.2.1:53\nUNCONN 0      0      192.0.2.10:41005    0.0.0.0:*\n';
  assert.deepEqual(rows(text, 'state', 'token'), [
    ['ESTABLISHED', 'ESTAB'],
    [undefined, 'UNCONN'],
  ]);
});
