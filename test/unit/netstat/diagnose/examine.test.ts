import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Connection, Snapshot } from '../../../../src/netstat/connection.ts';
import { compareSnapshots } from '../../../../src/netstat/diagnose/compare-snapshots.ts';
import { diagnose, examine } from '../../../../src/netstat/diagnose/examine.ts';
import { explainConnection } from '../../../../src/netstat/diagnose/explain-connection.ts';
import { needCommands } from '../../../../src/netstat/diagnose/need-commands.ts';
import { stateRates } from '../../../../src/netstat/diagnose/state-rates.ts';
import { stateSeries } from '../../../../src/netstat/diagnose/state-series.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { states } from '../../../../src/states/states.ts';
import { listener, netstat, netstatRow, peer, powershell, ss, ssRow, times, windows, windowsRow } from './listings.ts';

const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const read = (...path: string[]) => readFileSync(join(fixtures, ...path), 'utf8');

/** Listings of machines that are well. */
const healthy: Readonly<Record<string, string>> = {
  'a server that was recorded': read('situations', 'healthy-server.txt'),
  'a busy web server in ss': ss(
    listener('*:443'),
    listener('*:80'),
    listener('127.0.0.1:5432'),
    times(400, (n) =>
      ssRow('ESTAB', '192.0.2.1:443', `${peer(n)}:${5000 + n}`, { pid: 7, sendQ: n % 9 === 0 ? 1448 : 0 }),
    ),
    times(6, (n) => ssRow('SYN-RECV', '192.0.2.1:443', `${peer(500 + n)}:6000`, { timer: 'on,900ms,0' })),
    times(1500, (n) => ssRow('TIME-WAIT', '192.0.2.1:443', `${peer(600 + n)}:7000`, { timer: 'timewait,30sec,0' })),
    times(3, (n) => ssRow('CLOSE-WAIT', '192.0.2.1:443', `${peer(n)}:8000`, { recvQ: 1, pid: 7 })),
    times(20, (n) => ssRow('FIN-WAIT-2', '192.0.2.1:443', `${peer(n)}:9000`, { timer: 'timewait,50sec,0' })),
    times(2, (n) => ssRow('FIN-WAIT-1', '192.0.2.1:443', `${peer(n)}:9100`, { sendQ: 1, timer: 'on,200ms,0' })),
  ),
  'a client in netstat of Linux': netstat(
    netstatRow('LISTEN', '127.0.0.1:631', '0.0.0.0:*', { owner: '9/cupsd' }),
    times(20, (n) => netstatRow('ESTABLISHED', `192.0.2.7:${40000 + n}`, `${peer(n)}:443`, { owner: '70/browser' })),
    times(30, (n) =>
      netstatRow('TIME_WAIT', `192.0.2.7:${41000 + n}`, `${peer(n)}:443`, { timer: 'timewait (20.00/0/0)' }),
    ),
    netstatRow('SYN_SENT', '192.0.2.7:42000', '198.51.100.9:443', {
      sendQ: 1,
      owner: '70/browser',
      timer: 'on (0.90/0/0)',
    }),
  ),
  'a workstation in netstat of Windows': windows(
    windowsRow('LISTENING', '0.0.0.0:135', '0.0.0.0:0', 900),
    windowsRow('LISTENING', '0.0.0.0:445', '0.0.0.0:0', 4),
    times(12, (n) => windowsRow('ESTABLISHED', `192.0.2.8:${50000 + n}`, `${peer(n)}:443`, 7000)),
    times(40, (n) => windowsRow('TIME_WAIT', `192.0.2.8:${51000 + n}`, `${peer(n)}:443`, 0)),
  ),
  'the same in PowerShell': powershell(
    '0.0.0.0 135 0.0.0.0 0 Listen 900',
    times(12, (n) => `192.0.2.8 ${50000 + n} ${peer(n)} 443 Established 7000`),
    times(12, (n) => `0.0.0.0 ${50000 + n} 0.0.0.0 0 Bound 7000`),
  ),
};

describe('a healthy listing', () => {
  for (const [name, text] of Object.entries(healthy)) {
    it(`of ${name} gives nothing but what is normal`, () => {
      const { snapshots } = parse(text);
      assert.equal(snapshots.length, 1);
      const { findings, checked } = examine(snapshots);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'normal'),
        [],
      );
      assert.ok(checked.length > 30, 'and much was looked at');
    });
  }
});

