import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waysInto, waysOutOf } from '../../../../src/components/entry/ways.ts';
import { mapPhases, tracks } from '../../../../src/components/life-map/tracks.ts';
import { transitions } from '../../../../src/states/transitions.ts';

const states = mapPhases.flatMap(({ states: ids }) => ids);

describe('the ways into and out of a state', () => {
  it('begin with those of an ordinary life', () => {
    const next = (id: (typeof states)[number]) => waysOutOf(id).usual[0]?.to;
    assert.deepEqual(
      [next('LISTEN'), next('SYN-SENT'), next('SYN-RECEIVED'), next('CLOSE-WAIT')],
      ['SYN-RECEIVED', 'ESTABLISHED', 'ESTABLISHED', 'LAST-ACK'],
    );
    for (const state of states) {
      const onMap = waysOutOf(state).usual.map(({ to }) =>
        tracks.some((track) => track.from === state && track.to === to),
      );
      assert.deepEqual(
        onMap,
        onMap.toSorted((a, b) => Number(b) - Number(a)),
        state,
      );
    }
  });

  it('are all transitions between two states, each once', () => {
    const ids = (ways: typeof waysInto) =>
      states
        .flatMap((state) => [...ways(state).usual, ...ways(state).rare])
        .map(({ id }) => id)
        .toSorted();
    const all = transitions
      .filter(({ from, to }) => from !== to)
      .map(({ id }) => id)
      .toSorted();
    assert.deepEqual(ids(waysInto), all);
    assert.deepEqual(ids(waysOutOf), all);
  });
});
