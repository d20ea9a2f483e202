import { expect } from '@open-wc/testing';
import { keepPlaceLeft, placeLeft, type LeftAt } from '../../../src/app/paste/view/left-at.ts';

const key = 'tcp-state-card:paste-place';
const place: LeftAt = {
  pane: 'table',
  states: ['TIME-WAIT'],
  snapshot: 2,
  filter: '198.51.100.7',
  group: 'peer',
  sort: { column: 'recvQ', descending: true },
  scroll: 480,
  further: '12:00:00',
};

describe('what was looked at when the page was left', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('comes back as it was kept, and not where there is no text any more', () => {
    keepPlaceLeft(place);
    expect(placeLeft()).to.deep.equal(place);
    keepPlaceLeft(undefined);
    expect(placeLeft()).to.equal(undefined);
  });

  it('is nothing that is no place, whatever storage holds', () => {
    for (const stored of ['', '{', '7', 'null', '"text"']) {
      sessionStorage.setItem(key, stored);
      expect(placeLeft(), stored).to.equal(undefined);
    }
    sessionStorage.setItem(
      key,
      JSON.stringify({
        pane: '<b>',
        states: ['LISTEN', '__proto__', 7],
        snapshot: -1,
        filter: {},
        group: 'constructor',
        sort: { column: 'toString', descending: 'yes' },
        scroll: 'x',
        further: 7,
      }),
    );
    expect(placeLeft()).to.deep.equal({
      pane: 'text',
      states: ['LISTEN'],
      snapshot: Infinity,
      filter: '',
      group: undefined,
      sort: undefined,
      scroll: 0,
      further: '',
    });
  });
});
