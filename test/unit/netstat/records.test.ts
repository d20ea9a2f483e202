import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';
import { bsdNumbers, numberedState, snmpNumbers, windowsNumbers } from '../../../src/netstat/proc-codes.ts';
import { wordOf } from '../../../src/netstat/words.ts';
import { numericTables } from '../../../src/states/numeric-tables.ts';
import { both, sockets } from './support/records.ts';

test('what psutil prints in Python is read', () => {
  const text =
    "[sconn(fd=7, family=<AddressFamily.AF_INET: 2>, type=<SocketKind.SOCK_STREAM: 1>, laddr=addr(ip='10.0.4.9', port=22), raddr=addr(ip='198.51.100.7', port=50514), status='ESTABLISHED', pid=812), " +
    "sconn(fd=-1, family=2, type=1, laddr=addr(ip='::', port=22), raddr=(), status=<ConnectionStatus.CONN_LISTEN: 'LISTEN'>, pid=None)]\n" +
    "pconn(fd=9, family=2, type=2, laddr=('10.0.4.9', 53), raddr=(), status='NONE')";
  assert.deepEqual(sockets(text), [both, ':::22 -:- LISTEN', '10.0.4.9:53 -:- -']);
  assert.deepEqual(
    parse(text).snapshots[0]?.connections.map(({ protocol, pid }) => [protocol, pid]),
    [
      [undefined, 812],
      [undefined, undefined],
      ['udp', undefined],
    ],
  );
});

test('a list of PowerShell is read whichever property it begins with, and is a socket where it says so', () => {
  const ends = 'LocalAddress  : 10.0.4.9\nLocalPort     : 22\nRemoteAddress : 198.51.100.7\nRemotePort    : 50514';
  for (const text of [
    `State         : Established\n${ends}`,
    `OwningProcess : 812\nState         : Established\n${ends}`,
    `State         : Established\nCaption       : \nDescription   : \n${ends}`,
  ]) {
    assert.deepEqual(sockets(text), [both], text);
    assert.deepEqual(parse(text).unparsed, [], text);
  }
  for (const text of [
    'PS C:\\> Get-NetUDPEndpoint | fl\n\nLocalAddress : ::\nLocalPort    : 5353',
    'Protocol      : TCP\nLocalPort     : 80\nRemotePort    : Any',
    'LocalAddress  : Any\nRemoteAddress : 198.51.100.0/24',
    'State         : Running\nName          : web1',
  ]) {
    const { snapshots, unparsed, rowLines } = parse(text);
    assert.deepEqual(
      [snapshots, unparsed.length, rowLines],
      [[], text.replace(/^PS.*\n\n/, '').split('\n').length, 0],
      text,
    );
  }
});

test('fields of lsof -F are read with their process', () => {
  const text =
    'p812\ncsshd\nf3\nPTCP\nn*:22\nTST=LISTEN\nTQR=0\nTQS=0\nf4\nPTCP\nn10.0.4.9:22->198.51.100.7:50514\nTST=ESTABLISHED\np1\ncinit\nf1\ntunix\nn/run/x\nthe end';
  assert.deepEqual(sockets(text), ['*:22 -:- LISTEN', both]);
  const parsed = parse(text);
  assert.deepEqual(
    parsed.unparsed.map(({ text: line }) => line),
    ['the end'],
  );
  assert.ok(parsed.snapshots[0]?.connections.every(({ pid, process }) => pid === 812 && process === 'sshd'));
});

test('lsof -F names listeners without their state, sockets of UDP and the family of each', () => {
  const text = 'p901\ncmdns\nf6\ntIPv6\nn*:80\nf9\ntIPv4\nPUDP\nn*:5353\nf10\ntREG\nn/var/a:80\np7\nf3\nn*:443';
  const rows = parse(text).snapshots.flatMap(({ connections }) => connections);
  assert.deepEqual(
    rows.map(({ protocol, family, localAddress, localPort, pid, process, line }) => [
      protocol,
      family,
      localAddress,
      localPort,
      pid,
      process,
      line,
    ]),
    [
      [undefined, 'ipv6', '*', 80, 901, 'mdns', 4],
      ['udp', 'ipv4', '*', 5353, 901, 'mdns', 7],
      [undefined, undefined, '*', 443, 7, undefined, 14],
    ],
  );
});

