import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';

/** Texts, and the counts in them in order. */
const texts: readonly (readonly [text: string, counts: string])[] = [
  ['5 ESTABLISHED 812/sshd\n2 CLOSE_WAIT 900/java', '5 2'],
  ['ESTABLISHED 812/sshd\nCLOSE_WAIT 900/java', '1 1'],
  ['      5 443 ESTABLISHED\n      2 80 TIME_WAIT', '5 2'],
  [
    'Count Name\n----- ----\n 2260 Bound, 10684     {MSFT_NetTCPConnection\n   12 TimeWait, 0\n    3 Listen, 4',
    '2260 12 3',
  ],
  ['12 ESTABLISHED, 5 TIME_WAIT, 40 CLOSE_WAIT', '12 5 40'],
  ['5 443 ESTABLISHED\n2 80 TIME_WAIT', '5 2'],
  ['      5 ESTABLISHED 443\n      3 TIME_WAIT 80', '5 3'],
  ['8 10.0.2.5:443 CLOSE_WAIT\n3 10.0.2.5:80 TIME_WAIT', '8 3'],
  ['12 ESTABLISHED 10.0.0.5:443\n3 TIME_WAIT 10.0.0.5:443', '12 3'],
  ['8 CLOSE_WAIT 10.0.2.5\n35 ESTABLISHED 10.0.2.4\n1 LISTEN', '8 35 1'],
  ['8 10.0.2.5 CLOSE_WAIT\n35 10.0.2.4 ESTABLISHED', '8 35'],
  ['Port State\n443 TIME_WAIT\n80 ESTABLISHED', ''],
  [
    'LocalPort OwningProcess State\n--------- ------------- -----\n     3000         14292 Listen\n     5432          4820 Established',
    '',
  ],
  ['OwningProcess State\n------------- -----\n        12248 Listen\n        4820 TimeWait', ''],
  ['State OwningProcess\nListen 4820\nTimeWait 22', ''],
  ['LocalPort State\n5432 TimeWait\n80 Listen', ''],
  ['RemoteAddress RemotePort State\n10.0.0.5 443 Established\n10.0.0.5 443 TimeWait', ''],
  ['| Port | PID | State |\n|--|--|--|\n| 3000 | 14292 | LISTEN |\n| 3000 | 14292 | TIME_WAIT |', ''],
  ['| State | Count |\n|--|--|\n| LISTEN | 12 |\n| TIME_WAIT | 3 |', '12 3'],
  ['| CLOSE_WAIT | 60 s |\n| TIME_WAIT | 120 s |', ''],
  ['LAST_ACK 30 秒\nTIME_WAIT 120 秒', ''],
  ['SYN_SENT: 2 minutes\nTIME_WAIT: 4 minutes', ''],
  ['enum {\n  SYN_SENT = 2,\n  TIME_WAIT = 10,\n};', ''],
  ['LISTEN\n  waits\nTIME_WAIT\n  is done\nCLOSE_WAIT\n  not closed', ''],
  ['    TCP:   4 (estab 1, closed 0, orphaned 0, timewait 2)', '1 2'],
  ['> TCP:   4 (estab 1, closed 0, orphaned 0, timewait 2)', '1 2'],
  ["'TCP:   4 (estab 1, closed 0, orphaned 0, timewait 2)',", '1 2'],
  ['# TCP:   4 (estab 1, closed 0, orphaned 0, timewait 2)', '1 2'],
  ['# TIME_WAIT 41\n# ESTABLISHED 138', '41 138'],
  ['2024-01-05 10:00:00 TIME_WAIT 41\n2024-01-05 10:00:01 TIME_WAIT 42', '41 42'],
  ['netstat tcp_established=2\nnetstat tcp_time_wait=4', '2 4'],
  [
    'node_tcp_connection_states{state="time_wait"} 3.2e+01\nnode_tcp_connection_states{state="established"} 1.250',
    '32',
  ],
  ['0  ESTABLISHED  310\n1    TIME_WAIT   12', '310 12'],
  ["$ netstat -ant | awk '{print $6}'\nESTABLISHED\nTIME_WAIT\nLISTEN", '1 1 1'],
  ['ESTABLISHED\nTIME_WAIT\nTIME_WAIT\nLISTEN', '1 1 1 1'],
  ['web1 ESTABLISHED 300\nweb2 ESTABLISHED 200\nweb1 TIME_WAIT 4', '300 200 4'],
  ['TIME_WAIT 1,204\nESTABLISHED 310 (12%)', '1204 310'],
  ['12 connections in CLOSED state\n13 connections in TIME_WAIT state', '12 13'],
  [
    "$ pfctl -ss | awk '{print $NF}' | sort | uniq -c\n  12 ESTABLISHED:ESTABLISHED\n   3 FIN_WAIT_2:FIN_WAIT_2\n   1 SYN_SENT:CLOSED",
    '12 3 1',
  ],
  ['{instance="web1:9100", state="established"} 812\n{instance="web1:9100", state="time_wait"} 340', '812 340'],
  // A numbered list of what the words mean.
  [
    '4. **SYN_RCVD**: A request has come and was answered.\n7. **FIN_WAIT_2**: The other side has acknowledged the FIN.',
    '',
  ],
];

