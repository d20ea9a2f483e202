// Runs the tests of each suite from the last to the first: one that needs what another one before it did fails then.
// Loaded by the runner for `TEST_ORDER=reversed` (scripts/test.mjs); beside it tests run in the order in which they are written.
import { createRequire } from 'node:module';

// No import: what modules get of `node:test` is fixed with the first one.
const nodeTest = createRequire(import.meta.url)('node:test');

/** Tests and suites of the suite that is being read; undefined outside of all of them. */
let waiting;

/** A test that waits until all of its suite were read. */
const testLater = (add) =>
  Object.assign((...args) => (waiting === undefined ? add(...args) : void waiting.push(() => add(...args))), add);

const suiteLater = (add) => {
  const addSuite = (...args) => {
    const body = args.pop();
    return add(...args, function reversed(context) {
      const around = waiting;
      waiting = [];
      body.call(this, context);
      const own = waiting.reverse();
      waiting = around;
      for (const addOwn of own) addOwn();
    });
  };
  return testLater(Object.assign(addSuite, add));
};

const { describe, it, suite, test } = nodeTest;
Object.assign(nodeTest, {
  describe: suiteLater(describe),
  it: testLater(it),
  suite: suiteLater(suite),
  test: testLater(test),
});
