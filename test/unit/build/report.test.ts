import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
// @ts-expect-error plain JavaScript without declarations
import { printEnd as end, printOutcome as print } from '../../../scripts/test/report.mjs';

interface Outcome {
  readonly stage: string;
  readonly name: string;
  readonly seconds: number;
  readonly files?: readonly { readonly name: string; readonly seconds: number }[];
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
  readonly output: string;
}
const printEnd = end as (outcomes: readonly Outcome[], unsteady: readonly Outcome[]) => boolean;
const printOutcome = print as (outcome: Outcome) => void;

const fine: Outcome = {
  stage: 'unit',
  name: 'a.test.ts',
  seconds: 1,
  passed: 3,
  failed: [],
  skipped: [],
  output: 'ok',
};
const broken: Outcome = {
  ...fine,
  stage: 'e2e',
  name: 'b.test.ts',
  failed: ['opens the card'],
  output: 'no card came',
};

/** What is printed meanwhile. */
function printed(context: TestContext, run: () => void): string {
  const { mock } = context.mock.method(console, 'log', () => undefined);
  run();
  mock.restore();
  return mock.calls.map(({ arguments: words }) => words.join(' ')).join('\n');
}

describe('the end of a test run', () => {
  it('is good where nothing failed', (context) => {
    const text = printed(context, () => {
      assert.equal(printEnd([fine], []), true);
    });
    assert.match(text, /\n3 passed, 0 failed, 0 skipped$/);
    assert.ok(!text.includes('Failed:') && !text.includes('Skipped:'));
  });

  it('is bad where one test failed, and names it by stage and file', (context) => {
    const text = printed(context, () => {
      assert.equal(printEnd([fine, broken], []), false);
    });
    assert.match(text, /Failed:\n {2}e2e {2}b\.test\.ts: opens the card/);
    assert.match(text, /6 passed, 1 failed, 0 skipped$/);
  });

  it('says why tests were skipped, and what passed only the second time', (context) => {
    const skipped = [{ name: 'the extension in Firefox', why: 'no Firefox was found' }];
    const text = printed(context, () => {
      assert.equal(printEnd([{ ...fine, skipped }], [broken]), true);
    });
    assert.match(text, /Skipped:\n {2}the extension in Firefox: no Firefox was found/);
    assert.match(text, /Unsteady[^\n]*\n {2}e2e {2}b\.test\.ts: opens the card/);
    assert.match(text, /3 passed, 0 failed, 1 skipped$/);
  });

  it('names the ten slowest files, also those that ran together', (context) => {
    const files = Array.from({ length: 12 }, (_, index) => ({ name: `f${String(index)}.test.ts`, seconds: index }));
    const text = printed(context, () => printEnd([{ ...fine, name: '12 files', files }], []));
    const slowest = [...text.matchAll(/f\d+(?=\.test\.ts)/g)].map(([name]) => name);
    assert.deepEqual(slowest, ['f11', 'f10', 'f9', 'f8', 'f7', 'f6', 'f5', 'f4', 'f3', 'f2']);
  });
});

describe('a task that is over', () => {
  it('says what it printed where something failed, and is silent about it elsewhere', (context) => {
    assert.match(
      printed(context, () => {
        printOutcome(broken);
      }),
      /1 FAILED, 3 passed\n\nno card came\n$/,
    );
    assert.match(
      printed(context, () => {
        printOutcome(fine);
      }),
      /a\.test\.ts: 3 passed$/,
    );
  });
});
