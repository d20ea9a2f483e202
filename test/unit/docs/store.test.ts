/** docs/store/: what the stores are told, compared with what the extension is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { extension as english } from '../../../src/i18n/en/extension.ts';
import { extension as korean } from '../../../src/i18n/ko/extension.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as {
  permissions: string[];
  optional_host_permissions: string[];
  browser_specific_settings: { gecko: { data_collection_permissions: { required: string[] } } };
};

for (const [language, words] of [
  ['en', english],
  ['ko', korean],
] as const) {
  describe(`the store texts in ${language}`, () => {
    const parts = readFileSync(join(root, 'docs', 'store', `${language}.md`), 'utf8')
      .split(/^## .*$/m)
      .slice(1)
      .map((part) => part.trim());
    const [name = '', summary = '', description = '', purpose = '', reasons = '', privacy = ''] = parts;

    test('have every part that the forms ask for, none longer than its field', () => {
      assert.equal(parts.length, 6);
      assert.ok(name.length <= 45 && summary.length <= 132 && description.length <= 16_000 && purpose.length <= 1000);
      assert.ok(privacy.length > 200);
    });

    test('say the name and the summary that the browser says', () => {
      assert.equal(name, words.name);
      assert.equal(summary, words.description);
    });

    test('give the reason of every permission, and of none that is not asked for', () => {
      const given = [...reasons.matchAll(/^- `([^`]+)`/gm)].map(([, permission]) => permission);
      assert.deepEqual(given, [...manifest.permissions, ...manifest.optional_host_permissions]);
    });
  });
}

test('the manifest says that nothing is collected', () => {
  assert.deepEqual(manifest.browser_specific_settings.gecko.data_collection_permissions.required, ['none']);
});
