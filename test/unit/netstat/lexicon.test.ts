import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitals, smalls, words } from '../../../src/netstat/lexicon.ts';
import { annotate } from '../../../src/netstat/annotate.ts';
import { wordOf } from '../../../src/netstat/words.ts';

const spellings = Object.values(words).flatMap((list) => list.split(',').map((word) => word.replace(/[!~]$/, '')));

test('every spelling is met by an expression of the search', () => {
  const met = [...capitals, smalls].map((source) => new RegExp(source));
  const missing = spellings.filter((spelling) => !met.some((expression) => expression.test(spelling)));
  assert.deepEqual(missing, []);
});

test('an expression has no more alternatives than V8 leaves text out for', () => {
  for (const source of capitals) assert.ok(source.split('|').length <= 25, source);
});

test('a row is found whatever spelling it has, also in a long text', () => {
  const prose = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n'.repeat(4000);
  for (const spelling of spellings) {
    const row = `tcp        0      0 192.0.2.10:443          198.51.100.7:52044      ${spelling}\n`;
    const [found] = annotate(row);
    // Words of the trackers and of libraries may mean nothing here; what counts is that length changes nothing.
    if (found === undefined || /[a-z]/.test(spelling)) continue;
    const [far] = annotate(prose + row + prose);
    assert.ok(far, spelling);
    assert.equal(far.token, found.token, spelling);
    assert.equal(far.start, prose.length + found.start);
  }
});

test('a long listing is marked to its end, in whatever spelling', () => {
  for (const spelling of spellings) {
    const row = (index: number) =>
      `192.0.2.${String(index % 250)}       ${String(10_000 + index)}     198.51.100.7    443        ${spelling.padEnd(11)} Internet       ${String(100 + index)}\n`;
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index)).join('');
    if (annotate(rows(40)).length === 40) assert.equal(annotate(rows(4000)).length, 4000, spelling);
  }
});

test('a spelling with small letters is found in a text as long as a portion of a page', () => {
  const prose = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n'.repeat(1500);
  const table =
    'Local Address\tForeign Address\tState\n192.0.2.1:22\t0.0.0.0:*\tlisten\n192.0.2.1:22\t198.51.100.7:50514\tclosed\n';
  assert.deepEqual(
    annotate(prose + table + prose).map(({ token }) => token),
    ['listen', 'closed'],
  );
});

test('what Get-NetTCPConnection lists of ports that are bound alone is marked below a long text', () => {
  const prose = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n'.repeat(4000);
  const row = '0.0.0.0         49670     0.0.0.0         0          Bound       Internet       4112\n';
  assert.equal(annotate(prose + row.repeat(100)).length, 100);
});

test('what is kept of the table of spellings is enough to know all of them', () => {
  for (const [state, list] of Object.entries(words)) {
    for (const entry of list.split(',')) {
      const spelling = entry.replace(/[!~]$/, '');
      const weight = entry.endsWith('!') ? 2 : entry.endsWith('~') ? 1 : 0;
      assert.deepEqual(wordOf(spelling), { state, spelling, weight });
    }
  }
});
