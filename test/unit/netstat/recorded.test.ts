import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { annotate, parse } from '../../../src/netstat/index.ts';

/** Outputs recorded on Linux 6.18 from sockets opened on loopback for the purpose. */
const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'outputs', 'recorded');
const read = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8');
const names = readdirSync(folder).map((name) => name.replace('.txt', ''));

/** The state of each TCP row, cut out by column as awk would do it. */
function column(text: string, isRow: RegExp, index: number): string[] {
  return text
    .split('\n')
    .filter((line) => isRow.test(line))
    .map((line) => line.trim().split(/\s+/)[index]?.replace(/[()]/g, '') ?? '');
}

const states = (text: string) =>
  parse(text).snapshots.flatMap(({ connections }) =>
    connections.filter(({ state }) => state !== undefined).map(({ token }) => token),
  );

const netstat = names.filter((name) => /netstat-(?!s$|x$|w$)/.test(name) || name === 'loop-dates');
const ssWithNetid = ['ss-a', 'ss-tuanp', 'ss-4'];
const ssWithout = names.filter((name) => /^ss-(?:tan|l)|^loop-ss$/.test(name));
const conntrack = names.filter((name) => name.includes('conntrack'));

for (const [group, isRow, index] of [
  [netstat, /^tcp/, 5],
  [ssWithNetid, /^tcp/, 1],
  [ssWithout, /^[A-Z]+(?:-[A-Z0-9-]+)? +\d/, 0],
] as const) {
  for (const name of group) {
    test(`every TCP row of ${name} is found and parsed`, () => {
      const text = read(name);
      const expected = column(text, isRow, index);
      assert.ok(expected.length > 0);
      assert.deepEqual(states(text), expected);
      assert.deepEqual(
        annotate(text).map(({ token }) => token),
        expected,
      );
      assert.deepEqual(parse(text).unparsed, []);
    });
  }
}

