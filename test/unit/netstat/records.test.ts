import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, parseStream, type Snapshot } from '../../../src/netstat/index.ts';
import { bsdNumbers, numberedState, snmpNumbers, windowsNumbers } from '../../../src/netstat/proc-codes.ts';
import { wordOf } from '../../../src/netstat/words.ts';
import { numericTables } from '../../../src/states/numeric-tables.ts';

/** Own end, other end and state of every socket in a text. */
function sockets(text: string): string[] {
  return parse(text).snapshots.flatMap(({ connections }) =>
    connections.map(
      (one) =>
        `${one.localAddress}:${one.localPort} ${one.remoteAddress ?? '-'}:${one.remotePort ?? '-'} ${one.state ?? '-'}`,
    ),
  );
}

const both = '10.0.4.9:22 198.51.100.7:50514 ESTABLISHED';

test('JSON of one object to a line is read whoever wrote it', () => {
  for (const line of [
    '{"family":"2","local_address":"10.0.4.9","local_port":"22","protocol":"6","remote_address":"198.51.100.7","remote_port":"50514","state":"ESTABLISHED"}',
    '{"fd": 7, "type": 1, "laddr": {"ip": "10.0.4.9", "port": 22}, "raddr": {"ip": "198.51.100.7", "port": 50514}, "status": "ESTABLISHED"}',
    '{"fd": 7, "type": 1, "laddr": ["10.0.4.9", 22], "raddr": ["198.51.100.7", 50514], "status": "ESTABLISHED"}',
    '[{"proto":"tcp","local_address":"10.0.4.9","foreign_address":"198.51.100.7","state":"ESTABLISHED","local_port":"22","foreign_port":"50514"}]',
    '{"socket": [{"protocol":"tcp4","local":{"address":"10.0.4.9","port":"22"},"remote":{"address":"198.51.100.7","port":"50514"},"tcp-state":"ESTABLISHED"}]}',
    '{"proto":"tcp","local":"10.0.4.9:22","remote":"198.51.100.7:50514","state":"ESTABLISHED"}',
    '{"LocalAddress":"10.0.4.9","LocalPort":22,"RemoteAddress":"198.51.100.7","RemotePort":50514,"State":5}',
  ]) {
    assert.deepEqual(sockets(line), [both], line);
    assert.deepEqual(parse(line).unparsed, [], line);
  }
});

test('sockets in the names of flow logs, routers and traces are read where they have a state', () => {
  for (const line of [
    '{"srcIp":"10.0.4.9","srcPort":22,"dstIp":"198.51.100.7","dstPort":50514,"state":"ESTABLISHED"}',
    '{"source_ip":"10.0.4.9","source_port":22,"destination_ip":"198.51.100.7","destination_port":50514,"state":"ESTABLISHED"}',
    '{"source":{"ip":"10.0.4.9","port":22},"destination":{"ip":"198.51.100.7","port":50514},"state":"ESTABLISHED"}',
    'source_ip=10.0.4.9 source_port=22 destination_ip=198.51.100.7 destination_port=50514 state=ESTABLISHED',
    'protocol=tcp src-address=10.0.4.9:22 dst-address=198.51.100.7:50514 tcp-state=established',
    'protocol=tcp src-address=10.0.4.9 src-port=22 dst-address=198.51.100.7 dst-port=50514 tcp-state=established',
  ])
    assert.deepEqual(sockets(line), [both], line);
  for (const line of [
    '{"src_ip":"10.0.4.9","src_port":22,"dest_ip":"198.51.100.7","dest_port":50514,"proto":"TCP"}',
    'srcip=10.0.4.9 srcport=22 dstip=198.51.100.7 dstport=50514 proto=6 action=close',
    '{"source":"app.log","source_port":80,"state":"closed"}',
  ])
    assert.deepEqual(sockets(line), [], line);
});

test('the state of a routing session is none of a socket', () => {
  for (const line of [
    '{"neighbor-id": "10.2.0.4", "remoteas": 100, "state": "Established", "localport": 179, "remoteport": 57590}',
    '{"bgpState": "Established", "state": "Established", "local_port": 179, "remote_addr": "198.51.100.7"}',
    'neighbor=198.51.100.7 remote_as=65001 state=Established local_port=179 remote_port=57590',
  ])
    assert.deepEqual(sockets(line), [], line);
});

