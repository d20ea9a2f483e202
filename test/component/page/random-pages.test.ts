import { expect } from '@open-wc/testing';
import { closePages } from './page-frame.ts';
import { bothLooks } from './random-looks.ts';
import { randomPage } from './random-pages.ts';

describe('a random page that changes', () => {
  afterEach(closePages);

  const seeds = Array.from({ length: 96 }, (_, index) => index + 1);
  const atOnce = 16;
  it('has the marks of a fresh look at it', async () => {
    while (seeds.length > 0)
      await Promise.all(
        seeds.splice(0, atOnce).map(async (seed) => {
          const random = randomPage(seed);
          const [living, fresh] = await bothLooks(random);
          expect(living, `page ${seed}: ${JSON.stringify(random)}`).to.deep.equal(fresh);
        }),
      );
  });
});
