import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';

const connections = (text: string) => parse(text).snapshots.flatMap((snapshot) => snapshot.connections);

test('UNIX-domain sockets, other protocols and prose are told apart', () => {
  const parsed = parse(
    [
      'Active Internet connections (servers and established)',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
      'tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED',
      'Active UNIX domain sockets (servers and established)',
      'Proto RefCnt Flags       Type       State         I-Node   Path',
      'unix  2      [ ACC ]     STREAM     LISTENING     20211    /run/app.sock',
      'unix  3      [ ]         STREAM     CONNECTED     20212',
      'Active Bluetooth connections (w/o servers)',
      'Proto  Destination       Source            State         PSM DCID   SCID      IMTU    OMTU Security',
      '$ echo done',
      'All of it looks fine to me.',
    ].join('\n'),
  );
  assert.equal(parsed.rowLines, 1);
  assert.equal(parsed.recognised.unix, 2);
  assert.deepEqual(
    parsed.unparsed.map(({ line }) => line),
    [10],
  );
});

test('a section of UNIX-domain sockets ends where rows of TCP begin, and prose opens none', () => {
  const row = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED';
  const title = 'Active UNIX domain sockets (servers and established)';
  const unix = 'unix  2      [ ACC ]     STREAM     LISTENING     12345    /run/x.sock';
  const ss =
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nESTAB  0      0      192.0.2.10:22 198.51.100.7:50514';
  const lsof =
    'COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\nsshd 812 root 3u IPv4 1 0t0 TCP 192.0.2.10:22->198.51.100.7:50514 (ESTABLISHED)';
  for (const text of [
    `I ran it for UNIX domain sockets too, but here is TCP:\n${row}`,
    `${title}\n${unix}\n${row}`,
    `${title}\n${unix}\n\n${ss}`,
    `${title}\n${unix}\n\n${lsof}`,
  ])
    assert.deepEqual(
      connections(text).map(({ state, localPort, remotePort }) => [state, localPort, remotePort]),
      [['ESTABLISHED', 22, 50_514]],
      text,
    );
  const { recognised, unparsed } = parse(`${title}\n${unix}\nand that is all of them`);
  assert.deepEqual([recognised.unix, unparsed.map(({ line }) => line)], [1, [2]]);
});

test('several tools in one text are several snapshots with their commands', () => {
  const { snapshots } = parse(
    [
      '$ ss -tanp',
      'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514 users:(("sshd",pid=812,fd=4))',
      '$ ss -uan',
      'ESTAB 0 0 192.0.2.10:53 198.51.100.7:5353',
      'PS C:\\> Get-NetTCPConnection',
      '192.0.2.10    49712     198.51.100.7   443        Established Internet       4120',
    ].join('\n'),
  );
  assert.deepEqual(
    snapshots.map(({ format, command, hasProcessColumn }) => [format, command, hasProcessColumn]),
    [
      ['ss', '$ ss -tanp', true],
      ['ss', '$ ss -uan', false],
      ['powershell', 'PS C:\\> Get-NetTCPConnection', false],
    ],
  );
  assert.deepEqual([snapshots[1]?.connections[0]?.protocol, snapshots[1]?.connections[0]?.state], ['udp', undefined]);
});

test('a command behind any prompt, and the line that names another machine, begin a listing', () => {
  const rows = 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514\nTIME-WAIT 0 0 192.0.2.10:22 198.51.100.8:50514\n';
  for (const line of [
    'bob@mac ~ % ss -tan',
    '[root@web7 ~]# ss -tan',
    '➜  ~ ss -tan',
    '➜  shop git:(main) ✗ ss -tan',
    '❯ ss -tan',
    'λ ss -tan',
    '+ ss -tan',
    'web7 | CHANGED | rc=0 >>',
    '==> web7.log <==',
  ]) {
    const { snapshots, unparsed } = parse(`$ ss -tan\n${rows}${line}\n${rows}`);
    assert.deepEqual(
      snapshots.map(({ connections }) => connections.length),
      [2, 2],
      line,
    );
    assert.deepEqual(unparsed, [], line);
  }
  // Words that name a tool in a sentence are no command.
  assert.equal(parse(`${rows}we ran ss -tan\n${rows.replaceAll('50514', '50515')}`).snapshots.length, 1);
});

test('titles that scripts draw are titles, and begin a listing where they come again', () => {
  const rows = 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514\nTIME-WAIT 0 0 192.0.2.10:22 198.51.100.8:50514\n';
  for (const line of [
    '--- web8 ---',
    '=== TCP sockets (web8) ===',
    '##### web8 #####',
    '------ web8: ss -tan ------',
  ]) {
    const { snapshots, unparsed, recognised } = parse(`${line}\n${rows}`);
    assert.equal(snapshots[0]?.connections.length, 2, line);
    assert.deepEqual([unparsed, recognised.title], [[], 1], line);
  }
  const loop = `=== LISTEN ===\n${rows}=== others ===\n${rows.replaceAll('50514', '50515')}`;
  assert.deepEqual(
    parse(`${loop}${loop}`).snapshots.map(({ connections }) => connections.length),
    [4, 4],
  );
  for (const line of ['--- a/listing.txt', '- a remark -'])
    assert.equal(parse(`${rows}${line}`).unparsed.length, 1, line);
});

