import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ladders, stateAt } from '../../../src/states/ladders.ts';
import { transitions } from '../../../src/states/transitions.ts';

describe('the ladders', () => {
  for (const ladder of ladders) {
    it(`walk along transitions of the state machine: ${ladder.id}`, () => {
      for (const side of [ladder.left, ladder.right])
        for (const [index, { state, at }] of side.entries()) {
          const before = side[index - 1];
          if (!before) continue;
          assert.ok(before.at < at);
          assert.ok(
            transitions.some(({ from, to }) => from === before.state && to === state),
            `${before.state} to ${state}`,
          );
        }
    });

    it(`acknowledge what was sent, and change a state only with a reason: ${ladder.id}`, () => {
      const { segments } = ladder;
      for (const { from, sent, ack, ctl } of segments) {
        assert.equal(ctl.includes('ACK'), ack !== undefined);
        if (ack === undefined) continue;
        // Every SYN and FIN takes one sequence number; data plays no part in the figures.
        const heard = segments.filter((other) => other.from !== from && other.arrives <= sent);
        const next = heard.map(({ seq, ctl: bits }) => seq + (bits.includes('SYN') || bits.includes('FIN') ? 1 : 0));
        if (next.length > 0) assert.equal(ack, Math.max(...next));
      }
      for (const side of ['left', 'right'] as const)
        for (const { at, cause } of ladder[side].slice(1)) {
          const arrives = segments.some((segment) => segment.from !== side && segment.arrives === at);
          assert.ok(arrives || cause !== undefined, `${side} at ${at}`);
        }
    });
  }

  it('tell the state at any moment', () => {
    assert.equal(stateAt(ladders[0]!.left, 0), 'CLOSED');
    assert.equal(stateAt(ladders[0]!.left, 2), 'SYN-SENT');
    assert.throws(() => stateAt([], 0), RangeError);
  });
});
