// npm test: installs what is missing, checks, builds and runs every test, and says what was skipped and why.
// `node scripts/test.mjs unit component` runs the named stages only; `node scripts/test.mjs e2e popup` those of their
// files whose path holds the word.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from './browsers.mjs';
import { installPackages } from './install.mjs';
import { bundleTests, testFiles } from './test/bundle-tests.mjs';
import { printEnd, printOutcome } from './test/report.mjs';
import { runProgram } from './test/run-program.mjs';
import { runTasks } from './test/run-tasks.mjs';

const root = join(import.meta.dirname, '..');
const bin = (path) => join(root, 'node_modules', path);
const started = Date.now();
const scratch = mkdtempSync(join(tmpdir(), 'tcp-state-card-test-'));
/** Stages whose files run in web-test-runner. */
const browserStages = ['component', 'pages'];
const stages = ['lint', 'types', 'build', 'e2e', ...browserStages, 'unit'];
const wanted = process.argv.slice(2).filter((name) => stages.includes(name));
const words = process.argv.slice(2).filter((name) => !stages.includes(name));
const runs = (stage) => wanted.length === 0 || wanted.includes(stage);

// Both wait for a network.
const installing = spawn(process.execPath, ['scripts/browsers.mjs'], { cwd: root, stdio: 'inherit' });
const browsers = new Promise((resolve) => installing.once('close', resolve));
installPackages();
// Checks and tests read the lists of languages, which follow the folders.
await import('./build/languages.mjs').then(({ writeLanguageLists }) => writeLanguageLists());

/** @type {import('./test/report.mjs').Outcome[]} */
const outcomes = [];
/** What failed at first, and passed or will be run once more. */
const again = [];
const over = (outcome) => {
  outcomes.push(outcome);
  printOutcome(outcome);
  return outcome;
};

/** A check that counts as one test; programs run one after the other until one does not end well. */
const check = (stage, name, programs, options = {}) => ({
  name,
  ...options,
  async run() {
    let [seconds, output, failed] = [0, '', []];
    for (const args of programs) {
      const ran = await runProgram(args);
      seconds += ran.seconds;
      output += ran.output;
      if (!ran.ended) failed = [name];
      if (failed.length > 0) break;
    }
    // Sizes and digests are worth a look.
    if (stage === 'build' && failed.length === 0) console.log(output.trimEnd());
    over({ stage, name, seconds, passed: failed.length === 0 ? 1 : 0, failed, skipped: [], output });
  },
});

/** What a reporter counted; a runner that died before it could count has failed. */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

let lastReport = 0;

/** Runs the tests of one file for Node. */
async function runNodeTests(stage, name, program, env) {
  const file = join(scratch, `counts-${++lastReport}.json`);
  const { ended, output, seconds } = await runProgram(
    [
      '--enable-source-maps',
      '--import',
      './test/support/property-seed.mjs',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./test/support/node-counts.mjs',
      `--test-reporter-destination=${file}`,
      program,
    ],
    { env },
  );
  const { passed, failed, skipped } = readCounts(file) ?? { passed: 0, failed: [], skipped: [] };
  const ownFault = !ended && failed.length === 0 ? ['the file itself'] : [];
  return { stage, name, seconds, passed, failed: [...failed, ...ownFault], skipped, output };
}

/** Runs tests in web-test-runner, which shares one browser among the files. */
async function runBrowserTests(stage, files) {
  const file = join(scratch, `counts-${++lastReport}.json`);
  const { ended, output, seconds } = await runProgram([bin('@web/test-runner/dist/bin.js'), '--files', ...files], {
    env: { TEST_COUNTS: file },
  });
  const counts = Object.entries(readCounts(file) ?? {});
  const failed = counts.flatMap(([path, { failed }]) => failed.map((test) => `${path}: ${test}`));
  const ownFault = !ended && failed.length === 0 ? ['the runner itself'] : [];
  return {
    stage,
    name: files.length > 3 ? `${files.length} files` : files.join(', '),
    seconds,
    passed: counts.reduce((sum, [, { passed }]) => sum + passed, 0),
    failed: [...failed, ...ownFault],
    skipped: counts.flatMap(([path, { skipped }]) =>
      skipped.map(({ name, why }) => ({ name: `${path}: ${name}`, why })),
    ),
    output,
    failedFiles: counts.filter(([, { failed }]) => failed.length > 0).map(([path]) => path),
  };
}

