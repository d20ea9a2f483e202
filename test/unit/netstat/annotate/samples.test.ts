import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../../src/netstat/index.ts';
import { samples } from './samples.ts';

for (const [name, text, expected] of samples) {
  test(`the states of this sample are found and nothing else: ${name}`, () => {
    const found = annotate(text);
    for (const { start, end, token } of found) assert.equal(text.slice(start, end), token);
    assert.equal(found.map(({ token }) => token).join(' '), expected);
  });
}
