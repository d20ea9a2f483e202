import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error plain JavaScript without declarations
import { runTasks as run, tasksAtOnce as limit } from '../../../scripts/test/run-tasks.mjs';

interface Task {
  readonly name: string;
  readonly after?: readonly string[];
  readonly waits?: boolean;
  readonly usesBrowser?: boolean;
  readonly alone?: boolean;
}
const runTasks = run as (tasks: readonly (Task & { run: () => Promise<void> })[]) => Promise<void>;
const tasksAtOnce = limit as number;

/** Runs tasks that take some turns of the event loop; says in which order they began, and which ran at the same time. */
async function order(
  tasks: readonly Task[],
): Promise<{ begun: readonly string[]; pairs: ReadonlySet<string>; most: number }> {
  const begun: string[] = [];
  const pairs = new Set<string>();
  const running = new Set<string>();
  let most = 0;
  await runTasks(
    tasks.map((task) => ({
      ...task,
      async run() {
        for (const other of running) pairs.add([task.name, other].sort().join(' '));
        begun.push(task.name);
        running.add(task.name);
        most = Math.max(most, running.size);
        for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
        running.delete(task.name);
      },
    })),
  );
  return { begun, pairs, most };
}

describe('tasks of a test run', () => {
  it('all run, as many at once as there is room for', async () => {
    const names = Array.from({ length: 3 * tasksAtOnce }, (_, index) => `t${String(index)}`);
    const { begun, most } = await order(names.map((name) => ({ name })));
    assert.deepEqual(begun, names);
    assert.equal(most, tasksAtOnce);
  });

  it('begin when what they come after is over', async () => {
    const { begun, pairs } = await order([
      { name: 'test', after: ['build', 'of nothing'] },
      { name: 'build' },
      { name: 'lint' },
    ]);
    assert.ok(begun.indexOf('build') < begun.indexOf('test'));
    assert.ok(!pairs.has('build test'));
  });

  it('take no room where they wait for a network', async () => {
    const working = Array.from({ length: tasksAtOnce }, (_, index) => ({ name: `t${String(index)}` }));
    const { most } = await order([...working, { name: 'install', waits: true }]);
    assert.equal(most, tasksAtOnce + 1);
  });

  it('have no browser beside them where they run alone, and come when the other browsers are done', async () => {
    const { begun, pairs } = await order([
      { name: 'alone', usesBrowser: true, alone: true },
      { name: 'alone too', usesBrowser: true, alone: true },
      { name: 'browser', usesBrowser: true },
      { name: 'browser too', usesBrowser: true },
      { name: 'lint' },
    ]);
    assert.equal(begun.length, 5);
    for (const browser of ['browser', 'browser too'])
      assert.ok(begun.indexOf(browser) < begun.indexOf('alone'), browser);
    for (const pair of pairs) assert.ok(!pair.includes('alone') || pair.includes('lint'), `${pair} at the same time`);
  });

  it('end with an error where they wait for each other', async () => {
    await assert.rejects(
      order([
        { name: 'hen', after: ['egg'] },
        { name: 'egg', after: ['hen'] },
      ]),
      /wait for each other: hen, egg/,
    );
  });
});
