// What a run of the tests says in the end: what was slow, what was skipped and why, what failed, by stage and name.

/**
 * What became of one task.
 *
 * @typedef {object} Outcome
 * @property {string} stage
 * @property {string} name of the check, or path of the test file
 * @property {number} seconds
 * @property {readonly { name: string, seconds: number }[]} [files] where it ran more than one
 * @property {number} passed
 * @property {readonly string[]} failed names of what failed
 * @property {readonly { name: string, why: string }[]} skipped
 * @property {string} output what was printed meanwhile
 */

/** Says that a task is over; prints what it printed where something failed. */
export function printOutcome({ stage, name, seconds, passed, failed, skipped, output }) {
  const counts = [
    failed.length > 0 && `${failed.length} FAILED`,
    passed > 0 && `${passed} passed`,
    skipped.length > 0 && `${skipped.length} skipped`,
  ];
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${stage}  ${name}: ${counts.filter(Boolean).join(', ')}`);
  if (failed.length > 0) console.log(`\n${output.trimEnd()}\n`);
}

/**
 * Prints the end of a run.
 *
 * @param {readonly Outcome[]} outcomes the last one of each task
 * @param {readonly Outcome[]} unsteady what failed before it was run again
 * @returns {boolean} true where nothing failed
 */
export function printEnd(outcomes, unsteady) {
  console.log('\nSlowest:');
  const parts = outcomes.flatMap(({ stage, name, seconds, files }) =>
    files !== undefined && files.length > 1 ? files.map((file) => ({ stage, ...file })) : [{ stage, name, seconds }],
  );
  for (const { stage, name, seconds } of parts.sort((a, b) => b.seconds - a.seconds).slice(0, 10))
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${stage}  ${name}`);

  const list = (title, lines) => {
    if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  };
  const skipped = outcomes.flatMap((outcome) => outcome.skipped.map(({ name, why }) => `${name}: ${why}`));
  list('Skipped:', skipped);
  list(
    'Unsteady, passed only when they were run again:',
    unsteady.flatMap(({ stage, name, failed }) => failed.map((test) => `${stage}  ${name}: ${test}`)),
  );
  const failures = outcomes.flatMap(({ stage, name, failed }) => failed.map((test) => `${stage}  ${name}: ${test}`));
  list('Failed:', failures);

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  console.log(`\n${passed} passed, ${failures.length} failed, ${skipped.length} skipped`);
  return failures.length === 0;
}
