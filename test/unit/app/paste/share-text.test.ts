import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shareText } from '../../../../src/app/paste/view/share-text.ts';

it('a share of rows is never told as nothing where there are some, nor as all where some are missing', () => {
  assert.deepEqual(
    (
      [
        [0, 0],
        [0, 5],
        [1, 5001],
        [1, 1000],
        [1, 3],
        [5000, 5001],
        [5, 5],
      ] as const
    ).map(([count, total]) => shareText(count, total, 'en')),
    ['0%', '0%', '<0.1%', '0.1%', '33.3%', '>99.9%', '100%'],
  );
});
