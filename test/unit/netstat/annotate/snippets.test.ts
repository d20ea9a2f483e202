import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { annotate } from '../../../../src/netstat/index.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'snippets');

/** The snippets of the files that end so: name, text, and the states that are in it. */
function snippets(kind: string): { name: string; text: string; expected: string }[] {
  return (kind === 'gaps.txt' ? [kind] : [kind, `wild-${kind}`])
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('')
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [, name = '', text = '', expected = ''] = /^(.*)\n([^]*?)\n(?:=> ?(.*)\n)?$/.exec(block) ?? [];
      assert.notEqual(text, '', block);
      return { name, text: text.replaceAll('\\e', '\u001b'), expected: expected.trim() };
    });
}

const found = (text: string) => annotate(text).map(({ token }) => token);

for (const { name, text } of snippets('look-alikes.txt')) {
  test(`nothing is marked that only looks like a state: ${name}`, () => {
    assert.deepEqual(found(text), []);
  });
}

for (const { name, text, expected } of snippets('gaps.txt')) {
  test(`a known gap is one still, or belongs among the snippets that are read: ${name}`, () => {
    assert.notEqual(found(text).join(' '), expected);
  });
}

for (const { name, text, expected } of snippets('states.txt')) {
  test(`the states of a snippet are found and nothing else: ${name}`, () => {
    assert.equal(found(text).join(' '), expected);
  });

  test(`the states of a snippet are found among other things: ${name}`, () => {
    const around = `Hours: MON CLOSED\n\nNothing to see here.\n\n${text}\n\nThe shop is CLOSED, LISTEN to us.\n`;
    assert.equal(found(around).join(' '), expected);
  });
}
