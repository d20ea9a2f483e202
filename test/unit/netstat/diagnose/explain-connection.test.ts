import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlatformId } from '../../../../src/states/platforms.ts';
import { rfcStateIds } from '../../../../src/states/rfc-states.ts';
import type { StateId } from '../../../../src/states/states.ts';
import type { Snapshot } from '../../../../src/netstat/connection.ts';
import { explainConnection, type RowSentenceKind } from '../../../../src/netstat/diagnose/explain-connection.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { listener, netstat, netstatRow, ss, ssRow, windows, windowsRow } from './listings.ts';

/** What is said of the last row of a listing. */
function said(text: string, kind: RowSentenceKind, language: 'en' | 'ko' = 'en'): string {
  const [snapshot] = parse(text).snapshots;
  const connection = snapshot?.connections.at(-1);
  assert.ok(snapshot !== undefined && connection !== undefined);
  return explainConnection(connection, snapshot, language)
    .filter((sentence) => sentence.kind === kind)
    .map((sentence) => sentence.text)
    .join(' ');
}

const web = '192.0.2.1:443';
const client = '198.51.100.7:50000';
const only = (state: string, extra: Parameters<typeof ssRow>[3] = {}) =>
  ss(listener(web), ssRow(state, web, client, extra));
const outgoing = (state: string, extra: Parameters<typeof ssRow>[3] = {}) =>
  ss(listener(web), ssRow(state, '192.0.2.1:40000', '198.51.100.9:25', extra));

