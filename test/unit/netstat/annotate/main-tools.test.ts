import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../../src/netstat/index.ts';

const states = (text: string) => annotate(text).map(({ token, state }) => `${token} ${state}`);

test('a row of Linux netstat gives its state', () => {
  const row = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED 812/sshd: ops';
  assert.deepEqual(states(row), ['ESTABLISHED ESTABLISHED']);
});

test('a row of ss gives its state', () => {
  assert.deepEqual(states('ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514'), ['ESTAB ESTABLISHED']);
  assert.deepEqual(states('tcp LISTEN 0 128 [::]:22 [::]:*'), ['LISTEN LISTEN']);
});

test('a row of Windows netstat gives its state', () => {
  assert.deepEqual(states('  TCP    [2001:db8::10]:445     [::]:0                 LISTENING       4'), [
    'LISTENING LISTEN',
  ]);
});

test('a row of BSD netstat gives its state', () => {
  assert.deepEqual(states('tcp46      0      0  *.8080                 *.*                    LISTEN'), [
    'LISTEN LISTEN',
  ]);
});

test('a connected UDP socket is not called a TCP state', () => {
  assert.deepEqual(states('udp        0      0 192.0.2.10:68           192.0.2.1:67            ESTABLISHED'), []);
});

test('an unambiguous spelling counts in prose, an ordinary word does not', () => {
  assert.deepEqual(states('LISTEN: the shop is CLOSED, CLOSE_WAIT이 쌓인다'), ['CLOSE_WAIT CLOSE-WAIT']);
});

test('a part of a longer identifier is left alone', () => {
  assert.deepEqual(states('NF_CONNTRACK_TCP_TIMEOUT_CLOSE_WAIT'), []);
});
