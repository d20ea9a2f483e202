/** docs/security.md names a test for every defence: the tests are there, under those names. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8').replace(/\s+/g, ' ');

/** Every `_name of a test_ (`file`, `file`)` of the text. */
const claims = [...text.matchAll(/_([^_]+)_ \(((?:`test\/[^`]+`(?:, )?)+)\)/g)].map(([, name = '', files = '']) => ({
  name,
  files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
}));

test('the security page names tests', () => {
  assert.ok(claims.length >= 10);
});

for (const { name, files } of claims) {
  test(`the test “${name}” that the security page names is there`, () => {
    for (const file of files) {
      const path = join(root, file);
      assert.ok(existsSync(path), `${file} is missing`);
      assert.ok(readFileSync(path, 'utf8').includes(name), `${file} has no test of that name`);
    }
  });
}

test('every file that the security page names is there', () => {
  for (const [, file = ''] of text.matchAll(/`((?:test|src|scripts|\.github)\/[^`]+\.\w+)`/g)) {
    assert.ok(existsSync(join(root, file)), `${file} is missing`);
  }
});