/** A file that has to be run without others beside it says why in a line that begins so. */
const runsAlone = (file) => /^\/\/ Runs alone: /m.test(readFileSync(join(root, file), 'utf8'));

const tasks = [];
const needsBrowsers = { name: 'browsers', waits: true, run: () => browsers };

if (runs('build'))
  tasks.push(
    check('build', 'package', [['scripts/package.mjs']]),
    check('build', 'sizes', [['scripts/sizes.mjs', '--check']], { after: ['package'] }),
  );
if (runs('lint')) {
  // Both read the sources, and the build writes none of them.
  tasks.push(check('lint', 'eslint', [[bin('eslint/bin/eslint.js'), '.']]));
  tasks.push(check('lint', 'prettier', [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']]));
}
if (runs('types')) {
  for (const project of ['tsconfig.json', 'tsconfig.pure.json'])
    tasks.push(check('types', project, [[bin('typescript/bin/tsc'), '-p', project]]));
}

const isWanted = (path) => words.length === 0 || words.some((word) => path.includes(word));
const nodeStages = ['e2e', 'unit'].filter(runs);
const files = (await Promise.all(nodeStages.map((stage) => testFiles(`test/${stage}`)))).flat().filter(isWanted);
const { programs, remove } = await bundleTests(files);
const env = {};

if (runs('e2e')) {
  tasks.push(needsBrowsers, {
    name: 'consoles',
    waits: true,
    run: () => runProgram(['test/consoles/install.mjs']),
  });
  // The browsers get the extension as users do: from the packages, where they were made.
  tasks.push({
    name: 'unpacked',
    after: ['package'],
    async run() {
      const { unpackPackages } = await import('./package/packages.mjs');
      for (const [browser, folder] of Object.entries(await unpackPackages(scratch)))
        env[`UNPACKED_${browser.toUpperCase()}`] = folder;
    },
  });
  for (const file of files.filter((path) => path.startsWith('test/e2e/')))
    tasks.push({
      name: file,
      alone: runsAlone(file),
      after: ['browsers', 'sizes', 'unpacked', ...(file.includes('/consoles/') ? ['consoles'] : [])],
      async run() {
        const outcome = await runNodeTests('e2e', file, programs.get(file), env);
        if (outcome.failed.length > 0) again.push(outcome);
        else over(outcome);
      },
    });
}

for (const stage of browserStages.filter(runs)) {
  const found = (await testFiles(`test/${stage}`)).filter(isWanted);
  if (found.length === 0) continue;
  if (!tasks.includes(needsBrowsers)) tasks.push(needsBrowsers);
  tasks.push({
    name: stage,
    after: ['browsers'],
    async run() {
      if (findChromium()) {
        const outcome = await runBrowserTests(stage, found);
        if (outcome.failedFiles.length > 0) again.push(outcome);
        else over(outcome);
        return;
      }
      const why = 'no Chromium, Edge or Chrome was found; install one or set CHROME_PATH';
      const skipped = [{ name: `${stage} tests`, why }];
      over({ stage, name: `${found.length} files`, seconds: 0, passed: 0, failed: [], skipped, output: '' });
    },
  });
}

if (runs('unit')) {
  if (!tasks.includes(needsBrowsers)) tasks.push(needsBrowsers);
  for (const file of files.filter((path) => path.startsWith('test/unit/')))
    tasks.push({
      name: file,
      // The tools that print sockets are installed with the browsers.
      after: ['browsers'],
      run: async () => void over(await runNodeTests('unit', file, programs.get(file))),
    });
}

try {
  await runTasks(tasks);
  // A browser that is short of a processor for a moment loses a click. What fails twice has failed; what does not is
  // named.
  const unsteady = [];
  for (const first of again) {
    console.log(`\nOnce more, because ${first.failed.length} failed: ${first.name}\n${first.output.trimEnd()}\n`);
    const second = first.failedFiles
      ? await runBrowserTests(first.stage, first.failedFiles)
      : await runNodeTests('e2e', first.name, programs.get(first.name), env);
    if (first.failedFiles) second.passed = first.passed + first.failed.length - second.failed.length;
    over(second);
    const passedNow = first.failed.filter((name) => !second.failed.includes(name));
    if (passedNow.length > 0) unsteady.push({ ...first, failed: passedNow });
  }
  process.exitCode = printEnd(outcomes, unsteady) ? 0 : 1;
} finally {
  await remove();
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s in all`);
