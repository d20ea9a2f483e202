import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { languageLists } from '../../../scripts/build/languages.mjs';
import { languages } from '../../../src/i18n/language.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe('the lists of languages', () => {
  it('are what the folders of the languages say; npm run build writes them anew', async () => {
    const lists = await languageLists();
    const stale: string[] = [];
    for (const [path, text] of lists)
      if ((await readFile(join(root, path), 'utf8').catch(() => '')) !== text) stale.push(path);
    assert.deepEqual(stale, []);
    assert.ok(lists.has('src/i18n/every-language/search.ts'));
    assert.ok(lists.has('src/states/texts/every-language/summaries.ts'));
  });

  it('name every language of a folder, in each area that it has', async () => {
    for (const [path, text] of await languageLists())
      for (const tag of Object.keys(languages))
        assert.match(text, new RegExp(`from '\\.\\./${tag}/`), `${path}: ${tag}`);
  });
});
