import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type Connection } from '../../../src/netstat/index.ts';

const connections = (text: string) => parse(text).snapshots.flatMap((snapshot) => snapshot.connections);

/** Chosen fields of every row. */
const rows = (text: string, ...names: (keyof Connection)[]) =>
  connections(text).map((row) => names.map((name) => row[name]));

test('rows of UDP between those of TCP stay in the listing of a firewall, and so do rows without a process', () => {
  const listings = {
    pf: [
      'all tcp 192.0.2.10:50514 -> 198.51.100.7:443       ESTABLISHED:ESTABLISHED',
      'all udp 192.0.2.10:40000 -> 198.51.100.7:53       MULTIPLE:SINGLE',
      'all udp 203.0.113.5:61234 (192.168.1.5:50514) -> 198.51.100.7:53       MULTIPLE:SINGLE',
      'all tcp 192.0.2.10:50515 -> 198.51.100.7:443       FIN_WAIT_2:FIN_WAIT_2',
    ],
    ipvs: [
      'TCP 14:58  ESTABLISHED 192.0.2.10:50514   203.0.113.5:80     198.51.100.7:80',
      'UDP 04:59  UDP         192.0.2.11:50520   203.0.113.5:53     198.51.100.8:53',
      'TCP 00:59  NONE        192.0.2.11:0       203.0.113.5:80     198.51.100.8:80',
    ],
    sockstat: [
      'USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS',
      'www      nginx      901   6   tcp4   192.0.2.10:443        198.51.100.7:50514',
      '?        ?          ?     ?   tcp4   192.0.2.10:443        198.51.100.7:50515',
      'root     sshd       812   3   tcp    192.0.2.10.ssh        198.51.100.7.50515',
    ],
    conntrack: [
      'tcp      6 60 SYN_RECV src=192.0.2.10 dst=198.51.100.7 sport=50514 dport=443 src=198.51.100.7 dst=192.0.2.10',
      '[DESTROY] tcp      6 src=192.0.2.10 dst=198.51.100.7 sport=50514 dport=443 src=198.51.100.7 dst=192.0.2.10',
    ],
  };
  for (const [format, lines] of Object.entries(listings)) {
    const { snapshots, unparsed } = parse(lines.join('\n'));
    const isTitled = format === 'sockstat';
    assert.deepEqual([snapshots.map((one) => one.format), unparsed], [[format], []], format);
    assert.equal(snapshots[0]?.connections.length, lines.length - Number(isTitled), format);
    assert.ok(
      snapshots[0].connections.every((row) => row.remoteAddress !== undefined),
      format,
    );
  }
});

test('a protocol that netstat is asked for is no column of processes', () => {
  const row = 'tcp4       0      0  192.0.2.10.50514       198.51.100.7.443       ESTABLISHED';
  const hasColumn = (line: string) => parse(`${line}\n${row}\n`).snapshots[0]?.hasProcessColumn;
  assert.equal(hasColumn('$ netstat -an -p tcp'), false);
  assert.equal(hasColumn('$ netstat -anp tcp'), false);
  assert.equal(hasColumn('$ netstat -np TCP'), false);
  for (const command of ['netstat -tanp', 'netstat -tan --program', 'netstat --programs -tan', 'ss -tan --processes'])
    assert.equal(hasColumn(`$ ${command}`), true, command);
  assert.equal(
    hasColumn(
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)  rhiwat  shiwat    process:pid',
    ),
    true,
  );
});

test('rows of Windows with ids of processes have a column of them, whether a heading says so or not', () => {
  const row = '  TCP    192.0.2.10:49712       198.51.100.7:443       ESTABLISHED';
  const hasColumn = (text: string) => parse(text).snapshots[0]?.hasProcessColumn;
  assert.deepEqual([hasColumn(`C:\\> netstat -ano\n${row}     4120`), hasColumn(row)], [true, false]);
});

test('the process of old versions of ss is read, and a timer in front of it', () => {
  const text =
    'LISTEN 0 128 :::22 :::*      users:(("sshd",1203,4))\n' +
    'ESTAB  0 52  ::ffff:192.0.2.10:8080 ::ffff:198.51.100.7:50514 timer:(on,232ms,0) users:(("java",2000,44)) ino:1\n' +
    'ESTAB  0 52  192.0.2.10:8080 198.51.100.7:50514 users:(("java",pid=2000,fd=44)) timer:(on,232ms,0)\n';
  assert.deepEqual(rows(text, 'process', 'pid', 'timer'), [
    ['sshd', 1203, undefined],
    ['java', 2000, { name: 'on', expires: 0.232, retransmissions: 0 }],
    ['java', 2000, { name: 'on', expires: 0.232, retransmissions: 0 }],
  ]);
});