test('JSON over many lines is read, and every line is accounted for', () => {
  const object = {
    LocalAddress: '10.0.4.9',
    LocalPort: 22,
    RemoteAddress: '198.51.100.7',
    RemotePort: 50514,
    State: 5,
    AppliedSetting: 'Internet',
    CimClass: { Name: 'MSFT_NetTCPConnection', Properties: ['A', 'B'] },
    Caption: null,
  };
  for (const indent of [1, 2, 4, '\t']) {
    const text = JSON.stringify([object, object], undefined, indent);
    assert.deepEqual(sockets(text), [both, both]);
    const { unparsed, rowLines, recognised } = parse(text);
    // Elements of a list that nothing is known of; below rows such a line is a detail.
    assert.deepEqual(
      unparsed.map((one) => one.text.trim()),
      ['"A",', '"B"'],
    );
    const others = Object.values(recognised).reduce((sum, count) => sum + count, 0);
    assert.equal(unparsed.length + rowLines + others, text.split('\n').length);
  }
});

test('a line of JSON with thousands of sockets is read to its end', () => {
  const many = Array.from({ length: 5000 }, (_, port) => ({ laddr: ['10.0.4.9', port + 1], status: 'LISTEN' }));
  assert.equal(sockets(JSON.stringify(many)).length, 5000);
});

test('a line of Python with thousands of sockets is read to its end, and one of JSON that was cut is listed', () => {
  const conn = (port: number) =>
    `sconn(fd=7, family=2, type=1, laddr=addr(ip='10.0.4.9', port=${String(port)}), raddr=(), status='LISTEN', pid=812)`;
  const python = `[${Array.from({ length: 2000 }, (_, port) => conn(port + 1)).join(', ')}]`;
  assert.equal(sockets(python).length, 2000);
  const socket = JSON.stringify({ laddr: ['10.0.4.9', 22], status: 'LISTEN', note: 'x'.repeat(5000) });
  const json = (count: number) => `{\n"sockets": [${`${socket},`.repeat(count)}${socket}]\n}`;
  assert.deepEqual([sockets(json(99)).length, parse(json(99)).unparsed], [100, []]);
  const { snapshots, unparsed } = parse(json(899));
  assert.ok((snapshots[0]?.connections.length ?? 0) > 800);
  assert.equal(unparsed[0]?.line, 1);
});

test('JSON of other things is no socket', () => {
  for (const line of [
    '{"id":12,"state":"CLOSED","labels":["tcp"]}',
    '{"name":"gate","state":"CLOSED","port":502}',
    '{"local":true,"status":"LISTEN"}',
    '{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{"i":{"j":{"k":{"l":{"m":1}}}}}}}}}}}}}',
  ]) {
    assert.deepEqual(sockets(line), [], line);
    assert.equal(parse(line).unparsed.length, 1, line);
  }
});

test('a list in YAML is read, in whatever order and style its properties are', () => {
  const items = [
    '- proto: tcp\n  local: 10.0.4.9:22\n  remote: 198.51.100.7:50514\n  state: ESTABLISHED',
    '  - state: ESTABLISHED\n    local_address: "10.0.4.9"\n    local_port: 22\n    remote_address: \'198.51.100.7\'\n    remote_port: 50514',
    '-   laddr: 10.0.4.9\n    lport: 22\n    tags:\n      - a\n    raddr: 198.51.100.7\n    rport: 50514\n    status: Established',
  ];
  for (const item of items) assert.deepEqual(sockets(item), [both], item);
  const { unparsed } = parse(`sockets:\n${items[0]}\n${items[0]}\n`);
  assert.deepEqual(
    unparsed.map(({ text }) => text),
    ['sockets:'],
  );
  assert.deepEqual(sockets(`${items[0]}\n${items[0]}`), [both, both]);
});