describe('who opened', () => {
  it('is told by the arrow of pf, whichever end stands first', () => {
    const first = (row: string) => /The end with port (\d+)/.exec(said(row, 'roles'))?.[1];
    const ends = '192.0.2.10:443 (203.0.113.5:443) <- 198.51.100.7:50514';
    assert.equal(first(`all tcp ${ends}       ESTABLISHED:ESTABLISHED`), '50514');
    assert.equal(first('em0 tcp 192.0.2.10:61234 -> 198.51.100.7:443       FIN_WAIT_2:FIN_WAIT_2'), '61234');
    assert.equal(first('all tcp 2001:db8::10[443] <- 2001:db8::99[50515]       TIME_WAIT:TIME_WAIT'), '50515');
    // pftop has a column for the direction, and no arrow.
    assert.equal(
      first('tcp In 198.51.100.8:40011 192.0.2.10:22 ESTABLISHED:ESTABLISHED 00:00:30 00:01:00 10 1200'),
      undefined,
    );
  });

  it('is the peer where the local port listens', () => {
    assert.match(said(only('ESTAB'), 'roles'), /^The peer opened .* 443 listens/);
  });

  it('is this side where it does not', () => {
    assert.match(said(outgoing('ESTAB'), 'roles'), /^This side opened .* 40000/);
  });

  it('is a guess where nothing listens, and is said to be one', () => {
    assert.match(said(ss(ssRow('ESTAB', web, client)), 'roles'), /^Probably the peer .*443.* guess/);
    assert.match(
      said(ss(ssRow('ESTAB', '192.0.2.1:40000', '198.51.100.9:25')), 'roles'),
      /^Probably this side .*25.* guess/,
    );
    assert.match(said(ss(ssRow('ESTAB', web, client)), 'roles', 'ko'), /추정/);
  });

  it('is a guess where one port has the name of a service and the other is handed out', () => {
    const row = (local: string, remote: string) => said(netstat(netstatRow('ESTABLISHED', local, remote)), 'roles');
    const [named, handedOut] = ['web1.example.org:https', 'client.example.net:51422'] as const;
    assert.match(row(named, handedOut), /^Probably the peer .*https is the name of a service.* guess/);
    assert.match(row(handedOut, named), /^Probably this side .*https is the name of a service.* guess.* 51422/);
    assert.equal(row(named, 'client.example.net:700'), '');
    assert.equal(row(named, 'web2.example.org:ssh'), '');
  });

  it('is a guess where the port of a service listens no more', () => {
    const row = (state: string, local: string, remote = client) =>
      said(ss(listener('192.0.2.1:80'), ssRow(state, local, remote)), 'roles');
    assert.match(row('ESTAB', web), /^Probably the peer .*443.* guess: nothing in this listing listens there/);
    // A server of FTP sends from port 20, and NFS is asked from a low port.
    assert.match(row('ESTAB', '192.0.2.1:20'), /^This side opened/);
    assert.match(row('ESTAB', '192.0.2.1:800', '198.51.100.9:2049'), /^This side opened/);
  });

  it('is a guess where both ports are handed out, because a listener may be closed once its client has come', () => {
    const passive = ss(listener('192.0.2.1:21'), ssRow('ESTAB', '192.0.2.1:50000', '198.51.100.9:51234'));
    assert.match(said(passive, 'roles'), /^Probably this side .*50000.* guess/);
    assert.match(said(passive, 'roles', 'ko'), /추정/);
  });

  it('is a guess where the command has left out rows, of which one may listen', () => {
    const row = (command: string, local: string, remote: string) =>
      said(`$ ${command}\n${ss(listener('192.0.2.1:443'), ssRow('ESTAB', local, remote))}`, 'roles');
    const [here, there] = ['192.0.2.1:40000', '198.51.100.9:25'] as const;
    for (const command of [
      'ss -tanp',
      'sudo ss -Htanp | sort -k4',
      'ss -tanp | grep 40000',
      'netstat -Aan',
      'ss -4tanp',
    ])
      assert.match(row(command, here, there), /^This side opened .*nothing in this listing listens/, command);
    for (const command of [
      'ss -tanp | grep 443',
      'ss -tanp | grep -v 40000',
      'ss -tanp | grep 40000 | grep -v x',
      'ss -tanp state connected',
      'lsof -nP -iTCP:25',
    ]) {
      assert.match(row(command, here, there), /^Probably this side .*25 .* does not show .*40000/, command);
      assert.match(row(command, there, here), /^Probably the peer .*25 .* does not show whether/, command);
      assert.doesNotMatch(row(command, here, there), /nothing in this listing/, command);
    }
    assert.match(row('ss -tanp | grep 25', there, here), /^Probably the peer .*nothing in this listing listens there/);
    assert.match(row('ss -tanp | grep -v x', '192.0.2.1:443', there), /^The peer opened/);
  });

  it('looks at the address on which a socket listens', () => {
    const row = (listening: string) =>
      said(ss(listener(listening), ssRow('ESTAB', '192.0.2.1:9000', '198.51.100.9:443')), 'roles');
    assert.match(row('127.0.0.1:9000'), /^This side opened/);
    for (const listening of ['192.0.2.1:9000', '0.0.0.0:9000', '*:9000', '[::]:9000', '[::ffff:192.0.2.1]:9000'])
      assert.match(row(listening), /^The peer opened/, listening);
  });

  it('is known of a handshake from its state', () => {
    assert.match(said(outgoing('SYN-SENT'), 'roles'), /^This side is opening/);
    assert.match(said(only('SYN-RECV'), 'roles'), /^The peer is opening/);
  });

  it('is not asked of a socket that is in no connection', () => {
    const bound = windows(
      windowsRow('LISTENING', '0.0.0.0:80', '0.0.0.0:0'),
      windowsRow('BOUND', '0.0.0.0:50000', '0.0.0.0:0'),
    );
    assert.equal(said(bound, 'roles'), '');
    assert.match(said(bound, 'waiting'), /takes part in no connection/);
  });

  it('is nobody where a socket is connected to itself', () => {
    assert.match(said(ss(ssRow('ESTAB', '127.0.0.1:4000', '[::ffff:127.0.0.1]:4000')), 'roles'), /itself/);
  });

  it('is not asked of a firewall’s row', () => {
    const row =
      'tcp 6 59 CLOSE_WAIT src=192.0.2.1 dst=192.0.2.2 sport=47762 dport=8080 src=192.0.2.2 dst=192.0.2.1 sport=8080 dport=47762 [ASSURED] mark=0 use=1';
    assert.match(said(row, 'roles'), /no socket/);
    assert.equal(said(row, 'waiting'), '');
  });
});