test('rows below a command that asks ss for another protocol alone have that protocol and no state', () => {
  const row = 'ESTAB 0 0 192.0.2.10:5002 198.51.100.7:50514';
  for (const [options, protocol] of [
    ['-un', 'udp'],
    ['-n --udp', 'udp'],
    ['-S', 'sctp'],
    ['-aM', 'mptcp'],
    ['-w', 'raw'],
    ['-d', 'dccp'],
    ['--sctp', 'sctp'],
  ] as const) {
    const [snapshot] = parse(`$ ss ${options}\n${row}`).snapshots;
    assert.deepEqual(
      snapshot?.connections.map((connection) => [connection.protocol, connection.state]),
      [[protocol, undefined]],
      options,
    );
  }
});

test('a protocol or timers asked for are no processes asked for', () => {
  const asked = (command: string, row: string) => parse(`${command}\n${row}`).snapshots[0]?.hasProcessColumn;
  const mac = 'tcp4       0      0  192.0.2.10.50514       198.51.100.7.443       ESTABLISHED';
  const linux = 'tcp 0 0 192.0.2.10:22 198.51.100.7:50514 ESTABLISHED';
  const row = 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514';
  assert.equal(asked('$ netstat -an -p tcp', mac), false);
  assert.equal(asked('$ netstat -anp tcp', mac), false);
  assert.equal(asked('$ netstat -tano', linux), false);
  assert.equal(asked('$ netstat -tunap', linux), true);
  assert.equal(asked('# ss -tan | grep -op 22', row), false);
  assert.equal(asked('# ss -tanp | grep 22', row), true);
});

test('sections of Solaris stay in one snapshot, and SCTP is no TCP', () => {
  const text = [
    'TCP: IPv4',
    '   Local Address        Remote Address    Swind Send-Q Rwind Recv-Q    State',
    '-------------------- -------------------- ----- ------ ----- ------ -----------',
    '      *.111                *.*                0      0  49152      0 LISTEN',
    '',
    'TCP: IPv6',
    '   Local Address                     Remote Address                 Swind Send-Q Rwind Recv-Q   State      If',
    '--------------------------------- --------------------------------- ----- ------ ----- ------ ----------- -----',
    '2001:db8::10.22                   2001:db8::99.50514                64128      0 128872      0 ESTABLISHED',
  ].join('\n');
  const parsed = parse(text);
  assert.deepEqual(parsed.unparsed, []);
  assert.equal(parsed.snapshots.length, 1);
  assert.deepEqual(
    parsed.snapshots[0]?.connections.map(({ state, localPort }) => [state, localPort]),
    [
      ['LISTEN', 111],
      ['ESTABLISHED', 22],
    ],
  );
});

test('the time of a snapshot is what tells it, without the machine and the command beside it', () => {
  const row = 'tcp 0 0 192.0.2.1:443 198.51.100.7:50514 ESTABLISHED';
  for (const [line, time] of [
    ['Every 2.0s: ss -tan                 web01.corp.example: Sun Nov 29 04:00:02 2026', 'Sun Nov 29 04:00:02 2026'],
    ['===== 2026-11-29 04:00:02 web01 =====', '2026-11-29 04:00:02'],
    ['[web01] Sun 29 Nov 2026 12:59:50 PM UTC', 'Sun 29 Nov 2026 12:59:50 PM UTC'],
    ['2026-11-29T04:00:02.123+09:00', '2026-11-29T04:00:02.123+09:00'],
    ['2026. 11. 29. (일) 오후 12:00:10 KST', '2026. 11. 29. (일) 오후 12:00:10 KST'],
    ['12:00:01', '12:00:01'],
    ['Di 11. Jan 09:14:02 CET 2022', 'Di 11. Jan 09:14:02 CET 2022'],
    ['[web01] mar. 11 janv. 2022 09:14:02 CET', 'mar. 11 janv. 2022 09:14:02 CET'],
    ['Вт янв 11 09:14:02 MSK 2022', 'Вт янв 11 09:14:02 MSK 2022'],
    ['taken at Jan 11 2022 09:14:02', 'Jan 11 2022 09:14:02'],
    ['run on 11 Jan 2022 09:14:02', '11 Jan 2022 09:14:02'],
    ['taken at 2022 Jan 11 09:14:02', '2022 Jan 11 09:14:02'],
  ] as const)
    assert.equal(parse(`${line}\n${row}`).snapshots[0]?.takenAt, time, line);
});

test('the time of a process or of a file is none of a snapshot', () => {
  const row = 'tcp 0 0 192.0.2.1:443 198.51.100.7:50514 ESTABLISHED';
  for (const line of [
    'root      1023     1  0 10:00 ?        00:00:00 /usr/bin/java',
    ' 9733 ??  IsJ  0:00.00 rpcbind',
    '-rw-r--r-- 1 root root 3843 Jan 31 13:20 app.conf',
  ])
    assert.equal(parse(`${line}\n${row}`).snapshots[0]?.takenAt, undefined, line);
});

test('a command that stands further in than the text around it begins a listing', () => {
  const row = 'tcp 0 0 192.0.2.1:443 198.51.100.7:50514 ESTABLISHED';
  const { snapshots } = parse(['Before:', ' netstat -an', row, 'After:', '    netstat -an | grep 443', row].join('\n'));
  assert.deepEqual(
    snapshots.map(({ command }) => command),
    ['netstat -an', 'netstat -an | grep 443'],
  );
});

test('a heading without rows says nothing of the rows of the next command', () => {
  const heading = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State';
  const row = 'tcp        0      0 192.0.2.10:443          198.51.100.7:50514      ESTABLISHED';
  const text = [`$ netstat -natp`, `${heading}       PID/Program name`, '$ netstat -nat', heading, row].join('\n');
  assert.deepEqual(
    parse(text).snapshots.map(({ hasProcessColumn }) => hasProcessColumn),
    [false],
  );
});
