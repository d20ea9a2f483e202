import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnsOf } from '../../../../src/app/paste/view/columns.ts';

describe('the columns that a line takes up', () => {
  it('are as many as its letters', () => {
    assert.equal(columnsOf('LISTEN 0 128'), 12);
  });

  it('are two for a sign that many a font draws twice as wide', () => {
    assert.equal(columnsOf('서버 é'), 7);
  });

  it('are eight at most for a tab', () => {
    assert.equal(columnsOf('tcp\t0'), 12);
  });
});