describe('who closed first', () => {
  const first: Readonly<Record<string, RegExp>> = {
    'FIN-WAIT-1': /^This side closed first\.$/,
    'FIN-WAIT-2': /^This side closed first\.$/,
    'TIME-WAIT': /^This side closed first, or both/,
    CLOSING: /^Both sides/,
    'CLOSE-WAIT': /^The peer closed first\.$/,
    'LAST-ACK': /^The peer closed first; this side/,
    ESTAB: /^$/,
  };
  for (const [state, text] of Object.entries(first)) {
    it(`is told by ${state}`, () => {
      assert.match(said(only(state), 'closing'), text);
    });
  }
});

describe('who is waited for', () => {
  it('is the program that has to close, by name', () => {
    assert.match(said(only('CLOSE-WAIT', { pid: 7, process: 'java' }), 'waiting'), /java .*close the socket/);
  });

  it('is nobody where the connection was never accepted', () => {
    assert.match(said(only('CLOSE-WAIT', { recvQ: 1 }), 'waiting'), /accepted/);
  });

  it('is the program that accepts where an open connection has no owner', () => {
    assert.match(said(only('ESTAB'), 'waiting'), /accept queue/);
    assert.match(said(only('CLOSE-WAIT', { recvQ: 1 }), 'duration'), /accepts and closes it/);
    const nfs = ss(
      listener(web),
      ssRow('LISTEN', '0.0.0.0:2049', '0.0.0.0:*', { sendQ: 64 }),
      ssRow('ESTAB', '192.0.2.1:2049', client),
    );
    assert.match(said(nfs, 'waiting'), /^Nothing is waited for/, 'the kernel itself serves NFS');
  });

  it('is the peer first where a program still sends after the peer has closed', () => {
    const sending = { sendQ: 900, pid: 7, process: 'java', timer: 'on,1sec,0' };
    assert.match(said(only('CLOSE-WAIT', sending), 'waiting'), /peer to acknowledge .* then for the local program/);
    assert.match(said(only('CLOSE-WAIT', sending), 'duration'), /924\.6 s/);
    assert.equal(said(only('CLOSE-WAIT', sending), 'queues'), 'Send-Q 900: bytes that the peer has not acknowledged.');
    const shut = { ...sending, timer: 'persist,1sec,0' };
    assert.match(said(only('CLOSE-WAIT', shut), 'waiting'), /peer’s program to read/);
    assert.match(said(only('CLOSE-WAIT', shut), 'duration'), /^It can last as long as the peer answers/);
  });

  it('is not known where owners may be hidden', () => {
    const text = ss(ssRow('LISTEN', web, '0.0.0.0:*', { sendQ: 511 }), ssRow('CLOSE-WAIT', web, client, { recvQ: 1 }));
    assert.match(said(text, 'waiting'), /local program to close/);
  });

  it('is the reader of an open connection, here or there', () => {
    assert.match(said(only('ESTAB', { recvQ: 9, pid: 7 }), 'waiting'), /local program to read/);
    assert.match(said(only('ESTAB', { sendQ: 9, timer: 'on,200ms,0' }), 'waiting'), /acknowledge/);
    assert.match(said(only('ESTAB', { sendQ: 9, timer: 'persist,1sec,0' }), 'waiting'), /receive window/);
  });
});

