import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../../src/netstat/annotate.ts';

const inRow = (text: string) => annotate(text).map(({ token, isInRow }) => `${token} ${String(isInRow)}`);

test('a state in a row of a listing is told from one in a sentence', () => {
  assert.deepEqual(inRow('ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514'), ['ESTAB true']);
  assert.deepEqual(inRow('Many sockets are in CLOSE_WAIT.'), ['CLOSE_WAIT false']);
});

test('a code of /proc/net/tcp stands in a row', () => {
  const heading = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
  const row =
    '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 20911 1 0000000000000000 100 0 0 10 0';
  assert.deepEqual(inRow(`${heading}\n${row}`), ['0A true']);
});

test('a count of states is no row', () => {
  assert.deepEqual(inRow('  12 TIME_WAIT\n   3 ESTABLISHED'), ['TIME_WAIT false', 'ESTABLISHED false']);
});
