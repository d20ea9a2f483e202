import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../src/netstat/annotate.ts';

const prose = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n'.repeat(2000);

/** Texts in which something hides a state, each with what is marked. */
const hidden: Readonly<Record<string, readonly [text: string, token: string]>> = {
  'a zero-width space': ['many TIME_\u200bWAIT sockets', 'TIME_\u200bWAIT'],
  'a hyphen that does not break': ['many TIME\u2011WAIT sockets', 'TIME\u2011WAIT'],
  'a soft hyphen': ['many TIME_\xadWAIT sockets', 'TIME_\xadWAIT'],
  'full-width letters': ['many ＴＩＭＥ＿ＷＡＩＴ sockets', 'ＴＩＭＥ＿ＷＡＩＴ'],
  'a colour': ['many \x1b[32mTIME_WAIT\x1b[0m sockets', 'TIME_WAIT'],
  'a colour without its escape character': ['many [32mTIME_WAIT[0m sockets', 'TIME_WAIT'],
};

for (const [name, [text, token]] of Object.entries(hidden)) {
  test(`${name} hides a state in a long text no more than in a short one`, () => {
    const [alone, ...others] = annotate(text);
    assert.equal(alone?.token, token);
    assert.deepEqual(others, []);
    const long = prose + text + prose;
    const [found, ...more] = annotate(long);
    assert.equal(found?.token, token);
    assert.equal(long.slice(found.start, found.end), token);
    assert.equal(found.start, prose.length + alone.start);
    assert.deepEqual(more, []);
  });
}

test('a word is not cut into a state where a long text is cut into parts', () => {
  const words = `x\u200by ${'NF_CONNTRACK_TCP_TIMEOUT_TIME_WAIT '.repeat(8000)}`;
  assert.deepEqual(annotate(words), []);
});