describe('for how long', () => {
  const on = (state: StateId, platform: PlatformId | undefined): string => {
    const snapshot: Snapshot = { format: 'x', platform, hasProcessColumn: false, connections: [] };
    const [connection] = parse(ss(ssRow('ESTAB', web, client))).snapshots[0]?.connections ?? [];
    assert.ok(connection !== undefined);
    return explainConnection({ ...connection, state }, snapshot, 'en')
      .filter(({ kind }) => kind === 'duration')
      .map(({ text }) => text)
      .join(' ');
  };

  it('TIME-WAIT lasts is told by platform', () => {
    assert.match(on('TIME-WAIT', 'linux/ss'), /60 s on Linux/);
    assert.match(on('TIME-WAIT', 'macos/netstat'), /30 s on macOS/);
    assert.match(on('TIME-WAIT', 'freebsd/netstat'), /60 s on FreeBSD/);
    assert.match(on('TIME-WAIT', 'solaris,illumos/netstat'), /60 s on Solaris/);
    assert.match(on('TIME-WAIT', 'windows/netstat'), /2 or 4 minutes on Windows/);
    assert.match(on('TIME-WAIT', undefined), /RFC 9293/);
  });

  it('it still lasts is told by the timer', () => {
    assert.match(said(only('TIME-WAIT', { timer: 'timewait,53sec,0' }), 'duration'), /about 53 s are left/);
  });

  it('an unanswered handshake lasts is told for Linux alone', () => {
    assert.match(said(outgoing('SYN-SENT'), 'duration'), /131 s/);
    assert.match(said(only('SYN-RECV'), 'duration'), /63 s/);
    assert.doesNotMatch(on('SYN-SENT', 'windows/netstat'), /\d+ s/);
  });

  it('FIN-WAIT-2 lasts depends on its owner', () => {
    assert.match(said(only('FIN-WAIT-2', { pid: 7 }), 'duration'), /no time limit/);
    assert.match(said(only('FIN-WAIT-2', { timer: 'timewait,50sec,0' }), 'duration'), /removes it after 60 s/);
    assert.match(on('FIN-WAIT-2', 'linux/ss'), /While a process .* without one/);
  });

  it('a FIN is sent again depends on the owner', () => {
    const fin = { sendQ: 1, timer: 'on,1sec,2' };
    assert.match(said(only('LAST-ACK', { ...fin, pid: 7 }), 'duration'), /one round trip\. .*924\.6 s/);
    assert.match(said(only('LAST-ACK', fin), 'duration'), /without a process, about 104 s/);
  });

  it('a shut window is probed depends on the owner', () => {
    const shut = { sendQ: 9, timer: 'persist,1sec,0' };
    assert.match(said(only('FIN-WAIT-1', { ...shut, pid: 7 }), 'duration'), /^It can last as long as the peer answers/);
    assert.match(said(only('FIN-WAIT-1', shut), 'duration'), /gives up within some minutes, even if/);
    assert.match(said(ss(ssRow('FIN-WAIT-1', web, client, shut)), 'duration'), /^While a process owns it/);
  });

  it('CLOSE-WAIT lasts has no limit anywhere', () => {
    for (const platform of ['linux/ss', 'windows/netstat', undefined] as const) {
      assert.match(on('CLOSE-WAIT', platform), /no time limit/);
    }
  });

  it('unacknowledged data is tried again is told by Linux', () => {
    assert.match(said(only('ESTAB', { sendQ: 9, timer: 'on,3sec,4' }), 'duration'), /924\.6 s/);
  });
});

