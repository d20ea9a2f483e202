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
  const text =
    'ESTAB  0      0      192.0.2.10:52087    192.0.2.1:53\nUNCONN 0      0      192.0.2.10:41005    0.0.0.0:*\n';
  assert.deepEqual(rows(text, 'state', 'token'), [
    ['ESTABLISHED', 'ESTAB'],
    [undefined, 'UNCONN'],
  ]);
});

test('fstat names sockets of UDP without a control block, and hides that of TCP from who is not root', () => {
  const text = [
    'USER     CMD          PID   FD MOUNT        INUM  MODE         R/W    SZ|DV',
    'root     sshd       77552    4* internet6 stream tcp 0x0 *:22',
    'joe      ssh        77553    4* internet stream tcp 0x0 192.0.2.10:50514 --> 198.51.100.7:22',
    '_ntp     ntpd       11122    6* internet dgram udp 192.0.2.10:123 <-> 198.51.100.7:123',
    '_syslogd syslogd    11123    6* internet dgram udp *:514',
    'root     syslogd    11124    7* unix dgram 0xffff800000a1b2c3',
  ].join('\n');
  assert.deepEqual(
    parse(text).snapshots.map(({ format }) => format),
    ['fstat'],
  );
  assert.deepEqual(rows(text, 'protocol', 'family', 'pid', 'localPort', 'remotePort'), [
    ['tcp', 'ipv6', 77_552, 22, undefined],
    ['tcp', 'ipv4', 77_553, 50_514, 22],
    ['udp', 'ipv4', 11_122, 123, 123],
    ['udp', 'ipv4', 11_123, 514, undefined],
  ]);
  assert.deepEqual(parse(text).unparsed, []);
});

test('commands are told from what only begins with the name of a tool', () => {
  const listings: readonly (readonly [command: string, isCommand: boolean])[] = [
    ["[root@web ~]# watch -n1 'netstat -ant'", true],
    ['kubectl exec web-0 -c app -- ss -tan', true],
    ['docker exec web1 sh -c "netstat -tan"', true],
    ['ssh -p 2222 ops@web1 ss -tan', true],
    ['sudo -u postgres ss -tan', true],
    ['time netstat -tan', true],
    ['netstat: showing only processes with your user ID', false],
    ['conntrack v1.4.7 (conntrack-tools): 8 flow entries have been shown.', false],
    ['(Not all processes could be identified, non-owned process info', false],
  ];
  const row = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED';
  for (const [line, isCommand] of listings) {
    const { snapshots, unparsed } = parse(`${row}\n${line}\n${row.replace('50514', '50515')}\n`);
    assert.deepEqual([snapshots.length, unparsed], [isCommand ? 2 : 1, []], line);
    assert.equal(snapshots.at(-1)?.command, isCommand ? line : undefined, line);
  }
});

test('associations that ss draws under their listener are those of SCTP', () => {
  const text = [
    'sctp  LISTEN 0      128    192.0.2.10:5002    *:*',
    '      `- ESTAB 0    0      192.0.2.10:5002    198.51.100.7:40000',
    'tcp   ESTAB 0 0 192.0.2.10:22 198.51.100.7:40000',
  ].join('\n');
  assert.deepEqual(rows(text, 'protocol', 'state'), [
    ['sctp', undefined],
    ['sctp', undefined],
    ['tcp', 'ESTABLISHED'],
  ]);
});

test('a listing of ESXi is one of ESXi, whether its first world has a name or not', () => {
  const text =
    'Proto  Recv Q  Send Q  Local Address    Foreign Address     State        World ID  CC Algo  World Name\n' +
    'tcp         0       0  0.0.0.0:22       0.0.0.0:0           LISTEN        2099001  newreno\n' +
    'tcp         0       0  192.0.2.10:22    198.51.100.7:50514  ESTABLISHED   2099002  newreno  vpxa worker\n' +
    'tcp         0       0  192.0.2.10:22    198.51.100.7:50515  ESTABLISHED   2099003  newreno  hostd\n';
  const [snapshot] = parse(text).snapshots;
  assert.deepEqual([snapshot?.format, snapshot?.platform], ['esxcli', 'vmware/esxcli network ip connection list']);
  assert.deepEqual(rows(text, 'pid', 'process'), [
    [2_099_001, undefined],
    [2_099_002, 'vpxa worker'],
    [2_099_003, 'hostd'],
  ]);
});

