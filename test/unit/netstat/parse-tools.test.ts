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