test('fields of logs and traces are read where they name a socket', () => {
  assert.deepEqual(sockets('level=info proto=tcp laddr=10.0.4.9:22 raddr=198.51.100.7:50514 state=ESTABLISHED'), [
    both,
  ]);
  assert.deepEqual(
    sockets(
      'inet_sock_set_state: family=AF_INET protocol=IPPROTO_TCP sport=22 dport=50514 saddr=10.0.4.9 daddr=198.51.100.7 oldstate=TCP_SYN_RECV newstate=TCP_ESTABLISHED',
    ),
    [both],
  );
  assert.deepEqual(sockets('level=info status=ok port=80 local=yes'), []);
});

test('rows of ss state X have the state that the command asks for, where it asks for one', () => {
  const rows = (command: string) =>
    sockets(`$ ${command}\nRecv-Q Send-Q Local Address:Port  Peer Address:Port\n0 0 10.0.4.9:22 198.51.100.7:50514`);
  assert.deepEqual(rows('ss -tn state established'), [both]);
  assert.deepEqual(rows('ss -tn state time-wait'), ['10.0.4.9:22 198.51.100.7:50514 TIME-WAIT']);
  for (const command of [
    'ss -tn state time-wait state close-wait',
    'ss -tn state connected',
    'ss -un state established',
  ])
    assert.deepEqual(rows(command), ['10.0.4.9:22 198.51.100.7:50514 -'], command);
  assert.deepEqual(sockets('$ ss -Htn state listening\n0 128 10.0.4.9:22 0.0.0.0:*'), ['10.0.4.9:22 0.0.0.0:* LISTEN']);
});

test('the table of connections of SNMP is read, by name and by number', () => {
  const rows = [
    'TCP-MIB::tcpConnState.10.0.4.9.22.198.51.100.7.50514 = INTEGER: closeWait(8)',
    '.1.3.6.1.2.1.6.13.1.1.10.0.4.9.22.0.0.0.0.0 = INTEGER: listen(2)',
    'TCP-MIB::tcpConnectionState.ipv4."10.0.4.9".22.ipv4."198.51.100.7".50514 = INTEGER: established(5)',
    'iso.3.6.1.2.1.6.19.1.7.1.4.10.0.4.9.22.1.4.198.51.100.7.50514 = INTEGER: timeWait(11)',
  ];
  assert.deepEqual(sockets(rows.join('\n')), [
    '10.0.4.9:22 198.51.100.7:50514 CLOSE-WAIT',
    '10.0.4.9:22 0.0.0.0:0 LISTEN',
    '10.0.4.9:22 198.51.100.7:50514 ESTABLISHED',
    '10.0.4.9:22 198.51.100.7:50514 TIME-WAIT',
  ]);
  const { snapshots, unparsed } = parse(`${rows.join('\n')}\nIP-MIB::ipForwarding.0 = INTEGER: forwarding(1)`);
  assert.deepEqual([snapshots.length, snapshots[0]?.format], [1, 'snmp']);
  assert.deepEqual(
    unparsed.map(({ line }) => line),
    [4],
  );
});

test('the title of watch says what was asked for, as a command does', () => {
  const title = (command: string) => `Every 2.0s: ${command}          web7: Tue Jan 11 09:14:02 2022\n\n`;
  const heading = 'Recv-Q Send-Q Local Address:Port  Peer Address:Port\n';
  const row = '1 0 10.0.4.9:22 198.51.100.7:50514\n';
  const text = title('ss -tn state close-wait') + heading + row + title('ss -tn state last-ack') + heading + row;
  assert.deepEqual(sockets(text), [
    '10.0.4.9:22 198.51.100.7:50514 CLOSE-WAIT',
    '10.0.4.9:22 198.51.100.7:50514 LAST-ACK',
  ]);
  // A narrow terminal cuts the command.
  assert.deepEqual(sockets(title('ss -tn state close-w...') + row), ['10.0.4.9:22 198.51.100.7:50514 -']);
  const { snapshots } = parse(title('ss -tanp') + 'ESTAB 0 0 10.0.4.9:22 198.51.100.7:50514\n');
  assert.equal(snapshots[0]?.command, 'ss -tanp');
  assert.equal(snapshots[0].hasProcessColumn, true);
  assert.match(snapshots[0].takenAt ?? '', /Jan 11 09:14:02 2022$/);
});

