import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type Connection } from '../../../src/netstat/index.ts';

const connections = (text: string) => parse(text).snapshots.flatMap((snapshot) => snapshot.connections);

const fields = (connection: Connection | undefined) =>
  Object.fromEntries(Object.entries(connection ?? {}).filter(([, value]) => value !== undefined));

test('a row of Linux netstat gives every field', () => {
  const [row] = connections(
    'tcp6       1    517 2001:db8::10:8443       2001:db8::99:41022      CLOSE_WAIT  600/sshd: /usr/sbin  keepalive (41.20/0/2)',
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

test('sockets of Bluetooth are no rows', () => {
  const { snapshots, recognised, unparsed } = parse(
    'Active Bluetooth connections (servers and established)\n' +
      'Proto  Destination       Source            State         PSM DCID   SCID      IMTU    OMTU Security\n' +
      'l2cap  00:00:00:00:00:00 00:00:00:00:00:00 LISTEN          1 0x0000 0x0000    672       0 SDP\n' +
      'rfcomm 00:00:00:00:00:00 00:00:00:00:00:00 LISTEN          1',
  );
  assert.deepEqual([snapshots, recognised.other, unparsed], [[], 2, []]);
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

test('the name of a program ends with its cell, where a viewer of logs has the row between others', () => {
  const row = 'tcp       32      0 10.0.0.5:443       10.0.0.7:50998     CLOSE_WAIT  812/nginx: worker';
  const [connection] = connections(`10:57 PM\t${row}\tkernel`);
  assert.equal(connection?.process, 'nginx: worker');
});