for (const [text, counts] of texts)
  test(`the counts of a text are “${counts}”: ${text.slice(0, 60).replaceAll('\n', ' ⏎ ')}`, () => {
    assert.equal(
      parse(text)
        .counts.map(({ count }) => count)
        .join(' '),
      counts,
    );
  });

test('a number is read as it stands before a comma, and with commas between thousands', () => {
  const counts = (text: string) => parse(text).counts.map(({ state, count }) => [state, count]);
  assert.deepEqual(counts('TCP:   20 (estab 15, closed 3, orphaned 0, timewait 3)\n'), [
    ['ESTABLISHED', 15],
    ['TIME-WAIT', 3],
  ]);
  assert.deepEqual(counts('ESTABLISHED: 1,234, TIME_WAIT: 12, CLOSE_WAIT: 7\n'), [
    ['ESTABLISHED', 1234],
    ['TIME-WAIT', 12],
    ['CLOSE-WAIT', 7],
  ]);
});

test('a number beside a word that is no state is no count, and its line is listed', () => {
  for (const text of [
    'Room 12 closed\nRoom 14 closed',
    'RFC 1337: TIME_WAIT hazards',
    '- Bug 20715: SYN_SENT sockets were never freed',
    'incoming socket 50 closed',
    'Established 1984',
    '#1234 closed 3 days ago\nClosed 15 issues\n12 Open 340 Closed',
    'Neighbor 192.0.2.1 Established 3d 12',
    'pool: active 3, idle 12, closed 5',
    ' Last Seq: 0641204304 Last Ack: 0047376265',
    'timeouts:\n  time_wait: 30\n  close_wait: 60',
    '    Closed = 1,\n    Listen = 2,\n    SynSent = 3,\n    TimeWait = 11,',
  ]) {
    const { counts, unparsed, recognised } = parse(text);
    assert.deepEqual(counts, [], text);
    assert.equal(recognised.count, 0, text);
    assert.ok(unparsed.length > 0, text);
  }
});

test('a share and a time are no counts, a number with its thousands set off is one', () => {
  const counts = (text: string) => parse(text).counts.map(({ token, count }) => [token, count]);
  assert.deepEqual(counts('ESTABLISHED 20%\nTIME_WAIT 75 %'), []);
  assert.deepEqual(counts('SYN_RECV -> ESTABLISHED 0.015'), []);
  assert.deepEqual(counts('TIME_WAIT 1,234,567\nCLOSE_WAIT 12.345'), [
    ['TIME_WAIT', 1_234_567],
    ['CLOSE_WAIT', 12_345],
  ]);
});

test('what stands below a count may speak for it, and lines between are listed in their order', () => {
  const { counts, unparsed } = parse(
    'TCP CONNECTIONS\nListen 21\nInitiated 2\nEstablished 318\nTerminated 44\n\nIdle 3',
  );
  assert.deepEqual(
    counts.map(({ token, count, line }) => [token, count, line]),
    [
      ['Listen', 21, 1],
      ['Established', 318, 3],
    ],
  );
  assert.deepEqual(
    unparsed.map(({ line }) => line),
    [0, 2, 4, 6],
  );
});

test('a summary of any length is read, the first lines by what stands below and the last by what stands above', () => {
  const lines = Array.from(
    { length: 3000 },
    (_, index) => `${index % 2 === 0 ? 'Established' : 'TimeWait'} ${index + 1}`,
  );
  const { counts } = parse(lines.join('\n'));
  assert.deepEqual(
    counts.map(({ count }) => count),
    lines.map((_, index) => index + 1),
  );
});

test('what is counted below a command or title that asks for other sockets are no states of TCP', () => {
  for (const line of [
    '$ ss -x | awk {}',
    '$ netstat -xl | awk {}',
    '$ lsof -nU | awk {}',
    '$ ss -A unix | awk {}',
    'Unix sockets by state:',
  ])
    assert.deepEqual(parse(`${line}\n  310 ESTAB\n   44 LISTEN`).counts, [], line);
  for (const line of ['$ ss -xt | awk {}', '$ netstat -an | awk {}', '$ ss -A tcp | awk {}'])
    assert.equal(parse(`${line}\n  310 ESTAB\n   44 LISTEN`).counts.length, 2, line);
});