describe('the queues', () => {
  const decoded: Readonly<Record<number, RegExp>> = {
    0: /everything that arrived was read/,
    1: /FIN: the program has not looked/,
    8: /7 of data .* and 1 for the peer’s FIN/,
    24: /TLS 1\.2/,
    25: /TLS 1\.3/,
    32: /TLS 1\.2/,
  };
  for (const [recvQ, text] of Object.entries(decoded)) {
    it(`of a CLOSE-WAIT row with Recv-Q ${recvQ} are decoded`, () => {
      assert.match(said(only('CLOSE-WAIT', { recvQ: Number(recvQ), pid: 7 }), 'queues'), text);
    });
  }

  it('of a listener are an accept queue in ss, with its limit', () => {
    assert.match(said(ss(listener(web, { recvQ: 3, sendQ: 2 })), 'queues'), /3 .* limit of 2: it is full/);
    assert.match(said(ss(listener(web, { recvQ: 2, sendQ: 2 })), 'queues'), /2 .* the limit is 2/);
    assert.match(said(ss(listener(web)), 'queues'), /empty; its limit is 511/);
  });

  it('of a listener have no limit in netstat', () => {
    const text = said(netstat(netstatRow('LISTEN', web, '0.0.0.0:*', { recvQ: 3 })), 'queues');
    assert.match(text, /3 .* does not print the limit/);
    assert.equal(said(netstat(netstatRow('LISTEN', web, '0.0.0.0:*')), 'queues'), '');
  });

  it('of a listener in netstat -L say what either system makes of the limit', () => {
    const text = (queue: string) =>
      said(
        `Current listen queue sizes (qlen/incqlen/maxqlen)\nProto Listen         Local Address\ntcp4  ${queue} *.80`,
        'queues',
      );
    assert.match(text('1/2/128  '), /^Accept queue: 1 .* limit is 128\. Handshakes not finished: 2\.$/);
    // FreeBSD takes up to one and a half times the limit (sonewconn), macOS none beyond it.
    assert.match(text('128/0/128'), /limit of 128 is reached\. macOS .*FreeBSD/);
    assert.doesNotMatch(text('128/0/128'), /full/);
  });

  it('of a closing row count the FIN', () => {
    assert.match(said(only('FIN-WAIT-1', { sendQ: 1 }), 'queues'), /^Send-Q 1 is the FIN/);
    assert.match(said(only('LAST-ACK', { sendQ: 5001 }), 'queues'), /5000 of data and 1 for the FIN/);
    assert.match(said(outgoing('SYN-SENT', { sendQ: 1 }), 'queues'), /SYN itself/);
  });
});

