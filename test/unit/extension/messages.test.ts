import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stateTable } from '../../../src/states/state-table.ts';
import {
  isOwnPage,
  isOwnSender,
  readBackgroundMessage,
  readFrameMessage,
  readPageCounts,
  sumCounts,
} from '../../../src/extension/messages.ts';

describe('messages', () => {
  test('of the protocol are read as they are', () => {
    for (const message of [
      { type: 'count' },
      { type: 'stop' },
      { type: 'leave', origins: '^https:' },
      { type: 'walk' },
      { type: 'walk', state: 'LISTEN' },
      { type: 'walk', from: 'here' },
    ])
      assert.deepEqual(readFrameMessage(message), message);
    for (const message of [
      { type: 'returned' },
      { type: 'give-back' },
      { type: 'open-entry', state: 'CLOSE-WAIT' },
      { type: 'open-machine', state: 'CLOSE-WAIT', here: '192.0.2.10:443', there: '' },
      { type: 'open-paste', text: 'tcp 0 0' },
      { type: 'card-contents', states: ['LISTEN', 'TIME-WAIT'] },
      { type: 'change-settings', change: { mode: 'sites' }, gone: ['*://*/*'] },
    ])
      assert.deepEqual(readBackgroundMessage(message), message);
  });

  test('that are anything else are refused', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        assert.equal(readFrameMessage({ type: value }), undefined);
        assert.equal(readBackgroundMessage({ type: value, state: 'LISTEN', text: 'x' }), undefined);
        assert.equal(readFrameMessage({ type: 'walk', state: [value] }), undefined);
        assert.equal(readBackgroundMessage({ type: 'open-entry', state: value }), undefined);
        assert.equal(readBackgroundMessage({ type: 'change-settings', change: {}, gone: [value, 1] }), undefined);
        assert.equal(readBackgroundMessage({ type: 'change-settings', change: [value], gone: [] }), undefined);
        assert.equal(
          readBackgroundMessage({ type: 'open-machine', state: 'LISTEN', here: [value], there: '' }),
          undefined,
        );
      }),
    );
  });

  test('that ask for a row are refused where they are not whole, or carry more than a row needs', () => {
    const question = {
      state: 'CLOSE-WAIT',
      token: 'CLOSE_WAIT',
      text: 'tcp CLOSE_WAIT',
      at: 4,
      isWholeAbove: true,
      isWholeBelow: false,
    };
    assert.deepEqual(readBackgroundMessage({ type: 'explain-row', question }), { type: 'explain-row', question });
    for (const wrong of [
      undefined,
      { ...question, state: 'NONE' },
      { ...question, at: 15 },
      { ...question, at: -1 },
      { ...question, text: 'x'.repeat(100_001) },
      { ...question, token: 7 },
      { ...question, token: 'x'.repeat(question.text.length + 1) },
    ])
      assert.equal(readBackgroundMessage({ type: 'explain-row', question: wrong }), undefined);
  });

  test('that ask for more cards than there are states are refused', () => {
    const states = stateTable.map(({ id }) => id);
    assert.deepEqual(readBackgroundMessage({ type: 'card-contents', states }), { type: 'card-contents', states });
    assert.equal(readBackgroundMessage({ type: 'card-contents', states: [...states, 'LISTEN'] }), undefined);
  });

  test('never name a state by an inherited property', () => {
    for (const state of ['constructor', '__proto__', 'toString', ''])
      assert.equal(readBackgroundMessage({ type: 'open-entry', state }), undefined);
  });

  test('count the states of a frame only by known names and whole numbers', () => {
    assert.deepEqual(
      readPageCounts({
        connections: 3,
        states: { LISTEN: 2, 'TIME-WAIT': 0, NONSENSE: 4, ESTABLISHED: -1, CLOSED: 1.5, __proto__: 7 },
      }),
      { connections: 3, states: { LISTEN: 2 } },
    );
    for (const wrong of [null, 'x', [], {}, { connections: '3', states: {} }, { connections: 1, states: null }])
      assert.equal(readPageCounts(wrong), undefined);
  });

  test('of several frames add up', () => {
    assert.deepEqual(
      sumCounts([
        { connections: 2, states: { LISTEN: 1, CLOSED: 1 } },
        { connections: 5, states: { LISTEN: 4 } },
      ]),
      { connections: 7, states: { LISTEN: 5, CLOSED: 1 } },
    );
  });

  test('of its own pages come from an address of the extension', () => {
    const root = 'chrome-extension://abc/';
    assert.equal(isOwnPage({ url: `${root}popup.html` }, root), true);
    for (const url of ['https://ci.example/', 'chrome-extension://abd/popup.html', `https://x/${root}`, '', undefined])
      assert.equal(isOwnPage({ url }, root), false, url);
  });

  test('come from this extension alone', () => {
    assert.equal(isOwnSender({ id: 'abc' }, 'abc'), true);
    for (const id of ['abd', '', undefined]) assert.equal(isOwnSender({ id }, 'abc'), false);
  });
});