test('pf has a state for each peer', () => {
  const [snapshot] = parse('all tcp 10.0.4.9:22 -> 198.51.100.7:443       FIN_WAIT_2:ESTABLISHED').snapshots;
  assert.deepEqual(
    [snapshot?.connections[0]?.state, snapshot?.connections[0]?.peerState],
    ['FIN-WAIT-2', 'ESTABLISHED'],
  );
});

test('reports of z/OS and NX-OS that take several lines a socket are read', () => {
  const zos =
    'User Id  Conn     State\n-------  ----     -----\nAPP1     0000003A Establsh\n  Local Socket:   10.0.4.9..22\n  Foreign Socket: 198.51.100.7..50514';
  assert.deepEqual(sockets(zos), [both]);
  assert.deepEqual(parse(zos).unparsed, []);
  const nxos = '[host]: tcp(4/6)    LISTEN       0      *(22)\n              Wildcard     0      *(*)';
  assert.deepEqual(sockets(nxos), ['*:22 *:* LISTEN']);
  assert.deepEqual(parse(nxos).unparsed, []);
});

test('the numbers of states are those of the Windows MIB, of TCP-MIB and of the BSDs', () => {
  const { windowsMib, tcpMib, bsdFsm } = numericTables;
  const scales: readonly (readonly [Readonly<Record<string, number>>, string])[] = [
    [windowsMib, windowsNumbers],
    [tcpMib, snmpNumbers],
    [bsdFsm, bsdNumbers],
  ];
  for (const [table, numbers] of scales) {
    assert.deepEqual(
      Object.values(table).map((number) => numberedState(number, numbers)),
      Object.keys(table).map((name) => (name === 'RESERVED' ? 'BOUND' : wordOf(name)?.state)),
    );
    assert.deepEqual(
      [13, 17, 24, NaN].map((number) => numberedState(number, numbers)),
      Array(4).fill(undefined),
    );
  }
  assert.equal(numberedState(0, windowsNumbers), undefined);
});

test('tuples of psutil are read over several lines too, as pprint and black break them', () => {
  const pprint = `[sconn(fd=115,
       family=<AddressFamily.AF_INET: 2>,
       type=<SocketType.SOCK_STREAM: 1>,
       laddr=addr(ip='10.0.4.9', port=22),
       raddr=addr(ip='198.51.100.7', port=50514),
       status='ESTABLISHED',
       pid=812),
 sconn(fd=-1, family=<AddressFamily.AF_INET6: 10>, type=<SocketType.SOCK_STREAM: 1>, laddr=addr(ip='::', port=22), raddr=(), status='LISTEN', pid=None)]`;
  const black = `[
    sconn(
        fd=115,
        family=<AddressFamily.AF_INET: 2>,
        type=<SocketKind.SOCK_STREAM: 1>,
        laddr=addr(ip='10.0.4.9', port=22),
        raddr=addr(ip='198.51.100.7', port=50514),
        status='ESTABLISHED',
        pid=812,
    ),
]`;
  for (const [text, more] of [
    [pprint, [':::22 ::*:* LISTEN']],
    [black, []],
  ] as const) {
    const { unparsed, snapshots } = parse(text);
    assert.deepEqual(unparsed, []);
    assert.deepEqual(sockets(text).slice(0, 1), [both]);
    assert.equal(sockets(text).length, 1 + more.length);
    assert.equal(snapshots[0]?.connections[0]?.pid, 812);
  }
  // What breaks off is read as if it stood alone, and listed.
  const broken =
    '[sconn(fd=115,\n       family=<AddressFamily.AF_INET: 2>,\nESTAB 0 0 10.0.4.9:22 198.51.100.7:50514\n';
  assert.deepEqual(sockets(broken), [both]);
  assert.deepEqual(
    parse(broken).unparsed.map(({ line }) => line),
    [0, 1],
  );
});

