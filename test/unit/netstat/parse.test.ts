import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type Connection } from '../../../src/netstat/index.ts';

const connections = (text: string) => parse(text).snapshots.flatMap((snapshot) => snapshot.connections);
const fields = (connection: Connection | undefined) =>
  Object.fromEntries(Object.entries(connection ?? {}).filter(([, value]) => value !== undefined));

test('a row of Linux netstat gives every field', () => {
  const [row] = connections(
    'tcp6       1    517 2001:db8::10:8443       2001:db8::99:41022      CLOSE_WAIT  600/sshd: /usr/sbin  keepalive (41.20/2/0)',
  );
  assert.deepEqual(fields(row), {
    protocol: 'tcp6',
    family: 'ipv6',
    state: 'CLOSE-WAIT',
    token: 'CLOSE_WAIT',
    localAddress: '2001:db8::10',
    localPort: 8443,
    remoteAddress: '2001:db8::99',
    remotePort: 41_022,
    recvQ: 1,
    sendQ: 517,
    pid: 600,
    process: 'sshd: /usr/sbin',
    timer: { name: 'keepalive', expires: 41.2, retransmissions: 2 },
    line: 0,
  });
});

test('the family of an IPv6 socket is not that of the IPv4 address it shows', () => {
  const [row] = connections('tcp6       0      0 192.0.2.10:8443         198.51.100.7:35596      ESTABLISHED');
  assert.equal(row?.family, 'ipv6');
});

test('service names and wildcards stay as printed', () => {
  const [listener, named] = connections(
    'tcp        0      0 0.0.0.0:ssh             0.0.0.0:*               LISTEN\n' +
      'tcp        0      0 web.example:https       client.example:50514    ESTABLISHED',
  );
  assert.deepEqual([listener?.localPort, listener?.remotePort], ['ssh', '*']);
  assert.deepEqual([named?.localAddress, named?.localPort], ['web.example', 'https']);
  assert.equal(named?.family, undefined);
});

test('times of ss are seconds', () => {
  const timers = [
    ['41min', 2460],
    ['1min20sec', 80],
    ['12sec', 12],
    ['200ms', 0.2],
    ['6.232ms', 6.232],
    // print_ms_timer() of misc/ss.c writes each part that is not nought.
    ['', 0],
  ] as const;
  for (const [printed, seconds] of timers) {
    const [row] = connections(`ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514 timer:(on,${printed},3)`);
    assert.deepEqual(row?.timer, { name: 'on', expires: seconds, retransmissions: 3 }, printed);
  }
});

test('a row that a terminal has cut in two is one row', () => {
  const text =
    'tcp6       0      0 2001:db8:0:40::17:8443  2001:db8:ffff:19::a3f1:5\n1022 ESTABLISHED 991/envoy\n' +
    'ESTAB      0      0            192.0.2.9:9092\n      203.0.113.7:37419 users:(("java",pid=7,fd=4))\n' +
    'tcp        0      0 192.0.2.17:8080         198.51.100.201:41022    \nTIME_WAIT   -';
  const rows = connections(text);
  assert.deepEqual(
    rows.map(({ state, remotePort, line }) => [state, remotePort, line]),
    [
      ['ESTABLISHED', 51_022, 0],
      ['ESTABLISHED', 37_419, 2],
      ['TIME-WAIT', 41_022, 4],
    ],
  );
  assert.deepEqual(parse(text).unparsed, []);
  assert.equal(parse(text).rowLines, 6);
});

test('the lines of Windows netstat -b are details of the row above', () => {
  const parsed = parse(
    [
      'Active Connections',
      '',
      '  Proto  Local Address          Foreign Address        State           PID',
      '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1204',
      '  RpcSs',
      ' [svchost.exe]',
      '  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4',
      ' Can not obtain ownership information',
      '  UDP    [fe80::1%9]:1900       *:*                                    2210',
      '  SSDPSRV',
      ' [svchost.exe]',
    ].join('\r\n'),
  );
  assert.deepEqual(parsed.unparsed, []);
  assert.equal(parsed.recognised.detail, 5);
  const [snapshot] = parsed.snapshots;
  assert.deepEqual(
    snapshot?.connections.map(({ protocol, state, pid, localAddress }) => [protocol, state, pid, localAddress]),
    [
      ['tcp', 'LISTEN', 1204, '0.0.0.0'],
      ['tcp', 'LISTEN', 4, '0.0.0.0'],
      ['udp', undefined, 2210, 'fe80::1%9'],
    ],
  );
  assert.ok(snapshot.hasProcessColumn);
});