test('the process is read where macOS netstat -v names it, and nothing else is taken for one', () => {
  const lines = [
    // -v of old versions, with and without flags, and with -b.
    'tcp4       0      0  *.22                   *.*                    LISTEN      131072 131072   4120      0',
    'tcp46      0      0  *.80                   *.*                    LISTEN      131072 131072  92386      0 0x0080 0x0000000e',
    'tcp4       0      0  *.22                   *.*                    LISTEN       5120   2048 131072 131768   4120      0 00102 00000000',
    // -v of new versions.
    'tcp4       0      0  192.0.2.10.50514       198.51.100.7.443       ESTABLISHED   5120   2048  131072  131768 Google Chrome He:4120  00102 00000000',
    'udp4       0      0  *.5353                 *.*                                  5120   2048  196724    9216 mDNSResponder:210   00100 00000000',
    // -b alone; -x of FreeBSD.
    'tcp4       0      0  192.0.2.10.50514       198.51.100.7.443       ESTABLISHED   5120   2048',
    'tcp4       0      0 192.0.2.10.22          198.51.100.7.50514          1      2      3      0  65688  33304      1   2048      0      0 525504 266432    0.00    0.00 7199.04    0.00    0.00    0.95',
  ];
  assert.deepEqual(
    lines.map((line) => rows(line, 'pid', 'process')[0]),
    [
      [4120, undefined],
      [92_386, undefined],
      [4120, undefined],
      [4120, 'Google Chrome He'],
      [210, 'mDNSResponder'],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
});

test('the process of a row is read in cells, beside a number for a state, a security context or a remark', () => {
  const ends = [
    '192.0.2.10:22\t198.51.100.7:50516\tESTABLISHED\t812/sshd: ops',
    '192.0.2.10:22 | 198.51.100.7:50517 | ESTABLISHED | 812/sshd: ops |',
    '192.0.2.10:22   198.51.100.7:50518      ESTABLISHED 812/sshd: ops  <== here',
    '192.0.2.10:22   198.51.100.7:50518      ESTABLISHED 812/sshd: ops       system_u:system_r:sshd_t:s0',
    '192.0.2.10:22   198.51.100.7:50518      ESTABLISHED 812/sshd: ops       system_u:system_r:sshd_t:s0  off (0.00/0/0)',
  ];
  for (const end of ends) {
    const [row] = rows(`tcp        0      0 ${end}`, 'pid', 'process', 'timer');
    const timer = end.includes('off') ? { name: 'off', expires: 0, retransmissions: 0 } : undefined;
    assert.deepEqual(row, [812, 'sshd: ops', timer], end);
  }
  assert.deepEqual(
    rows('raw6       0      0 :::58         :::*        7           600/NetworkManager', 'pid', 'process'),
    [[600, 'NetworkManager']],
  );
  const csv =
    '"LocalAddress","LocalPort","RemoteAddress","RemotePort","State","AppliedSetting","OwningProcess"\n' +
    '"::","49670","::","0","Listen",,"748"\n"192.0.2.10","49712","198.51.100.7","443","Established","Internet","4120"\n' +
    'TCP,192.0.2.10:49712,198.51.100.7:443,ESTABLISHED,4120';
  assert.deepEqual(rows(csv, 'pid'), [[748], [4120], [4120]]);
});

test('a line below a row says its process', () => {
  const windows = [
    '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1204',
    '  RpcSs',
    ' [svchost.exe]',
    '  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4',
    ' Can not obtain ownership information',
    '  UDP    [::1]:1900             *:*                                    2210',
    ' [mDNS Responder.exe]',
    '[...]',
  ].join('\r\n');
  assert.deepEqual(rows(windows, 'pid', 'process'), [
    [1204, 'svchost.exe'],
    [4, undefined],
    [2210, 'mDNS Responder.exe'],
  ]);
  const narrow = [
    'LISTEN     0      128          *:22                       *:*',
    ' users:(("sshd",pid=1021,fd=3))',
    'ESTAB      0      0      [2001:db8:aaaa:bbbb:cccc:dddd:eeee:1]:443',
    '          [2001:db8:aaaa:bbbb:cccc:dddd:eeee:2]:50514',
    ' users:(("nginx",pid=12,fd=3))',
    'LISTEN     0      128    *:23                       *:*',
    '$ ss -tnp state established',
    '0      0      192.0.2.10:443     198.51.100.7:50514',
    ' users:(("nginx",pid=13,fd=3))',
  ].join('\n');
  assert.deepEqual(rows(narrow, 'localPort', 'pid'), [
    [22, 1021],
    [443, 12],
    [23, undefined],
    [443, 13],
  ]);
});

test('a row of ESXi without a process does not take it from the rows below', () => {
  const text = [
    'Proto  Recv Q  Send Q  Local Address       Foreign Address      State        World ID  CC Algo  World Name',
    '-----  ------  ------  ------------------  -------------------  -----------  --------  -------  ----------',
    'tcp         3       4  192.0.2.10:443      198.51.100.7:50515   TIME_WAIT           0',
    'tcp         0       0  192.0.2.10:443      198.51.100.7:50514   ESTABLISHED     67305  newreno  hostd-IO',
  ].join('\n');
  assert.deepEqual(rows(text, 'pid', 'process'), [
    [undefined, undefined],
    [67_305, 'hostd-IO'],
  ]);
  assert.equal(parse(text).snapshots.length, 1);
});

test('changes that tcpstates of bcc prints have their process, with the column IP and without it', () => {
  for (const version of ['', '4  ']) {
    const row = (pid: string, name: string, change: string) =>
      `ffff9fd7e8192000 ${pid} ${name} ${version}192.0.2.10      0     198.51.100.7    80    ${change} 0.000`;
    const text = `${row('22384', 'curl      ', 'CLOSE       -> SYN_SENT   ')}\n${row('0    ', '<idle>    ', 'SYN_SENT    -> ESTABLISHED')}`;
    assert.deepEqual(rows(text, 'pid', 'process', 'state'), [
      [22_384, 'curl', 'SYN-SENT'],
      [0, '<idle>', 'ESTABLISHED'],
    ]);
  }
});

test('the process of a row in a string of a program is read without the quotes', () => {
  for (const [text, pid, process] of [
    ['"  TCP    0.0.0.0:80    0.0.0.0:0    LISTENING   968\\n"', 968, undefined],
    ["'  TCP    0.0.0.0:80    0.0.0.0:0    LISTENING   968',", 968, undefined],
    ['"tcp 0 0 192.0.2.10:22 0.0.0.0:* LISTEN 812/sshd",', 812, 'sshd'],
    ['"launchd 1 root 28u IPv4 0x1 0t0 TCP *:22 (LISTEN)\\n"', 1, 'launchd'],
    ['LISTEN 0 128 192.0.2.10:22 0.0.0.0:* users:(("sshd",pid=812,fd=3))', 812, 'sshd'],
    ['LISTEN 0 128 192.0.2.10:22 0.0.0.0:* users:(("tunnels-manager",pid=812))', 812, 'tunnels-manager'],
  ] as const)
    assert.deepEqual(rows(text, 'pid', 'process'), [[pid, process]], text);
});

test('a program that a terminal broke off its row of netstat is read', () => {
  const row = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED ';
  const text = `${row}\n812/sshd: ops\n${row}\n951/java  off (0.00/0/0)\n${row}\nfoo 7/bar\n`;
  assert.deepEqual(rows(text, 'pid', 'process'), [
    [812, 'sshd: ops'],
    [951, 'java'],
    [undefined, undefined],
  ]);
  assert.deepEqual([parse(text).recognised.detail, parse(text).unparsed.map(({ line }) => line)], [2, [5]]);
});

test('a row without a process does not take it from the row below, where its layout has less columns', () => {
  const text = [
    'USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       STATE',
    '?        ?          ?     ?   tcp4   192.0.2.10:443        198.51.100.7:50515    TIME_WAIT',
    'www      nginx      901   6   tcp4   192.0.2.10:443        198.51.100.7:50514    ESTABLISHED',
  ].join('\n');
  assert.deepEqual(rows(text, 'pid'), [[undefined], [901]]);
});

test('a listing of sockstat is one, whatever stands between the ends and the state of a socket without a process', () => {
  const { snapshots } = parse(
    [
      'USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       STACK      STATE',
      'root     sshd       812   4   tcp4   192.0.2.10:22         198.51.100.7:50514    freebsd    ESTABLISHED',
      '?        ?          ?     ?   tcp4   192.0.2.10:22         198.51.100.8:50514    freebsd    TIME_WAIT',
      'root     sshd       812   5   tcp4   *:22                  *:*                   freebsd    LISTEN',
    ].join('\n'),
  );
  assert.deepEqual(
    snapshots.map(({ format, connections: all }) => [format, ...all.map(({ state }) => state)]),
    [['sockstat', 'ESTABLISHED', 'TIME-WAIT', 'LISTEN']],
  );
});

test('lsof writes blanks of a program’s name in hexadecimal, and may cut the name behind one', () => {
  const row = (name: string) =>
    `${name} 4242 kim 33u IPv4 0x1 0t0 TCP 192.0.2.10:50412->203.0.113.7:443 (CLOSE_WAIT)\n`;
  assert.deepEqual(rows(row('Google\\x20Chrome'), 'process', 'pid'), [['Google Chrome', 4242]]);
  assert.deepEqual(rows(row('Google\\x20'), 'process', 'pid'), [['Google', 4242]]);
});

test('what a program writes for the end of a line is no part of the name of a process', () => {
  const row = String.raw`"tcp  0  0  192.0.2.10:443  198.51.100.7:50514  ESTABLISHED  67305  newreno  hostd-IO\r\n")`;
  const text = `Proto  Recv Q  Send Q  Local Address  Foreign Address  State  World ID  CC Algo  World Name\n${row}`;
  assert.deepEqual(rows(text, 'pid', 'process'), [[67305, 'hostd-IO']]);
});

test('a process id that was cut off within its digits is none', () => {
  const row = 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514 users:(("sshd",pid=18978,fd=3))';
  const ids = Array.from({ length: 8 }, (_, cut) => parse(row.slice(0, row.indexOf('18978') + cut)));
  assert.deepEqual(
    ids.map(({ snapshots }) => snapshots[0]?.connections[0]?.pid),
    [...Array<undefined>(6), 18978, 18978],
  );
});
