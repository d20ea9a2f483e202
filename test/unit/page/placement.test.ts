import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isOnTheWay, placeCard, type Box } from '../../../src/page/placement.ts';

const view = { offsetLeft: 0, offsetTop: 0, width: 1000, height: 700 };
const card = { width: 368, height: 400 };

describe('the place of a card', () => {
  it('is below the token where there is room', () => {
    const place = placeCard({ left: 100, top: 50, right: 180, bottom: 66 }, card, view);
    assert.deepEqual(place, { left: 100, top: 72, maxHeight: 620 });
  });

  it('is above the token where there is no room below', () => {
    const place = placeCard({ left: 100, top: 600, right: 180, bottom: 616 }, card, view);
    assert.equal(place.top + card.height, 594);
  });

  it('is beside the token in a view too low for both', () => {
    const place = placeCard({ left: 100, top: 60, right: 180, bottom: 76 }, card, { ...view, height: 140 });
    assert.deepEqual(place, { left: 186, top: 8, maxHeight: 124 });
  });

  it('is in the part of the view that is seen', () => {
    const seen = { offsetLeft: 300, offsetTop: 200, width: 500, height: 350 };
    assert.deepEqual(placeCard({ left: 310, top: 220, right: 390, bottom: 236 }, card, seen), {
      left: 310,
      top: 242,
      maxHeight: 300,
    });
    assert.deepEqual(placeCard({ left: 700, top: 500, right: 780, bottom: 516 }, card, seen), {
      left: 424,
      top: 208,
      maxHeight: 286,
    });
  });

  it('never covers the token and never leaves the view, wherever there is any room', () => {
    fc.assert(
      fc.property(
        fc.record({
          x: fc.integer({ min: 0, max: 990 }),
          y: fc.integer({ min: 0, max: 680 }),
          width: fc.integer({ min: 1, max: 300 }),
          height: fc.integer({ min: 8, max: 40 }),
          cardHeight: fc.integer({ min: 40, max: 1200 }),
        }),
        ({ x, y, width, height, cardHeight }) => {
          const token = { left: x, top: y, right: x + width, bottom: y + height };
          const place = placeCard(token, { width: 368, height: cardHeight }, view);
          const shown = Math.min(cardHeight, place.maxHeight);
          const box = { left: place.left, top: place.top, right: place.left + 368, bottom: place.top + shown };
          const isApart =
            box.right <= token.left || box.left >= token.right || box.bottom <= token.top || box.top >= token.bottom;
          assert.ok(isApart, 'the card covers the token');
          assert.ok(box.left >= 0 && box.right <= view.width, 'the card leaves the view sideways');
          assert.ok(box.top >= 0 && box.bottom <= view.height, 'the card leaves the view up or down');
        },
      ),
    );
  });
});

describe('the way from a token to its card', () => {
  const token: Box = { left: 500, top: 100, right: 560, bottom: 116 };
  const below: Box = { left: 400, top: 122, right: 768, bottom: 500 };

  it('widens from the token to the card', () => {
    assert.ok(isOnTheWay(530, 119, token, below));
    assert.ok(isOnTheWay(440, 121, token, below));
    assert.ok(!isOnTheWay(420, 117, token, below));
  });

  it('has nothing on the far side of the token', () => {
    assert.ok(!isOnTheWay(530, 90, token, below));
  });

  it('leads upwards and sideways too', () => {
    assert.ok(isOnTheWay(530, 97, token, { left: 400, top: 0, right: 768, bottom: 94 }));
    assert.ok(isOnTheWay(563, 110, token, { left: 566, top: 20, right: 934, bottom: 400 }));
  });
});