test('a line that is longer than any heading is none, but may be a command or what belongs to a row', () => {
  const row = 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514';
  const users = `\tusers:(${Array.from({ length: 200 }, (_, pid) => `("php",pid=${String(pid + 1)},fd=3)`).join(',')})`;
  const text = `$ ss -tnp ${'x'.repeat(3000)}\n${row}\n${users}\nProto ${'x'.repeat(3000)}`;
  const { snapshots, recognised, unparsed } = parse(text);
  assert.deepEqual(
    snapshots.map(({ command, connections: [one] }) => [command?.slice(0, 9), one?.process, one?.holders]),
    [['$ ss -tnp', 'php', 200]],
  );
  assert.deepEqual([recognised.command, recognised.detail, unparsed.map(({ line }) => line)], [1, 1, [3]]);
});

test('the queues that lsof prints beside a state are read', () => {
  const row = (ends: string, state: string) => `sshd 812 root 3u IPv4 0x1 0t0 TCP ${ends} (${state})`;
  const text = [
    row('192.0.2.10:22->198.51.100.7:50514', 'ESTABLISHED QR=3 QS=36'),
    row('192.0.2.10:22->198.51.100.8:50514', 'CLOSE_WAIT QR=4 QS=37'),
    row('*:22', 'LISTEN QR=1 QS=128'),
    row('*:22', 'LISTEN'),
  ].join('\n');
  assert.deepEqual(rows(text, 'recvQ', 'sendQ', 'pid'), [
    [3, 36, 812],
    [4, 37, 812],
    [1, 128, 812],
    [undefined, undefined, 812],
  ]);
});

test('a star with the backslash of Markdown is a star', () => {
  assert.deepEqual(rows('| tcp | 0 | 0 | 0.0.0.0:22 | 0.0.0.0:\\* | LISTEN |', 'remotePort'), [['*']]);
});

test('a listing of Toybox is one of Android', () => {
  const heading = (program: string) =>
    `Proto Recv-Q Send-Q Local Address           Foreign Address         State       ${program}`;
  const row = 'tcp        0      0 192.0.2.10:8080         0.0.0.0:*               LISTEN      1212/app';
  const { snapshots } = parse(
    `${heading('PID/Program Name')}\n${row}\n\n$ netstat -tlnp\n${heading('PID/Program name')}\n${row}\n`,
  );
  assert.deepEqual(
    snapshots.map(({ platform }) => platform),
    ['linux,android/toybox netstat', 'linux/net-tools netstat'],
  );
});

test('connections of MPTCP that macOS lists once more are none of TCP', () => {
  const text = [
    'Active Internet connections',
    'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)',
    'tcp4       0      0  192.0.2.10.50514       198.51.100.7.443       ESTABLISHED',
    'icm4       0      0  *.*                    *.*',
    'Active Multipath Internet connections',
    'Proto/ID  Flags      Local Address          Foreign Address        (state)',
    'mptcp/01  00000000   192.0.2.10.50514       198.51.100.7.443       ESTABLISHED',
    ' tcp4/02  00000120   192.0.2.10.50514       198.51.100.7.443       ESTABLISHED',
  ].join('\n');
  const { snapshots, unparsed } = parse(text);
  assert.deepEqual([snapshots.map(({ connections: { length } }) => length), unparsed], [[1], []]);
});

test('lsof -F numbers a socket without a device', () => {
  const text =
    'p7665\nf3\nau\nl \ntIPv4\nG0x80002;0x0\nd2191665\no0t0\nPTCP\nn192.0.2.10:443\nTST=LISTEN\nTQR=1\nTQS=0\n';
  assert.deepEqual(rows(text, 'pid', 'state', 'localPort', 'recvQ'), [[7665, 'LISTEN', 443, 1]]);
  assert.deepEqual(parse(text).unparsed, []);
});

test('a long report of z/OS goes on after the address of any interface', () => {
  const text = 'FTPD1    0000003B Listen\n  Local Socket:   ::..21\n  Foreign Socket: ::..0\n';
  assert.deepEqual(rows(text, 'process', 'state', 'localPort'), [['FTPD1', 'LISTEN', 21]]);
});

test('a connection of z/OS whose id has digits alone is a row and no count', () => {
  for (const id of ['00000041', '12345678', '0000003A']) {
    const parsed = parse(
      `User Id  Conn     State\nAPP1     ${id} ClosWait\n  Local Socket:   192.0.2.10..443\n  Foreign Socket: 198.51.100.8..50520`,
    );
    assert.deepEqual(
      parsed.snapshots[0]?.connections.map(({ state, localPort, remotePort }) => [state, localPort, remotePort]),
      [['CLOSE-WAIT', 443, 50_520]],
      id,
    );
    assert.deepEqual([parsed.counts, parsed.unparsed], [[], []], id);
  }
});

