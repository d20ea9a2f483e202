import { expect } from '@open-wc/testing';
import { closePages } from '../component/page/page-frame.ts';
import { missedByProbe } from './missed-by-probe.ts';
import { faultsOf, labelledPages } from './page-faults.ts';

/**
 * Defines a test for each labelled page of a folder of test/fixtures: all its states are painted, and nothing else. And one
 * for those with a state: the probe asks for the annotator there.
 * A large folder has a file of its own: files run side by side.
 */
export async function describeLabelledPages(folder: string): Promise<void> {
  const pages = await labelledPages(folder);

  describe(`every page of ${folder}, annotated in a browser`, () => {
    afterEach(closePages);

    it('is there', () => {
      expect(pages.length).to.be.greaterThan(50);
    });

    it('is suspected by the probe where it has a state, also within a long text', async () => {
      expect(await missedByProbe(pages)).to.deep.equal([]);
    });

    for (const page of pages)
      it(page.name, async () => {
        expect(await faultsOf(page)).to.deep.equal({ missed: [], wrong: [], unlabelled: [] });
      });
  });
}
