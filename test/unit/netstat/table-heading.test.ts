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

test('a heading that names both ends and the state reads a row in whatever order its columns are', () => {
  const rows = (text: string) =>
    parse(text).snapshots.flatMap(({ connections }) =>
      connections.map(({ localPort, remotePort, state, recvQ, pid }) => [localPort, remotePort, state, recvQ, pid]),
    );
  assert.deepEqual(
    rows(
      'Local Address:Port\tPeer Address:Port\tRecv-Q\tState\n192.0.2.1:443\t198.51.100.2:40001\t7\tESTAB\n192.0.2.1:443\t198.51.100.3:40002\t0\tTIME-WAIT\n',
    ),
    [
      [443, 40001, 'ESTABLISHED', 7, undefined],
      [443, 40002, 'TIME-WAIT', 0, undefined],
    ],
  );
  assert.deepEqual(
    rows(
      '| Remote | PID | Local | State |\n| --- | --- | --- | --- |\n| 198.51.100.2:40001 | 812 | 192.0.2.1:443 | CLOSE_WAIT |\n',
    ),
    [[443, 40001, 'CLOSE-WAIT', undefined, 812]],
  );
  assert.deepEqual(
    rows('VPN\tLocal\tRemote\tPolicy\tState\nams\t192.0.2.1:500\t198.51.100.2:500\t7\tESTABLISHED\n'),
    [],
  );
  assert.deepEqual(
    rows('Remote Address,Remote Port,Local Address,Local Port,State\n198.51.100.2,40001,192.0.2.1,443,CLOSE_WAIT\n'),
    [[443, 40001, 'CLOSE-WAIT', undefined, undefined]],
  );
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

test('a heading is believed also where its rows look like those of a tool', () => {
  const swapped = only('proto,recvq,sendq,remote,local,state\ntcp,3,7,198.51.100.7:50514,192.0.2.10:22,ESTABLISHED\n');
  assert.equal(ends(swapped), '192.0.2.10:22 198.51.100.7:50514');
  const queues = only('proto,sendq,recvq,local,remote,state\ntcp,3,7,192.0.2.10:22,198.51.100.7:50514,ESTABLISHED\n');
  assert.deepEqual([queues.sendQ, queues.recvQ], [3, 7]);
  for (const [heading, row] of [
    [
      'Proto,Local Address,Foreign Address,State,PID,Process',
      'TCP,192.0.2.10:22,198.51.100.7:50514,ESTABLISHED,812,a.exe',
    ],
    [
      'proto,recvq,sendq,local,remote,state,pid,process',
      'tcp,0,0,192.0.2.10:22,198.51.100.7:50514,ESTABLISHED,812,a.exe',
    ],
  ]) {
    const { pid, process } = only(`${heading}\n${row}\n`);
    assert.deepEqual([pid, process], [812, 'a.exe'], heading);
  }
});

test('a CSV of PowerShell is read by its heading, in whatever order its columns are', () => {
  const text =
    '"State","AppliedSetting","OwningProcess","CreationTime","LocalAddress","LocalPort","RemoteAddress","RemotePort"\n' +
    '"Established","Internet","4120","1/29/2026 10:00:00 AM","192.0.2.10","49712","198.51.100.7","443"\n' +
    '"TimeWait","","0","1/29/2026 10:00:01 AM","192.0.2.10","49713","198.51.100.7","443"\n';
  const { snapshots, unparsed } = parse(text);
  assert.deepEqual(
    [unparsed, snapshots.map(({ takenAt, format }) => [takenAt, format])],
    [[], [[undefined, 'powershell']]],
  );
  assert.deepEqual(
    snapshots[0]?.connections.map((row) => [row.state, row.pid, ends(row)]),
    [
      ['ESTABLISHED', 4120, '192.0.2.10:49712 198.51.100.7:443'],
      ['TIME-WAIT', 0, '192.0.2.10:49713 198.51.100.7:443'],
    ],
  );
});

test('what Select-Object chooses of Get-NetTCPConnection is read by its heading', () => {
  const tables: readonly (readonly [string, string, readonly unknown[]])[] = [
    [
      'LocalAddress LocalPort OwningProcess State',
      '127.0.0.1 11111 14292 Listen',
      ['LISTEN', '127.0.0.1', 11_111, 14_292],
    ],
    [
      'LocalAddress LocalPort State OwningProcess',
      '::            135 Listen          1204',
      ['LISTEN', '::', 135, 1204],
    ],
    ['LocalPort  State OwningProcess', '      135 Listen          1204', ['LISTEN', undefined, 135, 1204]],
    ['State LocalAddress LocalPort', 'Bound 192.0.2.10 49712', ['BOUND', '192.0.2.10', 49_712, undefined]],
    [
      'LocalPort State ProcessName',
      '49712 Bound Google Chrome',
      ['BOUND', undefined, 49_712, undefined, 'Google Chrome'],
    ],
  ];
  for (const [heading, line, expected] of tables) {
    const { state, localAddress, localPort, pid, process } = only(
      `PS C:\\> Get-NetTCPConnection\n\n${heading}\n${heading.replace(/\w/g, '-')}\n${line}\n`,
    );
    assert.deepEqual([state, localAddress, localPort, pid, process], [...expected, undefined].slice(0, 5), heading);
  }
  const { snapshots } = parse('LocalPort State\n--------- -----\nSee below\n22 things\n');
  assert.deepEqual(snapshots, []);
});

test('a line with an end of a connection or with cells is no time', () => {
  for (const line of [
    'TCP outside 198.51.100.7:443 inside 192.0.2.10:50514, idle 0:00:05, bytes 1234, flags UIO',
    '"a","10:00:00","Jan 11 2022"',
  ]) {
    const { recognised, unparsed } = parse(line);
    assert.deepEqual([recognised.time, unparsed.length], [0, 1], line);
  }
});

test('the table of netstat.py of psutil is one listing, with its processes', () => {
  const { snapshots, unparsed } = parse(
    'Proto Local address                  Remote address                 Status        PID    Program name\n' +
      'tcp   192.0.2.10:47073               198.51.100.7:443               ESTABLISHED   13646  chrome\n' +
      'tcp6  :::22                          -                              LISTEN        1      launchd\n' +
      'udp   0.0.0.0:5353                   -                              NONE          200    avahi-daemon\n' +
      'tcp   192.0.2.10:47074               198.51.100.7:443               ESTABLISHED   13646  Google Chrome He\n' +
      'tcp   192.0.2.10:47075               198.51.100.7:443               TIME_WAIT     -      ?\n',
  );
  assert.deepEqual([unparsed, snapshots.map(({ format }) => format)], [[], ['psutil']]);
  assert.deepEqual(
    snapshots[0]?.connections.map(({ state, pid, process, ...row }) => [state, pid, process, ends(row as Connection)]),
    [
      ['ESTABLISHED', 13_646, 'chrome', '192.0.2.10:47073 198.51.100.7:443'],
      ['LISTEN', 1, 'launchd', ':::22 :undefined'],
      [undefined, 200, 'avahi-daemon', '0.0.0.0:5353 :undefined'],
      ['ESTABLISHED', 13_646, 'Google Chrome He', '192.0.2.10:47074 198.51.100.7:443'],
      ['TIME-WAIT', undefined, undefined, '192.0.2.10:47075 198.51.100.7:443'],
    ],
  );
});

test('a table whose protocol stands behind its addresses has it in each row, and no states of UDP', () => {
  const { snapshots } = parse(
    'State,Remote,Local,Proto\nESTABLISHED,198.51.100.7:1,192.0.2.1:22,UDP\nLISTEN,*:*,*:22,tcp\nLISTEN,*:*,*:23,6\n',
  );
  assert.deepEqual(
    snapshots.flatMap(({ connections }) => connections.map(({ protocol, state }) => [protocol, state])),
    [
      ['udp', undefined],
      ['tcp', 'LISTEN'],
      [undefined, 'LISTEN'],
    ],
  );
});

test('a table whose columns are parted by blanks is read by its heading, where each column is one that sockets have', () => {
  const table = [
    'State         PID    Process   Local            Remote',
    'ESTABLISHED   1201   java      10.0.0.1:80      10.0.0.2:5000',
    'LISTENING     900    sshd      0.0.0.0:22       0.0.0.0:0',
  ].join('\n');
  assert.deepEqual(
    parse(table).snapshots.flatMap(({ connections }) =>
      connections.map(({ state, localPort, remotePort, pid, process }) => [state, localPort, remotePort, pid, process]),
    ),
    [
      ['ESTABLISHED', 80, 5000, 1201, 'java'],
      ['LISTEN', 22, 0, 900, 'sshd'],
    ],
  );
});
