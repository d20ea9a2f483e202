import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../../support/until.ts';

describe('until', () => {
  it('asks again while there is no answer, also where the question fails', async () => {
    const answers = [
      () => undefined,
      () => null,
      () => false,
      () => '',
      () => {
        throw new Error('The page is not there yet.');
      },
      () => 0,
    ];
    let asked = 0;
    const answer = await until('the answer comes', () => Promise.resolve().then(() => answers[asked++]?.()));
    assert.deepEqual([answer, asked], [0, 6]);
  });

  it('says what did not come within the time, and why the last question failed', async () => {
    const gone = new Error('The page is gone.');
    const waited = until('the word is there', () => Promise.reject(gone), 0);
    await assert.rejects(waited, { message: 'Waited 0 ms in vain until the word is there.', cause: gone });
  });
});
