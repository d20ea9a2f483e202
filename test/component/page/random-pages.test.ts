import { expect } from '@open-wc/testing';
import { closePages } from './page-frame.ts';
import { bothLooks } from './random-looks.ts';
import { randomPage, type RandomChange, type RandomNode } from './random-pages.ts';

const row = '   0   0   10.0.3.17:7128   203.0.113.9:443   ESTAB\n';
const text = (id: number, text: string): RandomNode => ({ id, text });
const change = (kind: RandomChange['kind'], id: number, value = ''): RandomChange => ({
  kind,
  id,
  other: id,
  value,
  node: text(9, ''),
});
/** Pages that lost or kept a mark by a change once, as small as they can be. */
const known: readonly (readonly [what: string, body: readonly RandomNode[], change: RandomChange])[] = [
  [
    'a word goes behind what is hidden within what is hidden',
    [
      {
        id: 0,
        name: 'button',
        attributes: { hidden: '' },
        children: [{ id: 1, name: 'label', attributes: { class: 'tip' }, children: [text(2, ' ')] }],
      },
      { id: 3, name: 'a', children: [text(4, 'unix ')] },
      text(5, row),
    ],
    change('remove', 3),
  ],
  [
    'a word goes from the beginning, and what is for screen readers is next',
    [
      { id: 3, name: 'a', children: [text(4, 'unix ')] },
      { id: 1, name: 'sup', attributes: { class: 'read' }, children: [text(2, 'State')] },
      text(5, row),
    ],
    change('remove', 3),
  ],
  [
    'a word goes behind a box without a size',
    [
      { id: 0, name: 'ruby', attributes: { class: 'zero' }, children: [text(1, 'udp ')] },
      text(2, ' '),
      text(3, '_WAIT'),
      text(4, row),
    ],
    change('remove', 3),
  ],
  [
    'a text is parted in a box without a size',
    [text(0, 'tcp '), { id: 1, name: 'span', attributes: { class: 'zero' }, children: [text(2, row)] }],
    change('split', 2, '4'),
  ],
];

describe('a random page that changes', () => {
  afterEach(closePages);

  for (const [what, body, change] of known)
    it(`has the marks of a fresh look at it when ${what}`, async () => {
      const [living, fresh] = await bothLooks({ body, rounds: [[change]] });
      expect(living).to.deep.equal(fresh);
      expect(fresh.length).to.equal(1);
    });

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