test('counts are read from JSON that is spread over lines, and from lines that begin as a command', () => {
  const counts = (text: string) => parse(text).counts.map(({ state, count }) => [state, count]);
  const expected = [
    ['ESTABLISHED', 120],
    ['TIME-WAIT', 45],
  ];
  assert.deepEqual(counts('{\n  "ESTABLISHED": 120,\n  "TIME_WAIT": 45\n}\n'), expected);
  assert.deepEqual(counts('netstat,host=web01 tcp_established=120i,tcp_time_wait=45i 1732795200000000000\n'), expected);
});

test('a table of osquery is none of Windows', () => {
  const { snapshots } = parse(
    [
      '+-----+---------------+------------+----------------+-------------+------------+',
      '| pid | local_address | local_port | remote_address | remote_port | state      |',
      '+-----+---------------+------------+----------------+-------------+------------+',
      '| 812 | 192.0.2.10    | 22         | 198.51.100.7   | 50514       | CLOSE_WAIT |',
      '| 901 | 192.0.2.10    | 443        | 198.51.100.8   | 50515       | FIN_WAIT1  |',
      '+-----+---------------+------------+----------------+-------------+------------+',
    ].join('\n'),
  );
  assert.deepEqual(
    snapshots.map(({ format, platform, connections }) => [format, platform, connections.map(({ state }) => state)]),
    [['table', undefined, ['CLOSE-WAIT', 'FIN-WAIT-1']]],
  );
});

test('a metric with labels counts the state that one of them names', () => {
  const { counts, unparsed } = parse(
    [
      '# TYPE node_tcp_connection_states gauge',
      'node_tcp_connection_states{state="close_wait"} 12',
      'node_tcp_connection_states{instance="web7:9100",state="time_wait"} 1200 1700000000000',
      'windows_tcp_connections_state_count{af="ipv4",state="ESTABLISHED"} 3.0',
      'circuit_breaker{state="closed"} 1',
    ].join('\n'),
  );
  assert.deepEqual(
    counts.map(({ state, count, line }) => [state, count, line]),
    [
      ['CLOSE-WAIT', 12, 1],
      ['TIME-WAIT', 1200, 2],
      ['ESTABLISHED', 3, 3],
    ],
  );
  assert.deepEqual(
    unparsed.map(({ line }) => line),
    [4],
  );
});

test('an end of a log and of Open vSwitch is read', () => {
  const text =
    'tcp,orig=(src=192.0.2.10,dst=198.51.100.7,sport=50514,dport=443),reply=(src=198.51.100.7,dst=192.0.2.10,sport=443,dport=50514),protoinfo=(state=ESTABLISHED)\n' +
    'level=info proto=tcp src=192.0.2.10 sport=50514 dst=198.51.100.7 dport=443 state=ESTABLISHED\n';
  const end = ['192.0.2.10', 50_514, '198.51.100.7', 443];
  assert.deepEqual(rows(text, 'localAddress', 'localPort', 'remoteAddress', 'remotePort'), [end, end]);
});

test('names of services that begin with a digit are ports', () => {
  const [row] = connections(
    'tcp        0      0 web1:3com-tsmux          web2:9pfs               ESTABLISHED 812/sshd',
  );
  assert.deepEqual([row?.localPort, row?.remotePort, row?.pid], ['3com-tsmux', '9pfs', 812]);
});

test('a timer has a comma where the language of net-tools has one', () => {
  const row = 'tcp        0      0 192.0.2.10:443          198.51.100.7:50514      TIME_WAIT   timewait (58,64/0/0)';
  assert.deepEqual(rows(row, 'timer'), [[{ name: 'timewait', expires: 58.64, retransmissions: 0 }]]);
});

test('Volatility says who owned a socket', () => {
  const text = [
    'Offset  Proto   LocalAddr       LocalPort       ForeignAddr     ForeignPort     State   PID     Owner   Created',
    '0xbf0f6d8a1010  TCPv4   192.0.2.10      49771   198.51.100.7    443     CLOSE_WAIT      1840    chrome.exe      2021-04-30 17:44:57.000000 UTC',
  ].join('\n');
  assert.deepEqual(rows(text, 'localPort', 'remotePort', 'pid', 'process'), [[49771, 443, 1840, 'chrome.exe']]);
});

test('the titles of netstat in Russian are titles', () => {
  for (const title of ['Активные подключения', 'Активные соединения с интернетом (servers and established)']) {
    const { unparsed, recognised } = parse(
      `${title}\n\n  TCP    192.0.2.10:443         198.51.100.7:50514     ESTABLISHED\n`,
    );
    assert.deepEqual([unparsed, recognised.title], [[], 1], title);
  }
});