test('a table of the properties of one socket is read, with tabs between names and values', () => {
  const table = (state: string) =>
    `@timestamp\tNov 30, 2026 @ 12:01:33.000\nhost.name\tweb1\ndestination.ip\t198.51.100.7\ndestination.port\t50514\nsource.ip\t10.0.4.9\nsource.port\t22${state}`;
  assert.deepEqual(sockets(table('\ntcp.state\tESTABLISHED')), [both]);
  assert.deepEqual(sockets('Fields\nlocal_addr\t10.0.4.9\nlocal_port\t22\nraddr\t198.51.100.7:50514\nstate\tESTAB'), [
    both,
  ]);
  // What somebody saw on the way is none without a state, and its lines are told as they stand.
  const { snapshots, unparsed } = parse(table(''));
  assert.deepEqual([snapshots, unparsed.map(({ line }) => line)], [[], [1, 2, 3, 4, 5]]);
  const counts = 'ESTABLISHED\t12\nTIME_WAIT\t40\nCLOSE_WAIT\t3';
  assert.deepEqual(
    parse(counts).counts.map(({ count }) => count),
    [12, 40, 3],
  );
});

test('lsof -F0 puts the fields of a file on one line', () => {
  for (const end of ['\0', '^@'])
    assert.deepEqual(
      sockets(
        [
          'p812',
          'csshd',
          '\n',
          'f3',
          'tIPv4',
          'PTCP',
          'n10.0.4.9:22->198.51.100.7:50514',
          'TST=ESTABLISHED',
          '\n',
          'f4',
          'PTCP',
          'n*:22',
          'TST=LISTEN',
          '',
        ]
          .join(end)
          .replaceAll(`\n${end}`, '\n'),
      ),
      [both, '*:22 -:- LISTEN'],
      JSON.stringify(end),
    );
});

test('SNMP prints the table of connections with the parts of the index in brackets, and as a table', () => {
  const state = 'TCP-MIB::tcpConnState[10.0.4.9][22][198.51.100.7][50514] = INTEGER: established(5)';
  const typed =
    'TCP-MIB::tcpConnectionState[ipv4]["10.0.4.9"][22][ipv4]["198.51.100.7"][50514] = INTEGER: established(5)';
  assert.deepEqual(sockets(`${state}\n${typed}`), [both, both]);
  assert.deepEqual(parse(state).counts, []);
  const listing = (heading: string) =>
    `SNMP table: TCP-MIB::tcpConnTable\n\n${heading}\n  established  10.0.4.9  22  198.51.100.7  50514`;
  const full = ' tcpConnState tcpConnLocalAddress tcpConnLocalPort tcpConnRemAddress tcpConnRemPort';
  for (const heading of [full, ' State LocalAddress LocalPort RemAddress RemPort']) {
    assert.deepEqual(sockets(listing(heading)), [both], heading);
    assert.deepEqual(
      parse(listing(heading)).snapshots.map(({ platform }) => platform),
      [undefined],
    );
  }
  const csv = `${full.trim().replaceAll(' ', ',')}\nestablished,10.0.4.9,22,198.51.100.7,50514`;
  assert.deepEqual(sockets(csv), [both]);
});

test('properties with the names of PowerShell are of Windows where their state is in its words', () => {
  const list = (state: string) =>
    `LocalAddress  : 10.0.4.9\nLocalPort     : 22\nRemoteAddress : 198.51.100.7\nRemotePort    : 50514\nState         : ${state}`;
  const json = (state: string) =>
    `{"LocalAddress":"10.0.4.9","LocalPort":22,"RemoteAddress":"198.51.100.7","RemotePort":50514,"State":"${state}"}`;
  for (const text of [list, json]) {
    const platformOf = (state: string) => parse(text(state)).snapshots.map(({ platform }) => platform);
    assert.deepEqual(platformOf('Established'), ['windows/Get-NetTCPConnection']);
    assert.deepEqual(platformOf('DeleteTCB'), ['windows/Get-NetTCPConnection']);
    assert.deepEqual(platformOf('ESTABLISHED'), [undefined]);
    assert.deepEqual(sockets(text('ESTABLISHED')), [both]);
  }
});

test('a flow of UDP is no socket, whatever state its tracker gives it', () => {
  const flow = (proto: string) =>
    `{"src_ip":"10.0.4.9","src_port":22,"dest_ip":"198.51.100.7","dest_port":50514,"proto":"${proto}","flow":{"state":"established"}}`;
  assert.deepEqual([sockets(flow('UDP')), sockets(flow('TCP'))], [[], [both]]);
});
