import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, parseStream, type Snapshot } from '../../../src/netstat/index.ts';
import { both, sockets } from './support/records.ts';

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
    'uniqueid=3 version=2 state=ESTABLISHED local-host=192.0.2.1 local-port=4500 local-id=gw.example remote-host=198.51.100.7 remote-port=4500',
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
