import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ifInView, placeAfterChange, type InUse } from '../../../src/page/follow-mark.ts';
import type { Box } from '../../../src/page/placement.ts';
import type { View } from '../../../src/page/view.ts';

const view = { innerWidth: 800, innerHeight: 600 } as View;
const box = (left: number, top: number): Box => ({ left, top, right: left + 80, bottom: top + 20 });
const old = box(100, 200);
const unused: InUse = { isPointedAt: false, hasFocus: false };
const pointedAt: InUse = { ...unused, isPointedAt: true };
const withKeyboard: InUse = { ...unused, hasFocus: true };

describe('the card of a token', () => {
  test('stays where its token stands as before, to the pixel or in one of several lines', () => {
    assert.equal(placeAfterChange(old, [box(101, 199)], unused, view), old);
    assert.equal(placeAfterChange(old, [box(700, 180), box(100, 200)], unused, view), old);
  });

  test('goes where its token moved and nobody uses it', () => {
    assert.equal(placeAfterChange(old, [box(100, 202)], unused, view), undefined);
    assert.equal(placeAfterChange(old, [box(98, 200)], unused, view), undefined);
  });

  test('stays under the pointer that rests in it, as long as its token is drawn', () => {
    assert.equal(placeAfterChange(old, [box(100, 260)], pointedAt, view), old);
    assert.equal(placeAfterChange(old, [box(100, -500)], { ...pointedAt, hasFocus: true }, view), old);
    assert.equal(placeAfterChange(old, [], pointedAt, view), undefined);
  });

  test('follows its token while it has the keyboard and the token is in view', () => {
    const moved = box(100, 260);
    assert.equal(placeAfterChange(old, [moved], withKeyboard, view), moved);
    assert.equal(placeAfterChange(old, [box(100, 600)], withKeyboard, view), undefined);
    assert.equal(placeAfterChange(old, [], withKeyboard, view), undefined);
  });
});

test('a box is in view where a part of it is, on every side', () => {
  for (const inside of [box(-79, 0), box(799, 0), box(0, -19), box(0, 599)])
    assert.equal(ifInView(inside, view), inside);
  for (const outside of [box(-80, 0), box(800, 0), box(0, -20), box(0, 600), undefined])
    assert.equal(ifInView(outside, view), undefined);
});
