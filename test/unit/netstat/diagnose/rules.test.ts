import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Connection, Snapshot } from '../../../../src/netstat/connection.ts';
import { examine } from '../../../../src/netstat/diagnose/examine.ts';
import type { Finding } from '../../../../src/netstat/diagnose/finding.ts';
import type { Need } from '../../../../src/netstat/diagnose/rule.ts';
import { rules, type RuleId } from '../../../../src/netstat/diagnose/rules/rules.ts';
import { thresholds, type ThresholdId } from '../../../../src/netstat/diagnose/thresholds.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { netstat, netstatRow, peer, ss, ssRow, times } from './listings.ts';
import { ruleCases } from './rule-cases.ts';

/** Whether a rule was found, by itself or folded under another. */
const names = (findings: readonly Finding[]) => new Set(findings.flatMap(({ rule, folded }) => [rule, ...folded]));

const parsed = new Map<string, readonly Snapshot[]>();

/** Reads a listing, once. */
function read(text: string): readonly Snapshot[] {
  const snapshots = parsed.get(text) ?? parse(text).snapshots;
  parsed.set(text, snapshots);
  return snapshots;
}

function examined(rule: RuleId, text: string, limits: Partial<Record<ThresholdId, number>> = {}) {
  const { params } = ruleCases[rule];
  return examine(read(text), { thresholds: limits, ...(params === undefined ? {} : { params }) });
}

const blank: Readonly<Record<Need, Partial<Record<Exclude<keyof Connection, 'line' | 'peerState'>, undefined>>>> = {
  state: { state: undefined, token: undefined },
  lport: { localPort: undefined },
  lip: { localAddress: undefined },
  rip: { remoteAddress: undefined },
  rport: { remotePort: undefined },
  laddr: { localAddress: undefined },
  raddr: { remoteAddress: undefined },
  queues: { recvQ: undefined, sendQ: undefined },
  timer: { timer: undefined },
  pid: { pid: undefined, process: undefined },
  proc: { process: undefined },
  tool: {},
  platform: {},
  qlen: { listenQueue: undefined },
  param: {},
};

/** The snapshot as a tool would have printed it that leaves a column out. */
function without(need: Need, snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    ...(need === 'tool' ? { format: 'table' } : {}),
    ...(need === 'platform' ? { platform: undefined } : {}),
    ...(need === 'pid' ? { hasProcessColumn: false } : {}),
    connections: snapshot.connections.map((connection) => ({ ...connection, ...blank[need] })),
  };
}

/** Rules about one tool or system, which are not asked of others at all. */
const ofOneKind: ReadonlySet<RuleId> = new Set([
  'listen-recvq-netstat',
  'conntrack-not-sockets',
  'listen-queue-overflow-bsd',
]);

