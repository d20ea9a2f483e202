import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KeyLine } from '../../../../src/netstat/search/key-line.ts';
import { wordStarts } from '../../../../src/netstat/search/word-starts.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('many keys in one text', () => {
  it('finds what a look into every single key finds', () => {
    fc.assert(
      fc.property(fc.array(letters), letters, (keys, part) => {
        fc.pre(part !== '');
        const found: [number, number][] = [];
        new KeyLine(keys).find(part, (place, at) => found.push([place, at]));
        const wanted = keys.flatMap((key, place) => (key.includes(part) ? [[place, key.indexOf(part)]] : []));
        assert.deepEqual(found, wanted);
      }),
    );
  });
});

describe('the words of a spelling', () => {
  const starts = (token: string) =>
    wordStarts(token)
      .toString(2)
      .split('')
      .reverse()
      .flatMap((bit, at) => (bit === '1' ? [at] : []));

  for (const [token, ...offsets] of [
    ['FIN_WAIT_1', 0, 3, 7, 8],
    ['FIN-WAIT-1', 0, 3, 7, 8],
    ['FinWait1', 0, 3, 7, 8],
    ['FINWAIT1', 0, 7, 8],
    ['LISTEN', 0, 6],
    ['(CLOSED)', 0, 6],
    ['', 0],
  ] as const)
    it(`begin in ${token || 'none'} where separators, capitals and digits say`, () => {
      assert.deepEqual(starts(token), offsets);
    });

  it('beyond the bits of a number are left out', () => {
    assert.equal(wordStarts(`${'a'.repeat(40)}_b`), 1);
  });
});
