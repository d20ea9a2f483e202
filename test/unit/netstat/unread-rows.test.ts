import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';

/** What a text gives: the state and remote port of each row, the lines that are listed, and how many lines carry rows alone. */
function read(...lines: string[]) {
  const { snapshots, unparsed, rowLines } = parse(lines.join('\n'));
  const rows = snapshots.flatMap(({ connections }) => connections);
  return [rows.map(({ state, remotePort }) => `${state} ${remotePort}`), unparsed.map(({ line }) => line), rowLines];
}

const netstat = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED';

test('rows in one line whose ports are names are all read', () => {
  assert.deepEqual(
    read(
      'LISTEN 0 128 *:ssh *:* ESTAB 0 0 192.0.2.10:ssh 192.0.2.7:51422 FIN-WAIT-2 0 0 192.0.2.10:http 192.0.2.8:51423',
    ),
    [['LISTEN *', 'ESTABLISHED 51422', 'FIN-WAIT-2 51423'], [], 1],
  );
});

test('cells of a further row in the same line are read', () => {
  assert.deepEqual(read('tcp,192.0.2.20,443,198.51.100.8,50515,TIME_WAIT,0 tcp,0.0.0.0,443,0.0.0.0,0,LISTEN,812'), [
    ['TIME-WAIT 50515', 'LISTEN 0'],
    [],
    1,
  ]);
});

test('rows in one line that have no state are all read', () => {
  const row = '0 0 192.0.2.10:22 198.51.100.7:';
  assert.deepEqual(read('$ ss -tnH state time-wait', `${row}50514 ${row}50515`), [
    ['TIME-WAIT 50514', 'TIME-WAIT 50515'],
    [],
    1,
  ]);
});

test('rows of /proc/net in one line are all read, each by what stands behind its own inode', () => {
  const row = (index: number, port: string, code: string, end: string) =>
    `${index}: 0A00020F:0016 0202000A:${port} ${code} 00000000:00000000 00:00000000 00000000     0        0 3043${index} ${end}`;
  const tcp = '2 0000000000000000 20 4 31 10 -1';
  const udp = '2 0000000000000000 0';
  const line = [row(0, 'C5F4', '01', tcp), row(1, 'C5F5', '07', udp), row(2, 'C5F6', '08', tcp)].join('   ');
  assert.deepEqual(read(`   ${line}`), [['ESTABLISHED 50676', 'undefined 50677', 'CLOSE-WAIT 50678'], [], 1]);
});

test('a line with a row and another that cannot be read is listed, and the row is kept', () => {
  assert.deepEqual(
    read(`CLOSE TCP 192.0.2.5 198.51.100.9 50000 443 - - -  TCP    0.0.0.0:3389  0.0.0.0:0  LISTENING`),
    [['LISTEN 0'], [0], 0],
  );
});

test('a word behind a row that is none of a row does not list the line', () => {
  assert.deepEqual(read(`${netstat}   - the door is CLOSED`), [['ESTABLISHED 50514'], [], 1]);
});

test('the line below a row that ends with CLOSE is none of that row', () => {
  const row = netstat.replace('ESTABLISHED', 'CLOSE');
  assert.deepEqual(read(row, '| and then nothing'), [['CLOSED 50514'], [1], 1]);
  // But the rest of its state is.
  assert.deepEqual(read(row, '_WAIT'), [['CLOSE-WAIT 50514'], [], 2]);
});

test('a state alone on its line below rows is listed', () => {
  assert.deepEqual(read(netstat, '      LISTEN'), [['ESTABLISHED 50514'], [1], 1]);
});

test('the line where a filled paragraph goes from one row to the next is listed', () => {
  assert.deepEqual(
    read(
      'tcp        0      0 10.0.3.17:8080          198.51.100.201:41022',
      'TIME_WAIT   - tcp6       0      0 2001:db8::17:8443  2001:db8:ffff::a3f1:51022',
      'the end',
    ),
    [['TIME-WAIT 41022'], [1, 2], 1],
  );
});

test('connections that macOS repeats for MPTCP are none of TCP, without their title too', () => {
  assert.deepEqual(
    read(
      'tcp4       0      0  192.0.2.10.50514       198.51.100.7.443       ESTABLISHED',
      'mptcp/01  00000000   192.0.2.10.50514       198.51.100.7.443       ESTABLISHED',
      ' tcp4/02  00000120   192.0.2.10.50514       198.51.100.7.443       ESTABLISHED',
    ),
    [['ESTABLISHED 443'], [], 1],
  );
});

test('a remark behind a row that begins with a number gives it no state', () => {
  const row = 'tcp4       0      0  192.0.2.10.443         198.51.100.7.50112';
  const stateOf = (rest: string) => parse(`${row}      ${rest}`).snapshots[0]?.connections[0]?.state;
  assert.equal(stateOf('2 of them were CLOSED'), undefined);
  assert.equal(stateOf('12345 freebsd cubic ESTABLISHED'), 'ESTABLISHED');
  const [linux] = parse(
    'tcp        0      0 192.0.2.10:443          198.51.100.7:50112      1 this row is CLOSED',
  ).snapshots;
  assert.deepEqual([linux?.format, linux?.connections[0]?.pid], ['netstat-linux', undefined]);
});

test('the colons of code and the ports in the rules of a filter are no ends of a socket', () => {
  for (const line of [
    'name = isDatagram ? "udp" : "tcp";',
    'return proto == 6 ? tcp : udp;',
    '  --udp                   : UDP alone',
    'ACCEPT     tcp  --  192.0.2.0/24         0.0.0.0/0            tcp dpt:22',
    'ACCEPT     tcp  --  192.0.2.0/24         0.0.0.0/0            tcp dpt:ssh flags:SYN,RST,ACK/SYN',
    'ACCEPT     udp  --  192.0.2.0/24         0.0.0.0/0            udp spts:1024:2048',
  ])
    assert.deepEqual(read(line), [[], [0], 0], line);
  // Markup has taken the stars of the second; the third is a service whose balancer has a name.
  assert.equal(read('udp        0      0 *:68      *:*')[2], 1);
  assert.equal(read('udp        0      0 :68       :')[2], 1);
  assert.equal(read('TCP  dpt.example:http wlc')[2], 1);
});