describe('each rule', () => {
  for (const rule of rules) {
    const { found, notFound, params } = ruleCases[rule.id];

    it(`${rule.id} finds what it is about, with the rows that show it`, () => {
      const { findings } = examined(rule.id, found);
      assert.ok(names(findings).has(rule.id), `found only ${[...names(findings)].join(', ')}`);
      const lines = found.split('\n').length;
      for (const { evidence } of findings) {
        for (const { snapshot, line } of evidence) assert.ok(snapshot === 0 && line >= 0 && line < lines);
      }
    });

    it(`${rule.id} passes over a listing much like it`, () => {
      const { findings, checked, unanswered } = examined(rule.id, notFound);
      assert.equal(names(findings).has(rule.id), false);
      assert.ok(checked.includes(rule.id) || !unanswered.some((one) => one.rule === rule.id), 'it could not be asked');
    });

    for (const need of rule.needs) {
      it(`${rule.id} stays silent without ${need}, and says what it lacks`, () => {
        const snapshots = read(found).map((snapshot) => without(need, snapshot));
        const asked = need === 'param' || params === undefined ? {} : { params };
        const { findings, checked, unanswered } = examine(snapshots, asked);
        assert.equal(names(findings).has(rule.id), false);
        assert.equal(checked.includes(rule.id), false);
        const missing = unanswered.find((one) => one.rule === rule.id)?.missing;
        if (missing === undefined) assert.ok(ofOneKind.has(rule.id), 'it is in no list');
        else assert.ok(missing.includes(need), `it lacks ${missing.join(', ')}`);
      });
    }
  }

  it('folds only under rules that exist', () => {
    const known = new Set<string>(rules.map(({ id }) => id));
    const unknown = rules.flatMap(({ id, under }) =>
      (under ?? []).filter((name) => !known.has(name)).map((name) => `${id} → ${name}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('is one of 63, each with its own name', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, 63);
  });
});

describe('each threshold', () => {
  const uses = rules.flatMap((rule) =>
    [...rule.where, ...rule.having].flatMap(([subject, operator, operand]) =>
      typeof operand === 'object' && 'threshold' in operand ? [{ rule, subject, operator, id: operand.threshold }] : [],
    ),
  );

  it('is used by a rule', () => {
    const used = new Set(uses.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(thresholds).filter((id) => !used.has(id as ThresholdId)),
      [],
    );
  });

  for (const { rule, subject, operator, id } of uses) {
    it(`${id} is the edge of ${rule.id}`, () => {
      const { found } = ruleCases[rule.id];
      const holds = (limit: number) => names(examined(rule.id, found, { [id]: limit }).findings).has(rule.id);
      // What was measured lies on the side of the limit that fires; the edge is found by halving.
      const isLeast = operator === '>=' || operator === '>';
      let fires: number = thresholds[id];
      let silent = isLeast ? 1e9 : -1;
      assert.ok(holds(fires));
      assert.equal(holds(silent), false);
      for (let round = 0; round < 60; round++) {
        const middle = (fires + silent) / 2;
        if (holds(middle)) fires = middle;
        else silent = middle;
      }
      const measured = Number(fires.toFixed(6));
      assert.ok(Math.abs(fires - silent) < 1e-6);
      // At the edge itself `>=` and `<=` fire, `<` and `>` do not.
      const [finding] = examined(rule.id, found, { [id]: fires }).findings.filter((one) => one.rule === rule.id);
      const value = finding?.values[subject];
      if (typeof value === 'number') assert.equal(measured, Number(value.toFixed(6)), `${subject} is the measure`);
      if (operator === '>=') {
        assert.ok(holds(measured - 1e-5));
        assert.equal(holds(measured + 1e-5), false);
      } else if (operator === '<=') {
        assert.ok(holds(measured + 1e-5));
        assert.equal(holds(measured - 1e-5), false);
      } else assert.equal(operator, '<');
    });
  }
});

it('no end of a local connection is missed where the command left rows out', () => {
  const missed = (command: string): boolean =>
    names(
      examine(
        parse(`$ ${command}\nESTAB 0 0 127.0.0.1:40000 127.0.0.1:8080\nESTAB 0 0 192.0.2.1:443 192.0.2.9:50000`)
          .snapshots,
      ).findings,
    ).has('half-open-pair-missing');
  for (const command of [
    'ss -tan',
    'ss -tanpoe',
    'sudo ss -atn',
    'ss -Htan',
    'ss -tan | sort -k4 | tee now.txt',
    // The rows of both ends have both ports.
    'ss -tan | grep 8080',
    "ss -tan | grep -E ':40000'",
  ])
    assert.ok(missed(command), command);
  for (const command of [
    'ss -4tan',
    'ss -tan state established',
    "ss -tan 'sport = :40000'",
    'ss -tanp | grep java',
    'ss -tan | grep -v 8080',
    'ss -tan | grep 8080 | grep ESTAB',
    // The number of a process, or of an inode.
    'ss -tan | grep 812',
    'ss -tan | head -20',
    'ss -tan dst 127.0.0.1:8080',
  ])
    assert.equal(missed(command), false, command);
  const { snapshots } = parse(
    'PS C:\\> Get-NetTCPConnection -LocalPort 22\n\nLocalAddress LocalPort RemoteAddress RemotePort State OwningProcess\n------------ --------- ------------- ---------- ----- -------------\n::1 22 ::1 12699 Established 5584\n',
  );
  assert.equal(names(examine(snapshots).findings).has('half-open-pair-missing'), false);
});

it('no end of a local connection is missed in the table of one family of /proc/net', () => {
  const row = (line: number, ends: string) =>
    `   ${String(line)}: ${ends} 01 00000000:00000000 00:00000000 00000000  1000        0 25001 1 0000000000000000 20 4 30 10 -1`;
  const mapped = '0000000000000000FFFF00000100007F';
  const tcp = row(0, '0100007F:9C40 0100007F:1F90');
  const tcp6 = row(1, `${mapped}:1A0A ${mapped}:C350`);
  const missed = (...rows: readonly string[]) =>
    names(
      examine(
        parse(
          [
            '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
            ...rows,
          ].join('\n'),
        ).snapshots,
      ).findings,
    ).has('half-open-pair-missing');
  assert.equal(missed(tcp), false);
  assert.ok(missed(tcp, tcp6));
});

it('a listing of IPv6 alone lacks the ends that sockets of IPv4 have, whether its command is known or not', () => {
  // netstat -6 -an: a client of 127.0.0.1 at a server that listens on every address.
  const rows = [
    netstatRow('LISTEN', ':::4000', ':::*', { protocol: 'tcp6' }),
    netstatRow('ESTABLISHED', '127.0.0.1:4000', '127.0.0.1:54916', { protocol: 'tcp6' }),
  ];
  const missed = (...all: readonly string[]) =>
    names(examine(parse(netstat(...all)).snapshots).findings).has('half-open-pair-missing');
  assert.equal(missed(...rows), false);
  assert.ok(missed(...rows, netstatRow('LISTEN', '127.0.0.1:631', '0.0.0.0:*')));
});

it('no listener is missed where the command left rows out, but where it chose all listeners', () => {
  const found = (command: string) =>
    names(
      examine(
        parse(
          `$ ${command}\nLISTEN 0 128 192.0.2.1:22 0.0.0.0:*\n${times(5, (n) => `ESTAB 0 0 192.0.2.1:443 ${peer(n)}:${String(50_000 + n)}`).join('\n')}`,
        ).snapshots,
        { params: { expected_ports: '22,443' } },
      ).findings,
    );
  for (const command of ['ss -tan', 'netstat -an | grep -i listen', 'ss -tan | grep LISTEN | sort'])
    assert.ok(found(command).has('expected-port-not-listening'), command);
  assert.ok(found('ss -tan').has('listener-gone'));
  assert.equal(found('netstat -an -f inet').has('expected-port-not-listening'), false);
  for (const command of ['ss -tan | grep 192.0.2.1', 'ss -tan src 192.0.2.1', 'netstat -an | grep -v LISTEN']) {
    assert.equal(found(command).has('expected-port-not-listening'), false, command);
    assert.equal(found(command).has('listener-gone'), false, command);
  }
});

it('a timer that cannot be read is no sign that none runs', () => {
  const open = (port: number, timer: string) =>
    netstatRow('ESTABLISHED', `192.0.2.1:${String(port)}`, '192.0.2.9:6379', { owner: '812/app', timer });
  const { snapshots } = parse(
    netstat(open(40_000, 'off (0.00/0/0)'), open(40_001, 'off (0.00/'), open(40_002, 'keepalive (41.20/0/0)')),
  );
  const found = examine(snapshots).findings.find(({ rule }) => rule === 'established-keepalive-absent');
  assert.equal(found?.values['count'], 1);
});

it('no listener is missed among the files of some processes', () => {
  const found = (command: string) =>
    names(
      examine(
        parse(
          [
            `$ ${command}`,
            'COMMAND     PID USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME',
            'node        500  joe   20u  IPv4 51234      0t0  TCP *:3000 (LISTEN)',
            ...times(
              4,
              (n) => `sshd ${900 + n} joe 4u IPv4 ${51_235 + n} 0t0 TCP 192.0.2.10:22->${peer(n)}:50001 (ESTABLISHED)`,
            ),
            ...times(
              4,
              (n) =>
                `sshd ${900 + n} joe 5u IPv4 ${52_235 + n} 0t0 TCP 192.0.2.10:22->${peer(n)}:5000${n} (ESTABLISHED)`,
            ),
          ].join('\n'),
        ).snapshots,
      ).findings,
    ).has('listener-gone');
  for (const command of ['sudo lsof -nP -iTCP', 'lsof -i -P +c 0', 'lsof -itcp -n']) assert.ok(found(command), command);
  for (const command of ['lsof -nP -i -a -u joe', 'lsof -p 900,901 -a -i', 'lsof -anP -c sshd -i', 'lsof -i -g123'])
    assert.equal(found(command), false, command);
});

it('a socket of UDP whose protocol ss does not name is none of TCP in a state that nobody knows', () => {
  const [heading, unbound] = [
    'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess',
    'UNCONN 0 0 0.0.0.0:68 0.0.0.0:*',
  ];
  const found = (...rows: readonly string[]) => names(examine(parse([heading, ...rows].join('\n')).snapshots).findings);
  assert.equal(found(unbound, 'ESTAB 0 0 192.0.2.10:52087 192.0.2.1:53').has('unknown-state'), false);
  assert.ok(found('UNKNOWN 0 0 192.0.2.10:52087 192.0.2.1:53').has('unknown-state'));
});

it('a connection that was redirected to loopback lacks no end', () => {
  // A pod with the proxy of a service mesh: the program asked for 10.96.0.20, and REDIRECT sent it to 127.0.0.1.
  const missed = (...rows: readonly string[]) =>
    names(examine(parse(ss(...rows)).snapshots).findings).has('half-open-pair-missing');
  const proxied = [
    ssRow('LISTEN', '0.0.0.0:15001', '0.0.0.0:*', { sendQ: 4096 }),
    ssRow('ESTAB', '127.0.0.1:15001', '10.244.1.7:40000'),
    ssRow('ESTAB', '10.244.1.7:40000', '10.96.0.20:5432'),
    ssRow('ESTAB', '10.244.1.7:51000', '10.244.2.9:5432'),
    ssRow('ESTAB', '127.0.0.6:38000', '10.244.1.7:8080'),
    ssRow('ESTAB', '[::ffff:10.244.1.7]:8080', '[::ffff:127.0.0.6]:38000'),
  ];
  assert.equal(missed(...proxied), false);
  assert.ok(missed(...proxied, ssRow('ESTAB', '127.0.0.1:15000', '127.0.0.1:40001')));
});
