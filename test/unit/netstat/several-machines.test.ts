import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';

/** The lines of the rows of each snapshot, and what was not read. */
function listings(lines: readonly string[]): { rows: number[][]; unparsed: string[] } {
  const { snapshots, unparsed } = parse(lines.join('\n'));
  return {
    rows: snapshots.map(({ connections }) => connections.map(({ line }) => line)),
    unparsed: unparsed.map(({ text }) => text),
  };
}

const row = (process: string, port = 50514) =>
  `tcp        0      0 192.0.2.10:22           198.51.100.7:${String(port)}      ESTABLISHED ${process}`;
const heading = 'State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process';
const ss = 'ESTAB  0      0      192.0.2.10:22 198.51.100.7:50514 users:(("sshd",pid=812,fd=4))';

test('a name in front of each line, as pdsh, clush and Docker Compose print it, parts machines', () => {
  const pdsh = [
    `web1: ${heading}`,
    `web1: ${ss}`,
    `web2: ${heading}`,
    `web2: ${ss}`,
    `web2: ${ss.replace('50514', '50515')}`,
  ];
  assert.deepEqual(listings(pdsh), { rows: [[1], [3, 4]], unparsed: [] });
  const compose = [
    'web-1  | Active Internet connections (w/o servers)',
    `web-1  | ${row('812/sshd')}`,
    `db-1   | ${row('813/sshd')}`,
    'db-1 exited with code 0',
  ];
  assert.deepEqual(listings(compose), { rows: [[1], [2]], unparsed: ['db-1 exited with code 0'] });
  assert.deepEqual(
    parse(pdsh.join('\n')).snapshots.map(({ connections: [first] }) => [first?.pid, first?.process, first?.recvQ]),
    [
      [812, 'sshd', 0],
      [812, 'sshd', 0],
    ],
  );
});

for (const [program, first, second] of [
  ['clush, with addresses', '192.0.2.7: ', '192.0.2.8: '],
  ['kubectl logs --prefix', '[pod/web-7f9c/app] ', '[pod/db-5d2a/app] '],
  ['Fabric', '[web1] out: ', '[web2] out: '],
])
  test(`what ${program} puts in front of lines parts machines`, () => {
    const lines = [`${first}${row('1/x')}`, `${first}${row('2/x', 50515)}`, `${second}${row('3/x')}`];
    assert.deepEqual(listings(lines), { rows: [[0, 1], [2]], unparsed: [] });
  });

test('words that name the weight of a line part nothing', () => {
  const lines = [`info: ${row('1/x')}`, `[warn] ${row('2/x', 50515)}`, `stdout | ${row('3/x', 50516)}`];
  assert.deepEqual(listings(lines).rows, [[0, 1, 2]]);
});

test('a line of a known machine that is not read is listed as it was written', () => {
  assert.deepEqual(listings([`web1: ${row('1/x')}`, 'web1: no such thing']), {
    rows: [[0]],
    unparsed: ['web1: no such thing'],
  });
});

test('the level of a log in front of rows, a time or a number of the line is no machine', () => {
  const [first, ...others] = ['1/x', '2/x', '3/x', '4/x'].map(row);
  const [second, third, fourth] = others.map((line) => line.replace('50514', '50515'));
  const lines = [`INFO: ${first}`, `WARN: ${second}`, `12: ${third}`, `13:${fourth}`];
  assert.deepEqual(listings(lines).rows, [[0, 1, 2, 3]]);
});

test('titles of pssh, Ansible and dshbak part machines', () => {
  const pssh = ['[1] 09:14:02 [SUCCESS] ops@web1:22', ss, '[2] 09:14:03 [SUCCESS] ops@web2:22', ss];
  assert.deepEqual(listings(pssh), { rows: [[1], [3]], unparsed: [] });
  const ansible = [
    'web1 | CHANGED | rc=0 >>',
    row('1/x'),
    'web2 | UNREACHABLE! => {',
    '    "changed": false',
    '}',
    row('2/x'),
  ];
  assert.deepEqual(listings(ansible), { rows: [[1], [5]], unparsed: [] });
  const rule = '---------------';
  const dshbak = [rule, 'web[1-2] (2)', rule, row('1/x'), rule, 'web3', rule, row('2/x')];
  assert.deepEqual(listings(dshbak), { rows: [[3], [7]], unparsed: [] });
});

test('a command that runs in a container or another namespace is one without a prompt too', () => {
  const commands = ['nsenter -t 4120 -n', 'crictl exec -i 1234abcd', 'docker compose exec web', 'lxc exec c1 --'];
  const lines = commands.flatMap((command) => [`${command} ss -tan`, ss]);
  assert.deepEqual(listings(lines), { rows: [[1], [3], [5], [7]], unparsed: [] });
});

test('prompts of routers and of ESXi are read as what they are', () => {
  const lines = [
    'Router#show tcp brief',
    '7F71A7A7  192.0.2.10.646              198.51.100.7.52429          ESTAB',
    'Router#',
    '[root@esx1:~] esxcli network ip connection list',
  ];
  assert.deepEqual(listings(lines), { rows: [[1]], unparsed: [] });
});

test('an empty line of a container whose last blank was cut off is one, and opens no listing', () => {
  const lines = [
    'web-1  | ESTAB 0      0      192.0.2.10:443 198.51.100.7:50514',
    'web-1  |',
    'web-1  | ESTAB 0      0      192.0.2.10:443 198.51.100.7:50515',
  ];
  assert.deepEqual(listings(lines), { rows: [[0, 2]], unparsed: [] });
});

test('the connection that a listing began with begins the next one', () => {
  const row = (state: string, local = 443, remote = 50_514, address = '192.0.2.10') =>
    `tcp        0      0 ${address}:${String(local)}      198.51.100.7:${String(remote)}      ${state}`;
  const sizes = (...lines: string[]) => parse(lines.join('\n')).snapshots.map(({ connections }) => connections.length);
  assert.deepEqual(sizes(row('ESTABLISHED'), row('TIME_WAIT', 443, 50_515), row('CLOSE_WAIT')), [2, 1]);
  assert.deepEqual(
    sizes(row('ESTABLISHED'), 'After close():', row('FIN_WAIT1'), row('TIME_WAIT', 443, 50_515)),
    [1, 2],
  );
  // A client may come from one port to two addresses of this machine.
  assert.deepEqual(sizes(row('ESTABLISHED'), row('ESTABLISHED', 443, 50_514, '192.0.2.11')), [2]);
  // Listeners stand once for each worker, lsof has a row for each process, a trace one for each event.
  const listener = 'LISTEN 0      511          0.0.0.0:443        0.0.0.0:*';
  assert.deepEqual(sizes(listener, listener), [2]);
  const open = (pid: number) =>
    `nginx   ${String(pid)}  www  10u  IPv4 20000      0t0  TCP 192.0.2.10:443->198.51.100.7:52044 (ESTABLISHED)`;
  assert.deepEqual(sizes(open(1), open(2)), [2]);
});