test('a Windows listener is known in a language that is not', () => {
  const [row, other] = connections(
    '  TCP    0.0.0.0:445            0.0.0.0:0              ПРОСЛУШИВАНИЕ   4\n' +
      '  TCP    192.0.2.1:445          198.51.100.7:50514     УСТАНОВЛЕНО     4',
  );
  assert.deepEqual([row?.state, row?.token, row?.pid], ['LISTEN', 'ПРОСЛУШИВАНИЕ', 4]);
  assert.deepEqual([other?.state, other?.token], [undefined, 'УСТАНОВЛЕНО']);
});

test('a listing of Windows has its heading and its processes in every language', () => {
  for (const [heading, state] of [
    ['  Имя    Локальный адрес        Внешний адрес          Состояние       PID', 'ПРОСЛУШИВАНИЕ'],
    ['  Protokół  Adres lokalny          Obcy adres             Stan            PID', 'NASŁUCHIWANIE'],
    ['  İl.Kr.  Yerel Adres            Yabancı Adres          Durum           PID', 'DİNLENİYOR'],
    ['  Proto  Adresse locale         Adresse distante       État            PID', "À L'ÉCOUTE"],
  ] as const) {
    const listing = `${heading}\n  TCP    0.0.0.0:445            0.0.0.0:0              ${state}   1204\n  [svchost.exe]\n`;
    const { snapshots, unparsed } = parse(`${listing}\n${listing}`);
    assert.deepEqual(
      [unparsed, snapshots.map(({ hasProcessColumn }) => hasProcessColumn)],
      [[], [true, true]],
      heading,
    );
    for (const {
      connections: [row],
    } of snapshots)
      assert.deepEqual(
        [row?.state, row?.token, row?.pid, row?.process],
        ['LISTEN', state, 1204, 'svchost.exe'],
        heading,
      );
  }
});

test('a remark behind the id of a process does not hide it', () => {
  for (const [rest, process] of [
    ['4120   <-- chrome', undefined],
    ['4120 chrome.exe', 'chrome.exe'],
    ['4120 # what is that?', undefined],
  ] as const) {
    const [row] = connections(`  TCP    192.0.2.1:445          198.51.100.7:50514     ESTABLISHED     ${rest}`);
    assert.deepEqual([row?.pid, row?.process], [4120, process], rest);
  }
});

test('rows without a state keep it undefined', () => {
  const withoutColumn = parse(
    'Recv-Q Send-Q Local Address:Port  Peer Address:Port Process\n0      0          192.0.2.10:22   198.51.100.7:50514',
  );
  assert.deepEqual(withoutColumn.unparsed, []);
  assert.equal(withoutColumn.snapshots[0]?.connections[0]?.state, undefined);
  const [timers] = connections('tcp4          0      0      0  192.0.2.10.22          198.51.100.7.50514');
  assert.deepEqual([timers?.state, timers?.localPort], [undefined, 22]);
});

test('the queues of listeners are read from netstat -L', () => {
  const parsed = parse(
    'Current listen queue sizes (qlen/incqlen/maxqlen)\nProto Listen           Local Address\ntcp4  3/0/128          *.22',
  );
  assert.deepEqual(parsed.snapshots[0]?.connections[0]?.listenQueue, { length: 3, incomplete: 0, limit: 128 });
  assert.equal(parsed.snapshots[0].format, 'netstat-L');
});

test('fstat names sockets without a state', () => {
  const [row] = connections(
    'root     sshd         812    3* internet stream tcp 0xfffffd800a1b2c3d 192.0.2.10:22 <-- 198.51.100.7:50514',
  );
  assert.deepEqual(
    [row?.process, row?.pid, row?.localPort, row?.remotePort, row?.state],
    ['sshd', 812, 22, 50_514, undefined],
  );
});

test('pf rows keep the words of both peers, and the state of the first', () => {
  const [row] = connections('all tcp 192.0.2.10:50514 -> 198.51.100.7:443       FIN_WAIT_2:ESTABLISHED');
  assert.deepEqual([row?.state, row?.token], ['FIN-WAIT-2', 'FIN_WAIT_2:ESTABLISHED']);
});

test('numbers that do not fit are left out and not bent', () => {
  const [row] = connections(
    'tcp        99999999999999999999      0 192.0.2.10:70000         198.51.100.7:443      ESTABLISHED',
  );
  assert.equal(row?.recvQ, undefined);
  assert.equal(row?.localPort, undefined);
  assert.equal(row?.remotePort, 443);
});

