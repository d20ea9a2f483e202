import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { portSupplies } from '../../../src/netstat/diagnose/ephemeral.ts';
import { unansweredSeconds } from '../../../src/netstat/diagnose/unanswered.ts';
import { durations, durationsOf, type Duration } from '../../../src/states/durations.ts';
import type { System } from '../../../src/states/platforms.ts';

const limitsOf = (state: string, system: System): readonly Duration[] =>
  durationsOf(state).filter((duration) => duration.system === system);

describe('how long a state lasts', () => {
  it('is told of that state alone', () => {
    assert.deepEqual(
      durationsOf('CLOSE-WAIT').map(({ id }) => id),
      ['close-wait-rfc', 'close-wait-linux'],
    );
    assert.deepEqual(durationsOf('LISTEN'), []);
    assert.equal(new Set(durations.map(({ id }) => id)).size, durations.length);
  });

  it('is what the rates of TIME-WAIT are worked out from', () => {
    for (const [platform, { timeWait }] of Object.entries(portSupplies)) {
      const system = platform === 'freebsd' ? 'bsd' : (platform as System);
      assert.deepEqual(
        limitsOf('TIME-WAIT', system).flatMap(({ seconds = [] }) => seconds),
        timeWait,
        platform,
      );
    }
  });

  it('holds the time after which Linux gives up where nobody answers', () => {
    for (const [state, given] of Object.entries(unansweredSeconds)) {
      const [limit] = limitsOf(state, 'linux');
      const [from = 0, to = from] = [limit?.seconds ?? []].flat();
      assert.ok(given >= from && given <= to, `${state}: ${String(given)} s`);
    }
  });
});
