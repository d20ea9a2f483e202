import { expect } from '@open-wc/testing';
import { closePages } from './page-frame.ts';
import { marksInView } from './random-views.ts';

describe('a random page that is scrolled', () => {
  afterEach(closePages);

  for (let seed = 1; seed <= 24; seed++)
    it(`has a mark on every state in view, page ${seed}`, async () => {
      const { missed } = await marksInView(seed);
      expect(missed).to.deep.equal([0, 0, 0]);
    });
});
