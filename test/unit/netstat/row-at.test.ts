import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowAt, type TextWindow } from '../../../src/netstat/row-at.ts';

const listing = `$ ss -tan
State      Recv-Q Send-Q Local Address:Port   Peer Address:Port
LISTEN     0      4096         0.0.0.0:443        0.0.0.0:*
ESTAB      0      0       192.0.2.10:443   198.51.100.7:51622
CLOSE-WAIT 1      0       192.0.2.10:8080  198.51.100.9:60210
CLOSE-WAIT 33     0       192.0.2.10:8080  198.51.100.9:60211
`;

function windowAt(text: string, word: string, nth = 0, edges: Partial<TextWindow> = {}): TextWindow {
  let at = text.indexOf(word);
  for (let count = 0; count < nth; count++) at = text.indexOf(word, at + 1);
  assert.ok(at >= 0, `${word} stands in the text`);
  return { text, at, isWholeAbove: true, isWholeBelow: true, ...edges };
}

test('the row of a token is the one it stands in, not the first with that word', () => {
  assert.equal(rowAt(windowAt(listing, 'CLOSE-WAIT'), 'CLOSE-WAIT')?.connection.recvQ, 1);
  assert.equal(rowAt(windowAt(listing, 'CLOSE-WAIT', 1), 'CLOSE-WAIT')?.connection.recvQ, 33);
});

test('a word in a sentence has no row', () => {
  const text = `Many rows in CLOSE-WAIT here.\n${listing}`;
  assert.equal(rowAt(windowAt(text, 'CLOSE-WAIT'), 'CLOSE-WAIT'), undefined);
});

test('a word that differs from the one that was read has no row', () => {
  assert.equal(rowAt(windowAt(listing, 'CLOSE-WAIT'), 'TIME-WAIT'), undefined);
});

test('a row that was wrapped is found from each of its lines', () => {
  const text =
    'tcp        0      0 2001:db8:0:1:aaaa:bbbb:cccc:dddd:443\n   2001:db8:0:2:aaaa:bbbb:cccc:dddd:50514 TIME_WAIT\n';
  const found = rowAt(windowAt(text, 'TIME_WAIT'), 'TIME_WAIT');
  assert.equal(found?.connection.localPort, 443);
});

test('a listing is whole where nothing of it can lie outside the window', () => {
  const whole = (edges: Partial<TextWindow>, text = listing) =>
    rowAt(windowAt(text, 'ESTAB', 0, edges), 'ESTAB')?.isWhole;
  assert.equal(whole({}), true);
  assert.equal(whole({ isWholeBelow: false }), false);
  const rows = listing.split('\n').slice(2).join('\n');
  assert.equal(whole({ isWholeAbove: false }, rows), false);
  assert.equal(whole({ isWholeAbove: false }), true, 'its command stands above it');
  const apart = `one\ntwo\nthree\nfour\n${rows}one\ntwo\nthree\nfour\n`;
  assert.equal(whole({ isWholeAbove: false, isWholeBelow: false }, apart), true);
});

const sockets = [
  { protocol: 'tcp', fd: '7', local: '192.0.2.10:443', remote: '198.51.100.7:51622', state: 'ESTABLISHED' },
  { protocol: 'tcp', local: '192.0.2.10:8080', remote: '198.51.100.9:60210', state: 'CLOSE_WAIT' },
  { protocol: 'tcp', local: '192.0.2.10:444', remote: '198.51.100.8:51623', state: 'ESTABLISHED' },
];
const properties = (sign: string) =>
  sockets.map((socket) => Object.entries(socket).map(([name, value]) => `${name}${sign}${value}`));
const powershell = sockets.map(({ local, remote, state }, index) =>
  [
    `LocalAddress   : ${local.split(':')[0]}`,
    `LocalPort      : ${local.split(':')[1]}`,
    `RemoteAddress  : ${remote.split(':')[0]}`,
    `RemotePort     : ${remote.split(':')[1]}`,
    `State          : ${state}`,
    `OwningProcess  : ${index}`,
  ].join('\n'),
);
const many: Readonly<Record<string, string>> = {
  'JSON in one line': JSON.stringify(sockets),
  'JSON within an object': JSON.stringify({ connections: sockets }),
  'JSON with a line for each property': JSON.stringify(sockets, null, 2),
  YAML: properties(': ')
    .map((lines) => `- ${lines.join('\n  ')}`)
    .join('\n'),
  'a list of PowerShell': powershell.join('\n\n'),
  'rows whose line breaks were lost': sockets
    .map(({ local, remote, state }) => `tcp 0 0 ${local} ${remote} ${state} 812/nginx`)
    .join(' '),
};

for (const [name, text] of Object.entries(many))
  test(`each word in ${name} has the row it stands in`, () => {
    const portOf = (word: string, nth = 0) => rowAt(windowAt(text, word, nth), word)?.connection.localPort;
    assert.deepEqual([portOf('ESTABLISHED'), portOf('CLOSE_WAIT'), portOf('ESTABLISHED', 1)], [443, 8080, 444]);
  });

test('a word in a line below a row is none of it', () => {
  const text = `${listing}both are in CLOSE-WAIT\n`;
  assert.equal(rowAt(windowAt(text, 'CLOSE-WAIT', 2), 'CLOSE-WAIT'), undefined);
  const json = `${JSON.stringify(sockets, null, 2)}\nmany are ESTABLISHED\n`;
  assert.equal(rowAt(windowAt(json, 'ESTABLISHED', 2), 'ESTABLISHED'), undefined);
});

test('each word in JSON of one line that began before the window has the row it stands in', () => {
  const many = Array.from({ length: 400 }, (_, index) => ({
    pid: index,
    laddr: { ip: '192.0.2.10', port: 443 },
    raddr: { ip: '198.51.100.7', port: 50_000 + index },
    status: index % 3 === 0 ? 'CLOSE_WAIT' : 'ESTABLISHED',
  }));
  const line = JSON.stringify({
    hosts: [
      { name: 'web', sockets: many },
      { name: 'db', sockets: [] },
    ],
  });
  for (const index of [250, 251, 252, 399]) {
    const { status, raddr } = many[index]!;
    const at = line.indexOf(status, line.indexOf(String(raddr.port)));
    const [from, to] = [at - 24_576 + index, at + 8192];
    assert.ok(from > 0);
    const window = { text: line.slice(from, to), at: at - from, isWholeAbove: false, isWholeBelow: to >= line.length };
    const found = rowAt(window, status);
    assert.equal(found?.connection.remotePort, raddr.port);
    assert.equal(found.isWhole, false);
  }
});

test('each of the two words of pf has the row they stand in', () => {
  const text =
    'all tcp 192.0.2.10:443 <- 198.51.100.7:50514       ESTABLISHED:FIN_WAIT_2\nall tcp 192.0.2.10:443 <- 198.51.100.7:50515       TIME_WAIT:TIME_WAIT\n';
  const portOf = (word: string, nth = 0) => rowAt(windowAt(text, word, nth), word)?.connection.remotePort;
  assert.deepEqual(
    [portOf('ESTABLISHED'), portOf('FIN_WAIT_2'), portOf('TIME_WAIT'), portOf('TIME_WAIT', 1)],
    [50_514, 50_514, 50_515, 50_515],
  );
});