describe('examine', () => {
  const leak = ss(
    listener('192.0.2.1:443'),
    times(60, (n) => ssRow('CLOSE-WAIT', '192.0.2.1:443', `${peer(n)}:5000`, { recvQ: 1, pid: 7 })),
  );

  it('puts what two snapshots show of one group together', () => {
    const { findings } = examine(parse(`10:00:00\n${leak}\n10:01:00\n${leak}`).snapshots);
    const [finding, ...others] = findings.filter(({ rule }) => rule === 'close-wait-leak');
    assert.equal(others.length, 0);
    assert.equal(finding?.evidence.length, 120);
    assert.deepEqual([...new Set(finding.evidence.map(({ snapshot }) => snapshot))], [0, 1]);
  });

  it('takes the limits of the reader', () => {
    const { snapshots } = parse(leak);
    const has = (limit: number) =>
      diagnose(snapshots, { thresholds: { 'cw-act': limit } }).some(({ rule }) => rule === 'close-wait-leak');
    assert.equal(has(60), true);
    assert.equal(has(61), false);
  });

  it('says what was measured, and the limits that it was compared with', () => {
    const listing = ss(
      listener('*:443'),
      times(120, (n) => ssRow('SYN-RECV', '192.0.2.1:443', `${peer(n)}:6000`)),
      times(80, (n) => ssRow('ESTAB', '192.0.2.1:443', `${peer(500 + n)}:6000`, { pid: 7 })),
    );
    const [flood] = diagnose(parse(listing).snapshots);
    assert.equal(flood?.rule, 'syn-flood-suspected');
    assert.deepEqual(flood.values, {
      count: 120,
      spread_rip: 1,
      share: 0.6,
      'syn-recv-act': 100,
      'spread-high': 0.8,
      'syn-recv-share-act': 0.3,
    });
  });

  it('takes the range of ports that the reader tells, up to the last port there is', () => {
    const { snapshots } = parse(
      ss(times(36, (n) => ssRow('ESTAB', `192.0.2.1:${String(65_500 + n)}`, '198.51.100.9:443', { pid: 7 }))),
    );
    const isExhausted = (params?: Readonly<Record<string, number>>) =>
      diagnose(snapshots, params && { params }).some(({ rule }) => rule === 'ephemeral-exhaustion');
    assert.ok(isExhausted({ ephemeral_first: 65_500, ephemeral_last: 65_535 }));
    // What is no range of ports leaves that of the system, of which these are few.
    for (const params of [
      undefined,
      { ephemeral_first: 65_500, ephemeral_last: 65_536 },
      { ephemeral_first: 65_500 },
      { ephemeral_first: 65_535, ephemeral_last: 65_500 },
      { ephemeral_first: 0, ephemeral_last: 40 },
    ])
      assert.equal(isExhausted(params), false, JSON.stringify(params));
  });

  it('lets nobody be missing where not every listener shows its owner', () => {
    const text = ss(
      listener('192.0.2.1:443'),
      ssRow('LISTEN', '192.0.2.1:25', '0.0.0.0:*', { sendQ: 100 }),
      ssRow('CLOSE-WAIT', '192.0.2.1:443', '198.51.100.1:5000', { recvQ: 1 }),
    );
    const has = (params: Record<string, number>) =>
      diagnose(parse(text).snapshots, { params }).some(({ rule }) => rule === 'close-wait-unaccepted');
    assert.equal(has({}), false);
    assert.equal(has({ taken_as_root: 1 }), true);
  });

  it('keeps rows of a firewall from the rules about sockets', () => {
    const { snapshots } = parse(read('outputs', 'recorded', 'conntrack-L.txt'));
    const { findings, unanswered } = examine(snapshots);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['conntrack-not-sockets'],
    );
    assert.deepEqual(unanswered, []);
  });

  it('takes the events of a trace for no sockets', () => {
    const events = times(
      80,
      (n) => `ffff9fd7e8192000 22384 curl 192.0.2.1 ${5000 + n} 198.51.100.9 80 ESTABLISHED -> CLOSE_WAIT 0.1`,
    );
    assert.deepEqual(diagnose(parse(events.join('\n')).snapshots), []);
  });

  it('knows the state that ss was asked for and left out', () => {
    const rows = times(60, (n) => `1 0 192.0.2.1:443 ${peer(n)}:5000 users:(("app",pid=7,fd=3))`);
    const text = [
      '$ ss -tanp state close-wait',
      'Recv-Q Send-Q Local Address:Port Peer Address:Port Process',
      ...rows,
    ].join('\n');
    assert.ok(diagnose(parse(text).snapshots).some(({ rule }) => rule === 'close-wait-leak'));
  });

  it('does not ask for a process where netstat was asked for a protocol', () => {
    const { findings, unanswered } = examine(
      parse(
        [
          '$ netstat -an -p tcp',
          'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)',
          'tcp4       0      0  192.0.2.1.52116        198.51.100.9.443       ESTABLISHED',
          'tcp4       0      0  127.0.0.1.631          *.*                    LISTEN',
        ].join('\n'),
      ).snapshots,
    );
    assert.deepEqual(findings, []);
    assert.ok(unanswered.some(({ rule, missing }) => rule === 'process-recvq-many' && missing.includes('pid')));
  });

  it('asks for the tool that tells more of the same system, and not for one of another', () => {
    const rule = 'listen-small-backlog';
    const asked = (text: string) => {
      const { unanswered, checked } = examine(parse(text).snapshots);
      return checked.includes(rule) || unanswered.find((one) => one.rule === rule)?.missing;
    };
    assert.equal(asked(ss(listener('*:80'))), true);
    assert.deepEqual(asked(netstat(netstatRow('LISTEN', '0.0.0.0:80', '0.0.0.0:*'))), ['tool']);
    assert.equal(asked(windows(windowsRow('LISTENING', '0.0.0.0:80', '0.0.0.0:0'))), undefined);
  });

  it('names commands that list IPv6 as well for what a listing lacks', () => {
    const lines = Object.values(needCommands).flatMap((commands) => Object.entries(commands));
    for (const [platform, line] of lines) {
      // On BSD and macOS, `-p tcp` is TCP over both.
      if (platform !== 'macos-bsd') assert.doesNotMatch(line, /-p tcp|-f inet/);
    }
  });

  it('counts a FIN that is not acknowledged also where Send-Q does not', () => {
    const solaris = (sendQ: number, state = 'FIN_WAIT_1') =>
      [
        'TCP: IPv4',
        '   Local Address        Remote Address    Swind Send-Q Rwind Recv-Q    State',
        ...times(6, (n) => `192.0.2.1.${4000 + n}  198.51.100.9.443  64128 ${sendQ} 128872 0 ${state}`),
      ].join('\n');
    const bsd = times(6, (n) => `tcp4 0 0 192.0.2.1.${4000 + n} 198.51.100.9.443 FIN_WAIT_1`).join('\n');
    const named = (text: string) => diagnose(parse(text).snapshots).map(({ rule }) => rule);
    for (const text of [solaris(0), solaris(1), bsd]) assert.ok(named(text).includes('fin-wait1-stuck'), text);
    assert.ok(!named(solaris(0, 'ESTABLISHED')).includes('fin-wait1-stuck'));
  });

  it('says of no bind() on Windows that it fails, which was measured on Linux', () => {
    const rows = (row: (state: string, local: string, remote: string) => string) =>
      times(5, (n) => row('TIME_WAIT', '192.0.2.1:8080', `${peer(n)}:${5000 + n}`));
    const named = (text: string) => diagnose(parse(text).snapshots).map(({ rule }) => rule);
    const linux = netstat(netstatRow('LISTEN', '0.0.0.0:22', '0.0.0.0:*'), rows(netstatRow));
    assert.ok(named(linux).includes('bind-blocked-by-time-wait'));
    const onWindows = windows(windowsRow('LISTENING', '0.0.0.0:135', '0.0.0.0:0'), rows(windowsRow));
    assert.ok(!named(onWindows).includes('bind-blocked-by-time-wait'));
  });

  it('reads no unread bytes in what Solaris has not acknowledged', () => {
    const row = (n: number) =>
      `192.0.2.1.22         198.51.100.7.${50000 + n}   root       701 sshd           64128      0  128872  90000 ESTABLISHED`;
    const text = [
      'TCP: IPv4',
      '   Local Address        Remote Address      User    Pid      Command     Swind  Send-Q  Rwind  Recv-Q    State',
      '192.0.2.1.22               *.*            root       700 sshd               0      0  128000      0 LISTEN',
      ...times(9, row),
    ].join('\n');
    assert.deepEqual(diagnose(parse(text).snapshots), []);
  });

  it('takes the process that Windows names for none that holds the socket', () => {
    const rows = times(9, (n) => windowsRow('FIN_WAIT_2', `192.0.2.1:${50000 + n}`, '198.51.100.9:443', 7788));
    const { snapshots } = parse(windows(windowsRow('LISTENING', '192.0.2.1:139', '0.0.0.0:0'), rows));
    assert.deepEqual(diagnose(snapshots), []);
  });

  it('says nothing of nothing', () => {
    assert.deepEqual(examine([]), { findings: [], unanswered: [], checked: [] });
  });
});