test('the trees that viewers of JSON draw are read', () => {
  const trees = {
    'json-formatter':
      ' Object\nconnections:Array[1]\n0:Object\nprotocol:"tcp"\nlocal_address:"10.0.4.9"\nlocal_port:22\nfd:7\nremote_address:"198.51.100.7:50514"\nstate:"ESTABLISHED"',
    'react-json-view':
      '"connections": [\n0: {\n"protocol": string"tcp" ,\n"fd": int 7 ,\n"local_address": string"10.0.4.9" ,\n"local_port": int 22 ,\n"remote_address": string"198.51.100.7:50514" ,\n"state": string"ESTABLISHED"',
    'json-view of uiw':
      '"connections"\t:\t[\t1 items\n0\t:\t{\t5 items\n"protocol":string"tcp"\n"fd":int 7\n"local_address":string"10.0.4.9:22"\n"remote_address":string"198.51.100.7:50514"\n"state":string"ESTABLISHED"',
    'react-json-tree':
      '▶\n0:{} 4 keys\nprotocol: "tcp"\nlocal_address: "10.0.4.9:22"\nremote_address: "198.51.100.7:50514"\nstate: "ESTABLISHED"',
    'Node-RED':
      'array[1]\n0: object\nlocal_address: "10.0.4.9:22"\nremote_address: "198.51.100.7:50514"\nstate: "ESTABLISHED"',
    Firefox:
      'connections\t[]\n0\t\nprotocol\t"tcp"\nlocal_address\t"10.0.4.9"\nlocal_port\t22\nremote_address\t"198.51.100.7:50514"\nstate\t"ESTABLISHED"',
    'vue-json-pretty, with marks of what is folded':
      '▾ connections:\n  ▾ 0:\n      protocol: "tcp"\n      local_address: "10.0.4.9"\n    ▸ tags: []\n      local_port: 22\n      remote_address: "198.51.100.7:50514"\n      state: "ESTABLISHED"',
    jsoneditor:
      '\tobject\t\t{1}\n\t0\t\t{4}\n\tprotocol\t:\ttcp\n\tlocal_address\t:\t10.0.4.9:22\n\tremote_address\t:\t198.51.100.7:50514\n\tstate\t:\tESTABLISHED',
  };
  for (const [name, tree] of Object.entries(trees)) {
    assert.deepEqual(sockets(tree), [both], name);
    assert.deepEqual(sockets(`${tree}\nThis is all.\nstate: CLOSED`), [both], `${name}, with text below`);
    const again = tree.split('\n').slice(tree.split('\n').findIndex((line) => /^[\s▾]*0/.test(line)));
    assert.deepEqual(sockets(`${tree}\n${again.join('\n').replace('0', '1')}`), [both, both], `${name}, two`);
  }
});

test('a list in YAML of other things is no socket', () => {
  for (const text of [
    '- id: 12\n  state: closed\n- id: 13\n  state: idle',
    '- name: gate\n  local: yes\n  state: CLOSED',
  ])
    assert.deepEqual(sockets(text), [], text);
});

test('a row within a string of JSON is read as the row it is', () => {
  assert.deepEqual(sockets('{"out":"tcp 0 0 10.0.4.9:22 198.51.100.7:50514 ESTABLISHED"}'), [both]);
});

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

test('rows in the strings of logs are read, with what the lines around them say', () => {
  const log = (line: string) =>
    JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2024-01-11T09:14:02.123456789Z' });
  const lines = [
    'State    Recv-Q Send-Q Local Address:Port  Peer Address:Port Process',
    'ESTAB 0 0 10.0.4.9:22 198.51.100.7:50514 users:(("sshd",pid=812,fd=4))',
    '\t cubic wscale:7,7 rto:204 rtt:1.5/0.75',
    'tcp        0      0 10.0.4.9:22            198.51.100.7:50515      ESTABLISHED 812/sshd: ann',
    '  TCP    10.0.4.9:22         198.51.100.7:50516    ESTABLISHED     812',
    ' [sshd.exe]',
    'sshd 812 root 4u IPv4 1 0t0 TCP 10.0.4.9:22->198.51.100.7:50517 (ESTABLISHED)',
  ];
  const { snapshots, unparsed } = parse(lines.map(log).join('\n'));
  assert.deepEqual(unparsed, []);
  assert.deepEqual(
    snapshots.flatMap(({ takenAt, connections }) =>
      connections.map(({ remotePort, pid, process }) => [takenAt, remotePort, pid, process]),
    ),
    ['sshd', 'sshd: ann', 'sshd.exe', 'sshd'].map((process, index) => [
      '2024-01-11T09:14:02.123456789Z',
      50_514 + index,
      812,
      process,
    ]),
  );
  const row = 'tcp        0      0 10.0.4.9:22            198.51.100.7:50514      ESTABLISHED 812/sshd';
  for (const line of [
    JSON.stringify({ _HOSTNAME: 'web1', _PID: '812', MESSAGE: row }),
    JSON.stringify({ insertId: 'x', textPayload: row, severity: 'INFO' }),
    `time=2024-01-11T09:14:02Z level=info msg="${row}"`,
  ]) {
    const [connection] = parse(line).snapshots.flatMap(({ connections }) => connections);
    assert.deepEqual([connection?.remotePort, connection?.process], [50_514, 'sshd'], line);
  }
});