describe('the timer', () => {
  it('says how often something was sent again', () => {
    assert.match(said(only('FIN-WAIT-1', { sendQ: 1, timer: 'on,6.232ms,5' }), 'timer'), /in 6\.2 s, sent again 5×/);
  });

  it('that is about to fire does so in less than a second', () => {
    for (const left of ['9ms', '']) {
      const row = only('ESTAB', { sendQ: 1, timer: `on,${left},2` });
      assert.match(said(row, 'timer'), /fires in less than a second, sent again 2×/);
      assert.match(said(row, 'timer', 'ko'), /1초 이내에 만료된다/);
    }
    assert.match(said(only('TIME-WAIT', { timer: 'timewait,9ms,0' }), 'duration'), /less than a second is left/);
    const soon = only('ESTAB', { sendQ: 1, timer: 'persist,184ms,0' });
    assert.match(said(soon, 'timer'), /goes in 0\.2 s\./);
    assert.match(said(soon, 'timer', 'ko'), /0\.2초 뒤에 다음 프로브/);
  });

  it('that is long is told in minutes', () => {
    const idle = (left: string) => only('ESTAB', { timer: `keepalive,${left},0` });
    assert.match(said(idle('118min'), 'timer'), /fires in 118 min and/);
    assert.match(said(idle('118min'), 'timer', 'ko'), /118분 뒤에 만료/);
    assert.match(said(idle('1min59sec'), 'timer'), /fires in 119 s and/);
  });

  it('says how many probes had no answer', () => {
    const probed = (timer: string) => only('ESTAB', { sendQ: timer.startsWith('p') ? 9 : 0, timer, pid: 7 });
    assert.match(said(probed('keepalive,52sec,3'), 'timer'), /probed 3× without an answer.* in 52 s\..* after 9 /);
    assert.match(said(probed('keepalive,52sec,3'), 'waiting'), /waits for the peer to answer/);
    assert.match(said(probed('keepalive,52sec,3'), 'timer', 'ko'), /응답 없이 3번.*52초 뒤에.*9번/);
    assert.match(
      said(probed('persist,14sec,5'), 'timer'),
      /window.* cannot send.* Probed 5× without an answer.* in 14 s\..* after 15 at the latest/,
    );
    assert.match(said(probed('persist,14sec,5'), 'timer', 'ko'), /응답 없이 5번.*14초 뒤에.*15번/);
    assert.match(said(probed('persist,14sec,5'), 'waiting'), /waits for the peer to answer/);
    for (const timer of ['keepalive,52sec,0', 'persist,14sec,0']) {
      assert.doesNotMatch(said(probed(timer), 'timer'), /answer/);
      assert.doesNotMatch(said(probed(timer), 'waiting'), /answer/);
    }
  });

  // Recorded on Linux 6.18: data was sent, and a connection closed, after `ip link set v0 down`.
  it('says it of net-tools and of /proc too, of a machine that cannot send', () => {
    const outputs = [
      [
        netstatRow('ESTABLISHED', '192.0.2.1:52500', '192.0.2.2:5000', { sendQ: 5, timer: 'probe (3.22/0/4)' }),
        netstatRow('FIN_WAIT1', '192.0.2.1:52514', '192.0.2.2:5000', { sendQ: 1, timer: 'probe (3.22/0/4)' }),
      ],
      [
        '   0: 010200C0:CD14 020200C0:1388 01 00000005:00000000 04:00000140 00000000     0        4 4921716 2 0000000000000000 20 0 0 10 -1',
        '   1: 010200C0:CD22 020200C0:1388 04 00000001:00000000 04:00000140 00000000     0        4 4921717 2 0000000000000000 20 0 0 10 -1',
      ],
    ];
    for (const row of outputs.flat()) {
      assert.match(said(row, 'waiting'), /waits for the peer to answer the probes/);
      assert.match(said(row, 'timer'), /cannot send.* Probed 4× without an answer, the next probe goes in 3\.2 s/);
    }
    const alive = netstatRow('ESTABLISHED', '192.0.2.1:52500', '192.0.2.2:5000', { timer: 'keepalive (52.00/0/3)' });
    assert.match(said(alive, 'timer'), /probed 3× without an answer.* after 9 /);
    const again = netstatRow('ESTABLISHED', '192.0.2.1:52500', '192.0.2.2:5000', { sendQ: 5, timer: 'on (1.20/3/0)' });
    assert.match(said(again, 'timer'), /sent again 3×/);
  });

  it('says that a window is closed', () => {
    assert.match(said(only('ESTAB', { sendQ: 1, timer: 'persist,184ms,0' }), 'timer'), /window/);
  });

  it('that does not run says that nothing ends the state', () => {
    const text = netstat(netstatRow('CLOSE_WAIT', web, client, { owner: '7/app' }));
    assert.match(said(text, 'timer'), /No timer runs/);
  });

  it('is not told of a listener, nor once more of TIME-WAIT', () => {
    assert.equal(said(netstat(netstatRow('LISTEN', '0.0.0.0:80', '0.0.0.0:*')), 'timer'), '');
    assert.equal(said(only('TIME-WAIT', { timer: 'timewait,30sec,0' }), 'timer'), '');
  });
});

describe('every state of RFC 9293', () => {
  for (const state of rfcStateIds) {
    it(`${state} is explained in both languages, in as many sentences`, () => {
      const [snapshot] = parse(ss(listener(web), ssRow('ESTAB', web, client))).snapshots;
      const connection = snapshot?.connections[1];
      assert.ok(snapshot !== undefined && connection !== undefined);
      const [en, ko] = (['en', 'ko'] as const).map((language) =>
        explainConnection({ ...connection, state }, snapshot, language),
      );
      assert.ok((en?.length ?? 0) > 0);
      assert.deepEqual(
        en?.map(({ kind }) => kind),
        ko?.map(({ kind }) => kind),
      );
      for (const { text } of en ?? []) assert.doesNotMatch(text, /[{}]|undefined|NaN|[가-힣]/);
      for (const { text } of ko ?? []) assert.match(text, /[가-힣][^{}]*\.$/);
      assert.ok(en?.some(({ kind }) => kind === 'waiting'));
    });
  }
});
