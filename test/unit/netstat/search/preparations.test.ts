// In a process of its own: what is prepared is kept, and the order counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preparations, search } from '../../../../src/netstat/search.ts';

test('a query that comes before all is prepared is answered in full', () => {
  const steps = preparations();
  for (let step = 0; step < 20; step += 1) assert.equal(steps.next().done, false);
  assert.deepEqual(search('finwait2').map(({ state }) => state)[0], 'FIN-WAIT-2');
  let left = 0;
  while (steps.next().done !== true) left += 1;
  assert.ok(left < 10, 'the query made the rest, so only the trials are left');
});

test('what is prepared once is not made again', () => {
  let count = 0;
  for (const steps = preparations(); steps.next().done !== true; count += 1);
  assert.ok(count < 10);
});
