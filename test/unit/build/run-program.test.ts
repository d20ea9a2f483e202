import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
// @ts-expect-error plain JavaScript without declarations
import { runProgram as run } from '../../../scripts/test/run-program.mjs';

const runProgram = run as (
  args: readonly string[],
  options?: { limit?: number; env?: Record<string, string | undefined> },
) => Promise<{ ended: boolean; output: string }>;

describe('a program of a test run', () => {
  it('that takes too long is told to end, and may end what it has started before', async () => {
    const program = `process.once('exit', () => console.log('ends what it started'));
      process.once('SIGTERM', () => process.exit(1));
      setInterval(() => undefined, 1000);
      console.log('runs');`;
    // How long a program takes until it runs, nobody knows.
    for (let limit = 500; ; limit *= 2) {
      const { ended, output } = await runProgram(['-e', program], { limit });
      assert.equal(ended, false);
      assert.match(output, /Ended from outside/);
      if (!output.includes('runs')) continue;
      assert.match(output, /ends what it started/);
      return;
    }
  });

  it('that holds tests ends after them and says what they left open, all counted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-left-'));
    try {
      const [file, counts] = [join(folder, 'tests.mjs'), join(folder, 'counts.json')];
      await writeFile(
        file,
        `import { before, describe, test } from 'node:test';
        import { createServer } from 'node:http';
        describe('a suite', () => {
          before(() => {
            createServer().listen(0, '127.0.0.1');
            throw new Error('What comes next cannot be started.');
          });
          test('of it', () => undefined);
        });
        test('another', () => undefined);`,
      );
      const { ended, output } = await runProgram(
        [
          '--import',
          './test/support/end-after-tests.mjs',
          '--test-reporter=./test/support/node-counts.mjs',
          `--test-reporter-destination=${counts}`,
          file,
        ],
        // Within `node --test` a program reports to that.
        { env: { NODE_TEST_CONTEXT: undefined } },
      );
      assert.equal(ended, false);
      assert.match(output, /Left open by the tests: .*TCPServerWrap/);
      const [count] = Object.values(JSON.parse(await readFile(counts, 'utf8')) as Record<string, object>);
      assert.deepEqual(count, { ...count, passed: 1, failed: ['of it', 'a suite'] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
