import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';
import type { Connection } from '../../../src/netstat/connection.ts';

function only(text: string): Connection {
  const { snapshots, unparsed } = parse(text);
  assert.deepEqual(unparsed, []);
  assert.equal(snapshots.length, 1);
  const [connection] = snapshots[0]?.connections ?? [];
  assert.ok(connection);
  return connection;
}

const ends = ({ localAddress, localPort, remoteAddress, remotePort }: Connection) =>
  `${localAddress ?? ''}:${String(localPort)} ${remoteAddress ?? ''}:${String(remotePort)}`;

test('the heading of a table says which end is which, also where the peer comes first', () => {
  for (const text of [
    'Remote Address\tLocal Address\tState\n203.0.113.7:50412\t10.0.0.1:8080\tCLOSE_WAIT\n',
    '| Peer | Local | State |\n|---|---|---|\n| 203.0.113.7:50412 | 10.0.0.1:8080 | CLOSE_WAIT |\n',
    'foreign,local,state\n203.0.113.7:50412,10.0.0.1:8080,CLOSE_WAIT\n',
    'Local\tForeign\tState\n10.0.0.1:8080\t203.0.113.7:50412\tCLOSE_WAIT\n',
  ])
    assert.equal(ends(only(text)), '10.0.0.1:8080 203.0.113.7:50412', text);
});

test('queues and processes are read from their columns', () => {
  const queues = only(
    'State\tForeign Address\tLocal Address\tProto\tSend-Q\tRecv-Q\nCLOSE_WAIT\t203.0.113.7:50412\t10.0.0.1:8080\ttcp\t7\t33\n',
  );
  assert.equal(ends(queues), '10.0.0.1:8080 203.0.113.7:50412');
  assert.deepEqual([queues.recvQ, queues.sendQ], [33, 7]);
  const text = 'Local\tRemote\tState\tPID\tProcess\n10.0.0.1:8080\t203.0.113.7:50412\tCLOSE_WAIT\t4242\tjava\n';
  const { pid, process } = only(text);
  assert.deepEqual([pid, process], [4242, 'java']);
  assert.equal(parse(text).snapshots[0]?.hasProcessColumn, true);
});

test('a heading is good for the rows of its own table alone', () => {
  const { snapshots } = parse(
    'Remote\tLocal\tState\n203.0.113.7:50412\t10.0.0.1:8080\tCLOSE_WAIT\n\n$ netstat -tn\nProto Recv-Q Send-Q Local Address Foreign Address State\ntcp 0 0 10.0.0.1:22 203.0.113.9:40000 ESTABLISHED\n',
  );
  assert.deepEqual(
    snapshots.flatMap(({ connections }) => connections.map(ends)),
    ['10.0.0.1:8080 203.0.113.7:50412', '10.0.0.1:22 203.0.113.9:40000'],
  );
});
