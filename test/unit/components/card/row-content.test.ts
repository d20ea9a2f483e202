import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowContent, type RowQuestion } from '../../../../src/components/card/row-content.ts';
import type { StateId } from '../../../../src/states/states.ts';

const listing = `State      Recv-Q Send-Q Local Address:Port   Peer Address:Port  Process
LISTEN     0      4096         0.0.0.0:443        0.0.0.0:*    users:(("nginx",pid=12,fd=6))
ESTAB      0      0       192.0.2.10:443   198.51.100.7:51622 users:(("nginx",pid=12,fd=9))
CLOSE-WAIT 1      0       [2001:db8::10]:40112  [2001:db8::9]:5432 users:(("app",pid=77,fd=9))
`;

function ask(state: StateId, token: string, more: Partial<RowQuestion> = {}): RowQuestion {
  const text = more.text ?? listing;
  return { state, token, text, at: text.indexOf(token), isWholeAbove: true, isWholeBelow: true, ...more };
}
const kinds = (question: RowQuestion) => rowContent(question, 'en')?.sentences.map(({ kind }) => kind) ?? [];

test('a row is told by its own addresses, ports and program', () => {
  const { local } = rowContent(ask('ESTABLISHED', 'ESTAB'), 'en') ?? {};
  assert.deepEqual(local, { address: '192.0.2.10:443', service: 'https' });
  const other = rowContent(ask('CLOSE-WAIT', 'CLOSE-WAIT'), 'en') ?? { sentences: [] };
  const { process, remote } = other;
  assert.deepEqual(other.local, { address: '[2001:db8::10]:40112' });
  assert.deepEqual(remote, { address: '[2001:db8::9]:5432', service: 'postgresql' });
  assert.equal(process, 'app (PID 77)');
});

test('only addresses with colons stand in brackets, and nobody owns what Windows gives to process 0', () => {
  const mapped = 'tcp6       1      0 10.0.0.5:8080           203.0.113.7:50412       CLOSE_WAIT  4242/java';
  const { local, remote } = rowContent(ask('CLOSE-WAIT', 'CLOSE_WAIT', { text: mapped }), 'en') ?? {};
  assert.equal(local?.address, '10.0.0.5:8080');
  assert.equal(remote?.address, '203.0.113.7:50412');
  const ownerless = '  TCP    192.0.2.10:50412       203.0.113.7:443        TIME_WAIT       0';
  const found = rowContent(ask('TIME-WAIT', 'TIME_WAIT', { text: ownerless }), 'en');
  assert.ok(found);
  assert.equal(found.process, undefined);
});

test('a socket that several processes hold waits for all of them, and one that a process holds twice for that one', () => {
  const held = (users: string) => `CLOSE-WAIT 1      0       192.0.2.10:8080     198.51.100.7:51622 users:((${users}))`;
  const said = (text: string) =>
    (rowContent(ask('CLOSE-WAIT', 'CLOSE-WAIT', { text }), 'en')?.sentences ?? []).map(({ text }) => text).join(' ');
  const several = said(held('"nginx",pid=10,fd=10),("worker",pid=11,fd=10),("worker",pid=12,fd=10'));
  assert.match(several, /waits for nginx on this machine and every other process that holds the socket, 3 in all/);
  assert.match(said(held('"nginx",pid=10,fd=10),("nginx",pid=10,fd=11')), /waits for nginx on this machine to close/);
});

test('a listener has no peer', () => {
  const { local, remote } = rowContent(ask('LISTEN', 'LISTEN'), 'en') ?? {};
  assert.deepEqual(local, { address: '0.0.0.0:443', service: 'https' });
  assert.equal(remote, undefined);
});

test('what the row means is said in the reader’s language', () => {
  const said = (language: 'en' | 'ko') =>
    (rowContent(ask('CLOSE-WAIT', 'CLOSE-WAIT'), language)?.sentences ?? []).map(({ text }) => text).join(' ');
  assert.match(said('en'), /peer closed first/);
  assert.match(said('ko'), /[가-힣]/);
  assert.match(said('ko'), /app/);
});

test('who opened is said where the listing tells, and where a listener in sight tells', () => {
  assert.ok(kinds(ask('ESTABLISHED', 'ESTAB')).includes('roles'));
  assert.ok(kinds(ask('ESTABLISHED', 'ESTAB', { isWholeAbove: false, isWholeBelow: false })).includes('roles'));
});

test('nothing is said that rests on a row outside the window', () => {
  const text = listing.replace('0.0.0.0:443 ', '0.0.0.0:444 ');
  const cut = ask('ESTABLISHED', 'ESTAB', { text, isWholeAbove: false, isWholeBelow: false });
  assert.ok(kinds(ask('ESTABLISHED', 'ESTAB', { text })).includes('roles'), 'a whole listing tells');
  assert.ok(!kinds(cut).includes('roles'), 'its part does not');
  const orphan = listing.replace(' users:(("app",pid=77,fd=9))', '');
  const texts = (question: RowQuestion) =>
    rowContent(question, 'en')
      ?.sentences.map(({ text }) => text)
      .join(' ') ?? '';
  const part = texts(ask('CLOSE-WAIT', 'CLOSE-WAIT', { text: orphan, isWholeAbove: false, isWholeBelow: false }));
  assert.doesNotMatch(part, /accepted/);
});

test('a row with another state than the token’s is not told', () => {
  assert.equal(rowContent(ask('TIME-WAIT', 'ESTAB'), 'en'), undefined);
});

test('a row of pf is told for the state of either peer, and not as a socket where only a part of its listing is seen', () => {
  const text = 'all tcp 192.0.2.10:443 <- 198.51.100.7:50514       ESTABLISHED:FIN_WAIT_2\n';
  for (const [state, token] of [
    ['ESTABLISHED', 'ESTABLISHED'],
    ['FIN-WAIT-2', 'FIN_WAIT_2'],
  ] as const) {
    const found = rowContent(ask(state, token, { text, isWholeAbove: false }), 'en');
    assert.equal(found?.remote?.address, '198.51.100.7:50514', token);
    assert.match(found.sentences.map((sentence) => sentence.text).join(' '), /no socket/);
  }
  assert.equal(rowContent(ask('CLOSED', 'FIN_WAIT_2', { text }), 'en'), undefined);
});