for (const name of names.filter((one) => /^lsof-(?:i|T|names)/.test(one))) {
  test(`every TCP row of ${name} is found and parsed`, () => {
    const text = read(name);
    const expected = [...text.matchAll(/TCP .*\((\w+)/g)].map(([, state]) => state);
    assert.ok(expected.length > 0);
    assert.deepEqual(states(text), expected);
    assert.deepEqual(
      annotate(text).map(({ token }) => token),
      expected,
    );
    assert.deepEqual(parse(text).unparsed, []);
  });
}

for (const name of conntrack) {
  test(`the TCP rows of ${name} have the tracker's states`, () => {
    const parsed = parse(read(name));
    const found = parsed.snapshots.flatMap(({ connections }) => connections);
    assert.deepEqual(
      found
        .map(({ state }) => state)
        .filter((state) => state !== undefined)
        .sort(),
      ['CT-CLOSE_WAIT', 'CT-ESTABLISHED', 'CT-TIME_WAIT'],
    );
    assert.equal(found.filter(({ protocol }) => protocol === 'udp').length, 1);
    assert.ok(
      found.every(({ localAddress, remoteAddress }) => localAddress === '127.0.0.1' && remoteAddress === '127.0.0.1'),
    );
    assert.deepEqual(parsed.unparsed, []);
  });
}

for (const name of ['ipvsadm-Lc', 'ipvsadm-Lnc', 'proc-net-ip_vs_conn']) {
  test(`the rows of ${name} have the states of IPVS`, () => {
    const text = read(name);
    const { snapshots, unparsed } = parse(text);
    assert.deepEqual(unparsed, []);
    assert.deepEqual(
      snapshots.map(({ format, connections }) => [format, ...connections.map(({ state }) => state)]),
      [['ipvs', 'IPVS-TIME_WAIT', 'IPVS-FIN_WAIT', 'IPVS-ESTABLISHED', 'IPVS-ESTABLISHED']],
    );
    const ports = snapshots.flatMap(({ connections }) => connections.map(({ localPort }) => localPort));
    assert.deepEqual(ports, [55_614, 55_598, 55_594, 55_590]);
    assert.deepEqual(
      annotate(text).map(({ state }) => state),
      ['IPVS-TIME_WAIT', 'IPVS-FIN_WAIT', 'IPVS-ESTABLISHED', 'IPVS-ESTABLISHED'],
    );
  });
}

test('a service of IPVS is an address and port without a state, with its servers below it', () => {
  const text = read('ipvsadm-Ln');
  const { snapshots, unparsed } = parse(text);
  assert.deepEqual(unparsed, []);
  assert.deepEqual(
    snapshots.map(({ format, connections }) => [format, ...connections.map((row) => [row.localPort, row.state])]),
    [['ipvs', [80, undefined]]],
  );
  assert.deepEqual(annotate(text), []);
});

test('two tools that saw the same sockets give the same connections', () => {
  const key = (name: string) =>
    parse(read(name))
      .snapshots.flatMap(({ connections }) => connections)
      .filter(({ state }) => state !== undefined)
      .map(({ state, localPort, remotePort }) => `${state} ${localPort} ${remotePort === '*' ? 0 : remotePort}`)
      .sort();
  const expected = key('net-tools-netstat-tanp');
  for (const name of ['ss-tanp', 'net-tools-netstat-an', 'busybox-netstat-an', 'net-tools-netstat-tanpo']) {
    assert.deepEqual(key(name), expected, name);
  }
  const proc = [...key('proc-net-tcp'), ...key('proc-net-tcp6')].sort();
  assert.deepEqual(proc, expected);
});

test('the numbers of /proc/net/tcp are decoded as the other tools print them', () => {
  const [first] = parse(read('proc-net-tcp')).snapshots;
  const connection = first?.connections.find(({ state }) => state === 'SYN-SENT');
  assert.equal(connection?.remoteAddress, '198.51.100.9');
  assert.equal(connection.remotePort, 80);
  assert.equal(connection.sendQ, 1);
  assert.equal(connection.timer?.name, 'on');
});

test('processes and timers are read from netstat and ss', () => {
  for (const name of ['net-tools-netstat-tanpo', 'net-tools-netstat-ateepo', 'ss-tanope', 'ss-tanp', 'lsof-i']) {
    const connections = parse(read(name)).snapshots.flatMap((snapshot) => snapshot.connections);
    const listener = connections.find(({ state }) => state === 'LISTEN');
    assert.equal(listener?.process, 'python3', name);
    assert.ok((listener.pid ?? 0) > 1, name);
  }
  for (const name of ['net-tools-netstat-tanpo', 'ss-tanope', 'ss-tanoH']) {
    const connections = parse(read(name)).snapshots.flatMap((snapshot) => snapshot.connections);
    const waiting = connections.filter(({ state }) => state === 'TIME-WAIT');
    assert.ok(waiting.length > 0);
    for (const { timer, pid } of waiting) {
      assert.equal(timer?.name, 'timewait', name);
      assert.ok((timer.expires ?? 0) > 50 && (timer.expires ?? 0) <= 60, name);
      assert.equal(pid, undefined, name);
    }
  }
});

test('a loop comes out as one snapshot a turn, each with its time', () => {
  const dated = parse(read('loop-dates')).snapshots;
  assert.equal(dated.length, 2);
  assert.ok(dated.every(({ takenAt }) => takenAt?.includes(':') === true));
  const clocked = parse(read('loop-ss')).snapshots;
  assert.equal(clocked.length, 3);
  assert.ok(clocked.every(({ takenAt }) => /^\d\d:\d\d:\d\d$/.test(takenAt ?? '')));
  assert.equal(parse(read('net-tools-netstat-anc')).snapshots.length, 3);
});

test('summaries are counted', () => {
  const counts = (name: string) =>
    Object.fromEntries(parse(read(name)).counts.map(({ token, count }) => [token, count]));
  const listed = column(read('net-tools-netstat-an'), /^tcp/, 5);
  const expected = Object.fromEntries(
    [...new Set(listed)].map((state) => [state, listed.filter((one) => one === state).length]),
  );
  assert.deepEqual(counts('counts-uniq'), expected);
  assert.ok((counts('ss-s')['estab'] ?? 0) > 0);
  assert.equal(counts('ss-s')['timewait'], listed.filter((state) => state === 'TIME_WAIT').length);
  assert.deepEqual(parse(read('counts-uniq')).unparsed, []);
  assert.equal(annotate(read('counts-uniq')).length, Object.keys(expected).length);
  assert.equal(annotate(read('column-states')).length, listed.length);
  assert.equal(annotate(read('column-cut')).length, listed.length);
});

test('sockets that are not TCP are recognised and none is called a TCP state', () => {
  for (const name of [
    'ss-xa',
    'ss-wan',
    'lsof-U',
    'net-tools-netstat-x',
    'net-tools-netstat-w',
    'proc-net-udp',
    'proc-net-unix',
  ]) {
    const text = read(name);
    assert.deepEqual(annotate(text), [], name);
    assert.deepEqual(
      states(text).filter((token) => token !== 'UNCONN'),
      [],
      name,
    );
    assert.deepEqual(parse(text).unparsed, [], name);
  }
});