const anyPort = fc.option(fc.oneof(fc.nat(65_535), fc.constantFrom('*', 'https', '__proto__')), { nil: undefined });
const anyAddress = fc.option(
  fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('*', '0.0.0.0', '::', '::ffff:127.0.0.1', '127.0.0.1', 'host', '')),
  { nil: undefined },
);
const anyCount = fc.option(fc.nat(), { nil: undefined });
const anyConnection: fc.Arbitrary<Connection> = fc.record({
  protocol: fc.constantFrom(undefined, 'tcp', 'tcp6', 'udp', 'toe'),
  family: fc.constantFrom(undefined, 'ipv4', 'ipv6'),
  state: fc.constantFrom(undefined, ...states.map(({ id }) => id)),
  token: fc.option(fc.string(), { nil: undefined }),
  localAddress: anyAddress,
  localPort: anyPort,
  remoteAddress: anyAddress,
  remotePort: anyPort,
  recvQ: anyCount,
  sendQ: anyCount,
  pid: anyCount,
  process: fc.option(fc.constantFrom('app', '{lport}', '$&'), { nil: undefined }),
  timer: fc.option(
    fc.record({
      name: fc.constantFrom('on', 'off', 'persist', 'probe', 'keepalive', 'timewait', 'x'),
      expires: fc.double(),
      retransmissions: fc.nat(),
    }),
    { nil: undefined },
  ),
  listenQueue: fc.option(fc.record({ length: fc.nat(), incomplete: fc.nat(), limit: fc.nat() }), { nil: undefined }),
  line: fc.nat(10_000),
});
const anySnapshot: fc.Arbitrary<Snapshot> = fc.record({
  format: fc.constantFrom(
    'ss',
    'netstat-linux',
    'netstat-L',
    'netstat-windows',
    'conntrack',
    'pf',
    'table',
    'tcpstates',
    'lsof',
  ),
  platform: fc.constantFrom(
    undefined,
    'linux/ss',
    'windows/netstat',
    'macos/netstat',
    'freebsd/netstat',
    'lsof',
    'solaris,illumos/netstat',
  ),
  takenAt: fc.constantFrom('10:00:00', 'yesterday', '', '99:99:99'),
  hasProcessColumn: fc.boolean(),
  connections: fc.array(anyConnection, { maxLength: 60 }),
});

