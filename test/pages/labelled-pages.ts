import { expect } from '@open-wc/testing';
import { closePages, loadPage, paintedRanges } from '../component/page/page-frame.ts';
import { until } from '../component/until.ts';
import { missedByProbe } from './missed-by-probe.ts';

interface Hit {
  readonly token: string;
  readonly ord: number;
}
interface Label {
  readonly kind: string;
  /** A script of the page writes the text. */
  readonly dynamic?: boolean;
  readonly must: readonly { readonly token: string; readonly count: number }[];
}
/** A page of a folder of test/fixtures, with its label. */
export interface LabelledPage {
  readonly name: string;
  readonly html: string;
  readonly label: Label;
}
interface Scoring {
  readonly pageOrdinals: () => Hit[];
  readonly score: (label: Label, hits: readonly Hit[]) => Record<'missed' | 'wrong' | 'unlabelled', Hit[]>;
}

const fixtures = '/test/fixtures';
// A fixture of its own, without types.
const { pageOrdinals, score } = (await import(`${fixtures}/corpus/score.mjs`)) as unknown as Scoring;

/**
 * Defines a test for each labelled page of a folder of test/fixtures: all its states are painted, and nothing else. And one
 * for those with a state: the probe asks for the annotator there.
 * A large folder has a file of its own: files run side by side.
 */
export async function describeLabelledPages(folder: string): Promise<void> {
  const pages = (await (await fetch(`${fixtures}/${folder}/pages.json`)).json()) as LabelledPage[];

  describe(`every page of ${folder}, annotated in a browser`, () => {
    afterEach(closePages);

    it('is there', () => {
      expect(pages.length).to.be.greaterThan(50);
    });

    it('is suspected by the probe where it has a state, also within a long text', async () => {
      expect(await missedByProbe(pages)).to.deep.equal([]);
    });

    for (const { name, html, label } of pages) {
      it(name, async () => {
        const page = await loadPage(html);
        // What is folded away is not painted, so everything is opened first.
        for (const details of page.document.querySelectorAll('details')) details.open = true;
        await page.annotate().settled();
        const frame = page.view as unknown as { __annotatedRanges: Range[]; eval(code: string): Hit[] };
        const scored = () => {
          frame.__annotatedRanges = paintedRanges(page).map(({ range }) => range);
          return score(label, frame.eval(`(${pageOrdinals.toString()})()`));
        };
        if (label.dynamic === true) await until(() => scored().missed.length === 0);
        const { missed, wrong, unlabelled } = scored();
        expect({ missed, wrong }).to.deep.equal({ missed: [], wrong: [] });
        if (label.kind === 'negative') expect(unlabelled).to.deep.equal([]);
      });
    }
  });
}
