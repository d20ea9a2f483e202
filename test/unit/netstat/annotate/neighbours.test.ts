import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { annotate } from '../../../../src/netstat/index.ts';
// @ts-expect-error plain JavaScript without declarations
import { visibleText } from '../../../fixtures/corpus/check.mjs';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'wild-pages');

/** The text of a page, with tabs between cells. */
function textOf(name: string): string {
  const html = readFileSync(join(folder, `${name}.html`), 'utf8');
  const marked = html.replace(/<(td|th)\b/g, '<span').replace(/<\/(td|th)>/g, '\t</span>');
  return (visibleText as (html: string) => string)(marked).trim();
}

/** Pages of one kind, as their labels say. */
const lookAlikes = readdirSync(folder)
  .filter((file) => file.startsWith('neg-') && file.endsWith('.html'))
  .map((file) => file.slice(0, -5))
  .filter((name) => annotate(textOf(name)).length === 0);
const listings = [
  'gh-issue-netstat-pre',
  'br-squeezed-ss',
  'divs-lsof',
  'quote-mail-mac',
  'cells-ps',
  'log-gha-counts',
];

test('there are look-alikes to put beside listings', () => {
  assert.ok(lookAlikes.length > 70);
});

for (const listing of listings) {
  const text = textOf(listing);
  const alone = annotate(text).map(({ token }) => token);

  test(`${listing} lends its evidence to no look-alike below or above it`, () => {
    assert.ok(alone.length > 2);
    for (const name of lookAlikes) {
      const other = textOf(name);
      const below = annotate(`${text}\n\n${other}`).map(({ token }) => token);
      assert.deepEqual(below, alone, `${name} below`);
      const above = annotate(`${other}\n\n${text}`).map(({ token }) => token);
      assert.deepEqual(above, alone, `${name} above`);
    }
  });
}