test('a socket beside the message of a log is read', () => {
  for (const line of [
    'level=info msg="conn state" proto=tcp laddr=192.0.2.40:9090 raddr=192.0.2.77:38211 state=CLOSE_WAIT',
    'level=info msg="connection" proto=tcp src=192.0.2.40 sport=9090 dst=192.0.2.77 dport=38211 state=CLOSE_WAIT',
  ]) {
    const [connection] = parse(line).snapshots.flatMap(({ connections }) => connections);
    assert.deepEqual([connection?.localPort, connection?.remotePort, connection?.state], [9090, 38_211, 'CLOSE-WAIT']);
  }
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

test('a whole listing in one string of JSON is read', () => {
  const stdout = [
    'Active Internet connections (servers and established)',
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ',
    'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd            ',
    'tcp        0      0 10.0.4.9:22             198.51.100.7:50514      ESTABLISHED 812/sshd: ann       ',
    'udp        0      0 0.0.0.0:68              0.0.0.0:*                           640/dhclient        ',
  ].join('\n');
  const rows = parse(JSON.stringify({ rc: 0, stdout })).snapshots.flatMap(({ connections }) => connections);
  assert.deepEqual(
    rows.map(({ localPort, process }) => [localPort, process]),
    [
      [22, 'sshd'],
      [22, 'sshd: ann'],
      [68, 'dhclient'],
    ],
  );
  const ss = parse(
    JSON.stringify({ stdout: 'ESTAB 0 0 10.0.4.9:22 198.51.100.7:5\nLISTEN 0 128 0.0.0.0:22 0.0.0.0:*\n' }),
  );
  assert.equal(ss.snapshots[0]?.connections.length, 2);
});

test('a listing that Ansible has in one string and once more in its lines is one', () => {
  const result = (lines: readonly string[], ...before: string[]) =>
    [
      'web7 | CHANGED => {',
      '    "changed": true,',
      ...before.map((text) => `    "stdout": ${JSON.stringify(text)},`),
      '    "stdout_lines": [',
      lines.map((text) => `        ${JSON.stringify(text)}`).join(',\n'),
      '    ]',
      '}',
    ].join('\n');
  const lines = [
    'State  Recv-Q Send-Q Local Address:Port   Peer Address:Port',
    'ESTAB  0      0         192.0.2.10:22      198.51.100.7:50514',
    '',
    'TIME-WAIT 0   0     [2001:db8::10]:22     [2001:db8::7]:50515',
  ];
  const states = (text: string) =>
    parse(text).snapshots.map(({ connections }) => connections.map(({ state }) => state));
  assert.deepEqual(states(result(lines, lines.join('\n'))), [['ESTABLISHED', 'TIME-WAIT']]);
  assert.deepEqual(states(result(lines)), [['ESTABLISHED', 'TIME-WAIT']]);
  assert.deepEqual(states(`${result(lines, lines.join('\n'))}\n${result(lines)}`).length, 2);
  assert.deepEqual(parse(result(lines, lines.join('\n'))).unparsed, []);
});

test('a listing larger than memory comes in parts when the reader asks for them', async () => {
  const row = (n: number) => `ESTAB 0 0 10.0.4.9:${(n % 60_000) + 1} 198.51.100.7:50514\n`;
  const rows = Array.from({ length: 2500 }, (_, n) => row(n));
  async function* pieces(): AsyncIterable<string> {
    for (let at = 0; at < rows.length; at += 700) yield await Promise.resolve(rows.slice(at, at + 700).join(''));
  }
  const parts: Snapshot[] = [];
  for await (const part of parseStream(pieces(), { maxRows: 1000 })) parts.push(part);
  assert.deepEqual(
    parts.map(({ connections, isContinued }) => [connections.length, isContinued]),
    [
      [1000, true],
      [1000, true],
      [500, undefined],
    ],
  );
  const [whole] = parse(rows.join('')).snapshots;
  assert.deepEqual(
    parts.flatMap(({ connections }) => connections),
    whole?.connections,
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
