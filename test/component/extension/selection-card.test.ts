import { expect } from '@open-wc/testing';
import { cardSupply } from '../../../src/components/card/card-content.ts';
import type { CardsScript } from '../../../src/extension/cards.ts';
import type { SelectedScript } from '../../../src/extension/selected.ts';
import type { LoadContents } from '../../../src/page/contents.ts';
import { isOpen, marked, move, rows, type Marked } from '../page/marked-frame.ts';
import { closePages } from '../page/page-frame.ts';
import '../../../src/extension/cards.ts';
import { until } from '../until.ts';

const own = Math as unknown as CardsScript & SelectedScript;
const supply = cardSupply(['TIME-WAIT'], 'en');

/** A page whose marks have the cards of the extension's script. */
const withCards = (options: { loadContents?: LoadContents } = {}): Promise<Marked> =>
  marked(rows, { loadCards: () => Promise.resolve(own.tcpStateCards!), ...options });

/** Shows a card for a word of a terminal, and answers what ends the watch over that. */
function showWatched(): AbortSignal {
  let watch: AbortSignal | undefined;
  own.tcpStateWatch = (signal) => (watch = signal);
  // Far below the marks, which its card may not cover.
  const box = { left: 600, right: 620, top: 560, bottom: 570 };
  own.tcpStateShow!({ state: 'TIME-WAIT', token: 'TIME_WAIT', box, takesFocus: false, supply });
  own.tcpStateWatch = undefined;
  return watch!;
}

describe('the card of a word in a terminal, on a page with marks', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  const heading = (page: Marked): string | undefined => page.root().querySelector('h1')?.textContent;

  it('is watched over until the card of a mark takes its place', async () => {
    const page = await withCards();
    const watch = showWatched();
    await until(() => isOpen(page) && heading(page) === 'TIME_WAIT');
    expect(watch.aborted).to.equal(false);
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => heading(page) === 'CLOSE_WAIT');
    expect(watch.aborted).to.equal(true);
    expect(isOpen(page)).to.equal(true);
  });

  it('is watched over where it takes the place of the card of a mark', async () => {
    const page = await withCards();
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page) && heading(page) === 'CLOSE_WAIT');
    const watch = showWatched();
    await until(() => heading(page) === 'TIME_WAIT');
    expect(watch.aborted).to.equal(false);
  });

  it('is watched over no longer where nobody says what it shall say, and the card before it goes too', async () => {
    let isEnded = false;
    const page = await withCards({
      loadContents: (states) =>
        isEnded ? Promise.reject(new Error('The extension is gone.')) : Promise.resolve(cardSupply(states, 'en')),
    });
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    isEnded = true;
    const watch = showWatched();
    expect(watch.aborted).to.equal(false);
    await until(() => watch.aborted && !isOpen(page));
  });
});
