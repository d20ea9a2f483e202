// Runs tasks side by side, as many at once as the machine has processors for.
import { availableParallelism } from 'node:os';
import process from 'node:process';

/**
 * A piece of work: a check, a build, the tests of one file.
 *
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly string[]} [after] names of tasks that have to be over before; unknown names are none
 * @property {boolean} [waits] true where it waits for a network more than it works, and may run beside the others
 * @property {boolean} [usesBrowser] true where it starts a browser
 * @property {boolean} [alone] true where no other browser may run meanwhile
 * @property {() => Promise<void>} run must not reject
 */

/**
 * How many tasks run at once: `TEST_TASKS`, else one for each processor, and no more than four. One more makes a run
 * no shorter, and browsers lose clicks.
 */
export const tasksAtOnce = Number(process.env['TEST_TASKS'] ?? Math.min(4, availableParallelism()));

/**
 * Runs tasks, the first ones first, each as soon as what it comes after is over. Tasks that run alone come when
 * no other has a browser, beside those that need none.
 *
 * @param {readonly Task[]} tasks
 */
export async function runTasks(tasks) {
  const waiting = new Set(tasks);
  const running = new Set();
  const isOver = (name) => ![...waiting, ...running].some((task) => task.name === name);
  const working = () => [...running].filter(({ waits }) => waits !== true).length;
  const mayStart = (task) => {
    if (!(task.after ?? []).every(isOver)) return false;
    if (task.waits === true) return true;
    if (task.alone === true && [...running].some(({ usesBrowser }) => usesBrowser === true)) return false;
    // All others go first: none can come while it runs.
    if (task.alone === true && [...waiting].some((other) => other.usesBrowser === true && other.alone !== true))
      return false;
    return working() < tasksAtOnce;
  };
  await new Promise((resolve, reject) => {
    const next = () => {
      if (waiting.size + running.size === 0) resolve();
      for (const task of [...waiting]) {
        if (!mayStart(task)) continue;
        waiting.delete(task);
        running.add(task);
        task.run().then(() => {
          running.delete(task);
          next();
        }, reject);
      }
      if (running.size === 0 && waiting.size > 0)
        reject(new Error(`These tasks wait for each other: ${[...waiting].map(({ name }) => name).join(', ')}`));
    };
    next();
  });
}
