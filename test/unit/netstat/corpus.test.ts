import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { annotate } from '../../../src/netstat/index.ts';
import type { StateId } from '../../../src/states/states.ts';
import { stateById } from '../../../src/states/state-look-up.ts';
import { fixtures, labelledFolders } from '../../support/labelled-folders.ts';
// @ts-expect-error plain JavaScript without declarations
import { checkOne, positions, visibleText } from '../../fixtures/corpus/check.mjs';
// @ts-expect-error plain JavaScript without declarations
import { score } from '../../fixtures/corpus/score.mjs';

interface Hit {
  readonly token: string;
  readonly ord: number;
}

interface Label {
  readonly kind: 'positive' | 'mixed' | 'negative';
  /** The text comes from a script; a browser reads these pages (test/component/page). */
  readonly dynamic?: boolean;
  readonly must: readonly (Hit & { readonly state: string; readonly at: readonly number[] })[];
}

/** What renderers made of listings has its rows in boxes of every kind: a browser alone tells its lines. */
const foldersOfTexts = labelledFolders.filter((folder) => folder !== 'rendered-pages');

/** How many pages are in each of them at least: none goes by mistake. */
const least: Readonly<Record<string, number>> = {
  corpus: 60,
  pages: 199,
  'wild-pages': 329,
  'field-pages': 161,
  'far-pages': 73,
  'outer-pages': 53,
  'edge-pages': 63,
  'found-pages': 119,
  'real-pages': 54,
  'hard-pages': 194,
  'site-pages': 142,
  'sister-pages': 192,
  'long-pages': 84,
  'author-pages': 81,
  'world-pages': 153,
};

/** What follows the tag of an editor, with a mark before the tag that ends it; other elements of its name may lie in it. */
function withEnd(part: string): string {
  let depth = 1;
  for (const { 0: tag, index } of part.matchAll(/<\/?div\b/g)) {
    depth += tag === '<div' ? 1 : -1;
    if (depth === 0) return `${part.slice(0, index)}\u0002${part.slice(index)}`;
  }
  return part;
}

/** The text of a page as the page scanner hands it over: one line for each block, tabs between cells. */
function textOf(html: string): { whole: string; readable: string } {
  const marked = html
    .replace(/<(td|th)\b/g, '<span')
    .replace(/<\/(td|th)>/g, '\t</span>')
    .replace(/<div[^>]*contenteditable[^>]*>/g, '$&\u0001')
    .split('\u0001')
    .map((part, index) => (index === 0 ? part : `\u0001${withEnd(part)}`))
    .join('');
  const lines = (visibleText as (html: string) => string)(marked);
  // Where nothing is preformatted, one line break parts two blocks however deep they lie.
  const whole = html.includes('<pre') ? lines : lines.replace(/\n{2,}/g, '\n');
  const readable = whole.replace(/\u0001[^\u0002]*\u0002/g, (editable) => ' '.repeat(editable.length));
  return { whole, readable };
}

/** Whether a state is the labelled one, or the word of a connection tracker for it. */
function isLabelled(found: StateId, label: string): boolean {
  const { kind, nearest = [] } = stateById(found);
  const names = kind === 'connection-tracker' ? nearest : [found.replace('_', '-')];
  return names.some((name) => label.split('|').includes(name));
}

/** Text that a long page has around its listings; as long as a portion that the page scanner hands over. */
const prose = `${'Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n'.repeat(1200)}\n`;

test('every folder of labelled pages is tried in a browser too', () => {
  const browserTests = join(fixtures, '..', 'pages');
  const tried = readdirSync(browserTests).flatMap((file) =>
    [...readFileSync(join(browserTests, file), 'utf8').matchAll(/describeLabelledPages\('([\w-]+)'\)/g)].map(
      ([, folder]) => folder,
    ),
  );
  assert.deepEqual(tried.sort(), [...labelledFolders].sort());
});

for (const folder of foldersOfTexts) {
  const path = join(fixtures, folder);
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -5));

  test(`there are pages to score in ${folder}`, () => {
    assert.ok(names.length >= (least[folder] ?? Infinity), `${folder} has ${names.length} pages`);
  });

  for (const name of names) {
    const label = JSON.parse(readFileSync(join(path, `${name}.json`), 'utf8')) as Label;

    test(`the labels of ${folder}/${name} fit the page`, () => {
      const check = checkOne as (html: string, json: string) => { errs: string[] };
      assert.deepEqual(check(join(path, `${name}.html`), join(path, `${name}.json`)).errs, []);
    });

    if (label.dynamic === true) continue;
    test(`what is marked on ${folder}/${name} does not depend on the length of the page`, () => {
      const { readable } = textOf(readFileSync(join(path, `${name}.html`), 'utf8'));
      const places = (text: string, before = '') =>
        annotate(`${before}${text}`).map(({ token, start }) => `${token} ${String(start - before.length)}`);
      assert.deepEqual(places(`${readable}\n\n${prose}`, prose), places(readable));
    });

    test(`the page ${folder}/${name} gets every state and nothing else`, () => {
      const { whole, readable } = textOf(readFileSync(join(path, `${name}.html`), 'utf8'));
      const annotations = annotate(readable);
      const hits = annotations.map(({ token, start }) => ({
        token,
        ord: (positions as (text: string, token: string) => number[])(whole, token).indexOf(start),
      }));
      const { missed, wrong, unlabelled } = (
        score as (label: Label, hits: Hit[]) => Record<'missed' | 'wrong' | 'unlabelled', Hit[]>
      )(label, hits);
      assert.deepEqual({ missed, wrong }, { missed: [], wrong: [] });
      if (label.kind === 'negative') {
        assert.deepEqual(unlabelled, []);
        assert.equal(
          annotate(readable.replaceAll('\n', '\r\n')).length,
          annotations.length,
          'with line ends of Windows',
        );
      }
      for (const { token, state, at } of label.must) {
        for (const ord of at) {
          const index = hits.findIndex((hit) => hit.token === token && hit.ord === ord);
          const found = annotations[index]?.state;
          assert.ok(found !== undefined && isLabelled(found, state), `${token} is ${found}, not ${state}`);
        }
      }
    });
  }
}