describe('whatever is parsed', () => {
  it('gets an answer and no exception', () => {
    fc.assert(
      fc.property(fc.array(anySnapshot, { maxLength: 3 }), (snapshots) => {
        const { findings, checked, unanswered } = examine(snapshots, { params: { expected_ports: '80' } });
        for (const { evidence, rule } of findings) {
          assert.ok(checked.includes(rule));
          for (const { snapshot, line } of evidence) {
            assert.ok(snapshots[snapshot]?.connections.some((connection) => connection.line === line));
          }
        }
        for (const { rule, missing } of unanswered) assert.ok(missing.length > 0 && !checked.includes(rule));
        for (const snapshot of snapshots) {
          for (const connection of snapshot.connections) {
            for (const language of ['en', 'ko'] as const) {
              for (const { text } of explainConnection(connection, snapshot, language))
                assert.match(text, /^[^]*\S[^]*$/);
            }
          }
          assert.ok(stateRates(snapshot).every(({ perSecond }) => perSecond > 0));
        }
        const compared = compareSnapshots(snapshots);
        assert.equal(compared === undefined, snapshots.length < 2);
        for (const { counts } of stateSeries(snapshots).lines) assert.equal(counts.length, snapshots.length);
      }),
      { numRuns: 150 },
    );
  });

  it('takes time that grows with the rows', () => {
    const listing = (rows: number) => {
      const kinds = ['ESTAB', 'CLOSE-WAIT', 'TIME-WAIT', 'SYN-RECV', 'FIN-WAIT-1'];
      return parse(
        ss(
          listener('192.0.2.1:443'),
          times(rows, (n) =>
            ssRow(
              kinds[n % 5] ?? '',
              `192.0.2.1:${n % 2 === 0 ? 443 : 32768 + (n % 28000)}`,
              `${peer(n % 20000)}:${n % 65000}`,
              { recvQ: n % 5, sendQ: n % 3, pid: n % 40, timer: 'on,1sec,4' },
            ),
          ),
        ),
      ).snapshots;
    };
    const cost = (snapshots: readonly Snapshot[]) => {
      const before = process.cpuUsage().user;
      examine(snapshots);
      return Math.max(1, process.cpuUsage().user - before);
    };
    const few = listing(10_000);
    const many = listing(80_000);
    cost(few);
    // A collection of garbage may fall into any one reading, but not into all; one good one is enough.
    let ratio = Infinity;
    for (let attempt = 0; attempt < 8 && ratio >= 24; attempt += 1) ratio = Math.min(ratio, cost(many) / cost(few));
    // Eight times the rows: squared time would be 64.
    assert.ok(ratio < 24, `eight times the rows took ${ratio.toFixed(1)} times the time`);
  });
});
