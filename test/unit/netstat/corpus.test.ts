import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { annotate } from '../../../src/netstat/index.ts';
// @ts-expect-error plain JavaScript without declarations
import { positions, visibleText } from '../../fixtures/corpus/check.mjs';
// @ts-expect-error plain JavaScript without declarations
import { score } from '../../fixtures/corpus/score.mjs';

interface Hit {
  readonly token: string;
  readonly ord: number;
}

interface Label {
  readonly must: readonly (Hit & { readonly state: string; readonly at: readonly number[] })[];
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'corpus');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -5));

/** The text of a page as the page scanner hands it over: one line for each block, tabs between cells. */
function textOf(html: string): { whole: string; readable: string } {
  const marked = html
    .replace(/<(td|th)\b/g, '<span')
    .replace(/<\/(td|th)>/g, '\t</span>')
    .replace(/(<div[^>]*contenteditable[^>]*>)([\s\S]*?)(<\/div>)/g, '$1\u0001$2\u0002$3');
  const whole = (visibleText as (html: string) => string)(marked);
  const readable = whole.replace(/\u0001[^\u0002]*\u0002/g, (editable) => ' '.repeat(editable.length));
  return { whole, readable };
}

for (const name of samples) {
  test(`the page ${name} gets every state and nothing else`, () => {
    const label = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Label;
    const { whole, readable } = textOf(readFileSync(join(folder, `${name}.html`), 'utf8'));
    const annotations = annotate(readable);
    const hits = annotations.map(({ token, start }) => ({
      token,
      ord: (positions as (text: string, token: string) => number[])(whole, token).indexOf(start),
    }));
    const { missed, wrong } = (score as (label: Label, hits: Hit[]) => { missed: Hit[]; wrong: Hit[] })(label, hits);
    assert.deepEqual({ missed, wrong }, { missed: [], wrong: [] });
    for (const { token, state, at } of label.must) {
      for (const ord of at) {
        const index = hits.findIndex((hit) => hit.token === token && hit.ord === ord);
        const found = annotations[index]?.state ?? '';
        const accepted = state.split('|');
        const plain = found.replace(/^CT-|^IPVS-/, '').replace(/_/g, '-');
        assert.ok(
          accepted.includes(found) || accepted.some((one) => one === plain || one.startsWith(plain)),
          `${token} is ${found}, not ${state}`,
        );
      }
    }
  });
}

test('there are samples to score', () => {
  assert.ok(samples.length >= 60);
});
