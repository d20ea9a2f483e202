import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { reuse } from '../../../../src/components/search/reuse.ts';

const places = (before: string, now: string) => reuse(Array.from(before), Array.from(now)).join(' ');

describe('the rows of a list that is to show something else', () => {
  it('stay where they show the same, also when others go from between them', () => {
    assert.equal(places('abcd', 'abcd'), '0 1 2 3');
    assert.equal(places('abcd', 'bd'), '1 3');
  });

  it('are filled anew where something else comes between the same neighbours, as far as there are any', () => {
    assert.equal(places('abcd', 'axd'), '0 1 3');
    assert.equal(places('abc', 'xyzw'), '0 1 2 -1');
    assert.equal(places('ab', 'axyb'), '0 -1 -1 1');
  });

  it('are not moved: what comes from elsewhere gets a new one, and the others stay', () => {
    assert.equal(places('abcd', 'dabc'), '-1 0 1 2');
    assert.equal(places('abcd', 'bcda'), '1 2 3 -1');
  });

  it('are each used once and in their order, and stay as long as nothing differs', () => {
    const shown = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 9 });
    fc.assert(
      fc.property(shown, shown, (before, now) => {
        const used = reuse(before, now);
        assert.equal(used.length, now.length);
        const rows = used.filter((place) => place >= 0);
        assert.deepEqual(
          rows,
          [...new Set(rows)].sort((a, b) => a - b),
        );
        assert.ok(rows.every((place) => place < before.length));
        const kept = used.filter((place, index) => place >= 0 && before[place] === now[index]).length;
        // Whatever stays in the same order from the beginning on is at least kept.
        let same = 0;
        while (same < before.length && before[same] === now[same]) same += 1;
        assert.ok(kept >= same);
      }),
    );
  });
});
