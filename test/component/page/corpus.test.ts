import { expect } from '@open-wc/testing';
import { closePages, loadPage, paintedRanges } from './page-frame.ts';

interface Hit {
  readonly token: string;
  readonly ord: number;
}
interface Scoring {
  readonly pageOrdinals: () => Hit[];
  readonly score: (label: unknown, hits: readonly Hit[]) => Record<'missed' | 'wrong', Hit[]>;
}

const folder = '/test/fixtures/corpus';
// A fixture of its own, without types.
const { pageOrdinals, score } = (await import(`${folder}/score.mjs`)) as unknown as Scoring;
const names = (await (await fetch(`${folder}/names.json`)).json()) as string[];

describe('every page of the corpus, annotated in a browser', () => {
  afterEach(closePages);

  it('is there', () => {
    expect(names.length).to.be.greaterThan(50);
  });

  for (const name of names) {
    it(name, async () => {
      const page = await loadPage(`${folder}/${name}.html`);
      const label: unknown = await (await fetch(`${folder}/${name}.json`)).json();
      await page.annotate().settled();
      const frame = page.view as unknown as { __annotatedRanges: Range[]; eval(code: string): Hit[] };
      frame.__annotatedRanges = paintedRanges(page).map(({ range }) => range);
      const { missed, wrong } = score(label, frame.eval(`(${pageOrdinals.toString()})()`));
      expect({ missed, wrong }).to.deep.equal({ missed: [], wrong: [] });
    });
  }
});