test('times, retransmissions and counts that do not fit are left out too', () => {
  const timers = [
    'tcp 0 0 192.0.2.10:22 198.51.100.7:50514 ESTABLISHED on (99999999999999999999999999.20/99999999999999999999/0)',
    'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514 timer:(on,99999999999999999999min,99999999999999999999)',
  ];
  for (const text of timers) assert.deepEqual(connections(text)[0]?.timer, { name: 'on' }, text);
  const { counts } = parse('12 ESTABLISHED\n-5 TIME_WAIT\n1e5 CLOSE_WAIT\n3 LAST_ACK\nSYN_SENT 1e5\n');
  assert.deepEqual(
    counts.map(({ token, count }) => [token, count]),
    [
      ['ESTABLISHED', 12],
      ['LAST_ACK', 3],
    ],
  );
});

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

test('sockets of Bluetooth are no rows', () => {
  const { snapshots, recognised, unparsed } = parse(
    'Active Bluetooth connections (servers and established)\n' +
      'Proto  Destination       Source            State         PSM DCID   SCID      IMTU    OMTU Security\n' +
      'l2cap  00:00:00:00:00:00 00:00:00:00:00:00 LISTEN          1 0x0000 0x0000    672       0 SDP\n' +
      'rfcomm 00:00:00:00:00:00 00:00:00:00:00:00 LISTEN          1',
  );
  assert.deepEqual([snapshots, recognised.other, unparsed], [[], 2, []]);
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

test('rows of Solaris have the protocol and the family of their title', () => {
  const row = (local: string, remote: string) => `${local}        ${remote}    64128      0 128872      0 ESTABLISHED`;
  const heading = '   Local Address        Remote Address    Swind Send-Q Rwind Recv-Q    State';
  const text = [
    'TCP: IPv4',
    heading,
    row('web1.22', 'client.50514'),
    'TCP: IPv6',
    heading,
    row('*.22', '*.*'),
    'TCP:',
    heading,
    row('web1.22', 'client.50514'),
    row('192.0.2.10.22', '198.51.100.7.50514'),
  ].join('\n');
  assert.deepEqual(
    connections(text).map(({ protocol, family }) => [protocol, family]),
    [
      ['tcp', 'ipv4'],
      ['tcp', 'ipv6'],
      ['tcp', undefined],
      ['tcp', 'ipv4'],
    ],
  );
});

test('an empty text holds nothing', () => {
  assert.deepEqual(parse('').snapshots, []);
  assert.deepEqual(parse('\n\n').recognised.blank, 2);
});

test('a number is read as it stands before a comma, and with commas between thousands', () => {
  const counts = (text: string) => parse(text).counts.map(({ state, count }) => [state, count]);
  assert.deepEqual(counts('TCP:   20 (estab 15, closed 3, orphaned 0, timewait 3)\n'), [
    ['ESTABLISHED', 15],
    ['TIME-WAIT', 3],
  ]);
  assert.deepEqual(counts('ESTABLISHED: 1,234, TIME_WAIT: 12, CLOSE_WAIT: 7\n'), [
    ['ESTABLISHED', 1234],
    ['TIME-WAIT', 12],
    ['CLOSE-WAIT', 7],
  ]);
});

test('a state in two words is one, with the names it has in TCPView and System Informer', () => {
  const rows = connections(
    'chrome.exe\t4120\tTCP\tClose Wait\t192.0.2.20\t49713\t198.51.100.7\t443\n' +
      'chrome.exe (4120)  192.0.2.20  49714  198.51.100.7  443  TCP  FIN wait 2\n',
  );
  assert.deepEqual(
    rows.map(({ state, token, remotePort }) => [state, token, remotePort]),
    [
      ['CLOSE-WAIT', 'Close Wait', 443],
      ['FIN-WAIT-2', 'FIN wait 2', 443],
    ],
  );
});

test('a number beside a word that is no state is no count, and its line is listed', () => {
  for (const text of [
    'Room 12 closed\nRoom 14 closed',
    'incoming socket 50 closed',
    'Established 1984',
    '#1234 closed 3 days ago\nClosed 15 issues\n12 Open 340 Closed',
    'Neighbor 192.0.2.1 Established 3d 12',
    'pool: active 3, idle 12, closed 5',
    ' Last Seq: 0641204304 Last Ack: 0047376265',
    'timeouts:\n  time_wait: 30\n  close_wait: 60',
    '    Closed = 1,\n    Listen = 2,\n    SynSent = 3,\n    TimeWait = 11,',
  ]) {
    const { counts, unparsed, recognised } = parse(text);
    assert.deepEqual(counts, [], text);
    assert.equal(recognised.count, 0, text);
    assert.ok(unparsed.length > 0, text);
  }
});

test('a share and a time are no counts, a number with its thousands set off is one', () => {
  const counts = (text: string) => parse(text).counts.map(({ token, count }) => [token, count]);
  assert.deepEqual(counts('ESTABLISHED 20%\nTIME_WAIT 75 %'), []);
  assert.deepEqual(counts('SYN_RECV -> ESTABLISHED 0.015'), []);
  assert.deepEqual(counts('TIME_WAIT 1,234,567\nCLOSE_WAIT 12.345'), [
    ['TIME_WAIT', 1_234_567],
    ['CLOSE_WAIT', 12_345],
  ]);
});

test('what stands below a count may speak for it, and lines between are listed in their order', () => {
  const { counts, unparsed } = parse(
    'TCP CONNECTIONS\nListen 21\nInitiated 2\nEstablished 318\nTerminated 44\n\nIdle 3',
  );
  assert.deepEqual(
    counts.map(({ token, count, line }) => [token, count, line]),
    [
      ['Listen', 21, 1],
      ['Established', 318, 3],
    ],
  );
  assert.deepEqual(
    unparsed.map(({ line }) => line),
    [0, 2, 4, 6],
  );
});

test('a summary of any length is read, the first lines by what stands below and the last by what stands above', () => {
  const lines = Array.from(
    { length: 3000 },
    (_, index) => `${index % 2 === 0 ? 'Established' : 'TimeWait'} ${index + 1}`,
  );
  const { counts } = parse(lines.join('\n'));
  assert.deepEqual(
    counts.map(({ count }) => count),
    lines.map((_, index) => index + 1),
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

test('what a person put around a state or a row to point at it is no part of a field', () => {
  const pair = '192.0.2.10:8080         198.51.100.7:41022';
  for (const line of [
    `tcp        0      0 ${pair}      **ESTABLISHED** 901/java`,
    `tcp        0      0 ${pair}      \`ESTABLISHED\` 901/java`,
    `tcp        0      0 ${pair}      <b>ESTABLISHED</b> 901/java`,
    `tcp        0      0 ${pair}      => ESTABLISHED 901/java`,
    `**tcp        0      0 ${pair}      ESTABLISHED 901/java**`,
    'java 901 app 44u IPv4 4719 0t0 TCP 192.0.2.10:8080->198.51.100.7:41022 (**ESTABLISHED**)',
  ]) {
    const [row, ...rest] = connections(line);
    assert.deepEqual(
      [row?.state, row?.token, row?.pid, row?.process],
      ['ESTABLISHED', 'ESTABLISHED', 901, 'java'],
      line,
    );
    assert.equal(rest.length, 0);
  }
  const [windows] = connections(`  TCP    ${pair}   **ESTABLISHED**     77`);
  assert.deepEqual([windows?.state, windows?.pid], ['ESTABLISHED', 77]);
});

test('what is left of colours and of entities hides no field of a row', () => {
  const ends = 'tcp 32 0 192.0.2.40:41022 198.51.100.9:443';
  for (const [text, pid] of [
    [`${ends} [01;31m[KCLOSE_WAIT[m[K 2091/python3`, 2091],
    [`${ends} CLOSE_WAIT 2091/[01;31m[Kpython3[m`, 2091],
    [`${ends} CLOSE_WAIT 2091/[01;31m[Kpython3[m\r`, 2091],
    [`^[[32m${ends} CLOSE_WAIT^[[0m`, undefined],
    [`${ends} CLOSE_WAIT`.replaceAll(' ', '&nbsp;'), undefined],
    ['TCP 192.0.2.40:41022-&gt;198.51.100.9:443 (CLOSE_WAIT)', undefined],
  ] as const) {
    const [row, ...more] = connections(text);
    assert.deepEqual(
      [row?.state, row?.localPort, row?.remotePort, row?.pid, more.length],
      ['CLOSE-WAIT', 41_022, 443, pid, 0],
      text,
    );
  }
});

test('what is counted below a command or title that asks for other sockets are no states of TCP', () => {
  for (const line of [
    '$ ss -x | awk {}',
    '$ netstat -xl | awk {}',
    '$ lsof -nU | awk {}',
    '$ ss -A unix | awk {}',
    'Unix sockets by state:',
  ])
    assert.deepEqual(parse(`${line}\n  310 ESTAB\n   44 LISTEN`).counts, [], line);
  for (const line of ['$ ss -xt | awk {}', '$ netstat -an | awk {}', '$ ss -A tcp | awk {}'])
    assert.equal(parse(`${line}\n  310 ESTAB\n   44 LISTEN`).counts.length, 2, line);
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

test('the name of a program ends with its cell, where a viewer of logs has the row between others', () => {
  const row = 'tcp       32      0 10.0.0.5:443       10.0.0.7:50998     CLOSE_WAIT  812/nginx: worker';
  const [connection] = connections(`10:57 PM\t${row}\tkernel`);
  assert.equal(connection?.process, 'nginx: worker');
});
