// npm test: installs what is missing, checks, builds and runs every test, and says what was skipped and why.
// `node scripts/test.mjs unit component` runs the named stages only; `node scripts/test.mjs e2e popup` those of their
// files whose path holds the word. `TEST_ORDER=reversed` runs the tests for Node from the last of each suite to the first.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
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
/** In how many processes the unit tests run. */
const unitGroups = 6;
/** Stages whose files run in Node. */
const nodeStages = ['e2e', 'system', 'unit'];
const stages = ['lint', 'types', 'build', ...nodeStages, ...browserStages];
const wanted = process.argv.slice(2).filter((name) => stages.includes(name));
const words = process.argv.slice(2).filter((name) => !stages.includes(name));
const runs = (stage) => wanted.length === 0 || wanted.includes(stage);

const isWanted = (path) => words.length === 0 || words.some((word) => path.includes(word));
const files = (await Promise.all(nodeStages.filter(runs).map((stage) => testFiles(`test/${stage}`))))
  .flat()
  .filter(isWanted);
const filesOf = (stage) => files.filter((path) => path.startsWith(`test/${stage}/`));

// All three wait for a network, and leave half of the processor to each other.
const installing = spawn(process.execPath, ['scripts/browsers.mjs'], { cwd: root, stdio: 'inherit' });
const browsers = new Promise((resolve) => installing.once('close', resolve));
const isForConsoles = (path) => path.includes('/consoles/');
const consoles = files.some(isForConsoles) ? runProgram(['test/consoles/install.mjs']) : Promise.resolve();
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

/** What a reporter counted, file by file; nothing where its runner died before it had. */
function readCounts(report) {
  try {
    return Object.entries(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return [];
  }
}

let lastReport = 0;

/**
 * Runs the tests of some files and counts them by what a reporter wrote; a runner that died before it could has failed.
 *
 * @param {string} stage
 * @param {readonly string[]} files
 * @param {(report: string) => ReturnType<typeof runProgram>} run writes the counts of each file to `report`
 */
async function runTests(stage, files, run) {
  const report = join(scratch, `counts-${++lastReport}.json`);
  const { ended, output, seconds } = await run(report);
  const counts = readCounts(report);
  const named = (path, name) => (files.length > 1 ? `${path}: ${name}` : name);
  const failed = counts.flatMap(([path, count]) => count.failed.map((name) => named(path, name)));
  return {
    stage,
    name: files.length > 3 ? `${files.length} files` : files.join(', '),
    files: counts.map(([path, count]) => ({ name: path, seconds: count.seconds })),
    failedFiles: counts.filter(([, count]) => count.failed.length > 0).map(([path]) => path),
    seconds,
    passed: counts.reduce((sum, [, { passed }]) => sum + passed, 0),
    failed: ended || failed.length > 0 ? failed : ['the runner itself'],
    skipped: counts.flatMap(([path, count]) =>
      count.skipped.map(({ name, why }) => ({ name: named(path, name), why })),
    ),
    output,
  };
}

/** What tests leave behind, where they fail, goes with the folder of the run. */
const temporary = { TMPDIR: scratch, TEMP: scratch, TMP: scratch };

/** Runs files for Node in one process. */
const runNodeTests = (stage, files, env = {}) =>
  runTests(stage, files, async (report) => {
    const { programs } = await bundled;
    const entry = report.replace(/\.json$/, '.mjs');
    writeFileSync(
      entry,
      files.map((file) => `import ${JSON.stringify(pathToFileURL(programs.get(file)))};\n`).join(''),
    );
    return runProgram(
      [
        '--enable-source-maps',
        ...(process.env.TEST_ORDER === 'reversed' ? ['--import', './test/support/reversed-order.mjs'] : []),
        '--import',
        './test/support/property-seed.mjs',
        ...(stage === 'unit' ? [] : ['--import', './test/support/end-after-tests.mjs']),
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=./test/support/node-counts.mjs',
        `--test-reporter-destination=${report}`,
        entry,
      ],
      { env: { ...temporary, ...env } },
    );
  });

/** Runs files in web-test-runner, which shares one browser among them. */
const runBrowserTests = (stage, files) =>
  runTests(stage, files, (report) =>
    runProgram([bin('@web/test-runner/dist/bin.js'), '--files', ...files], {
      env: { ...temporary, TEST_COUNTS: report },
      // All of them at once.
      limit: 20 * 60_000,
    }),
  );

/** A file that has to be run in a way of its own says why in a line that begins so. */
const saysOfItself = (file, words) => new RegExp(`^// ${words}: `, 'm').test(readFileSync(join(root, file), 'utf8'));

const tasks = [];
const needsBrowsers = { name: 'browsers', waits: true, run: () => browsers };

if (runs('build'))
  tasks.push(
    check('build', 'package', [['scripts/package.mjs']]),
    check('build', 'sizes', [['scripts/sizes.mjs', '--check']], { after: ['package'] }),
  );
if (runs('lint')) {
  // Both read the sources, and the build writes none of them.
  tasks.push(check('lint', 'oxlint', [[bin('oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs']]));
  tasks.push(check('lint', 'oxfmt', [[bin('oxfmt/bin/oxfmt'), '--check']]));
}
if (runs('types')) {
  for (const project of ['tsconfig.json', 'tsconfig.pure.json'])
    tasks.push(check('types', project, [[bin('typescript/bin/tsc'), '-p', project]]));
}

const bundled = bundleTests(files);
const env = {};

if (runs('e2e')) {
  tasks.push(needsBrowsers, { name: 'consoles', waits: true, run: () => consoles });
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
  for (const file of filesOf('e2e'))
    tasks.push({
      name: file,
      usesBrowser: true,
      alone: saysOfItself(file, 'Runs alone'),
      after: ['browsers', 'sizes', 'unpacked', ...(isForConsoles(file) ? ['consoles'] : [])],
      async run() {
        const outcome = await runNodeTests('e2e', [file], env);
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
    usesBrowser: true,
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

if (runs('system')) {
  if (!tasks.includes(needsBrowsers)) tasks.push(needsBrowsers);
  for (const file of filesOf('system'))
    tasks.push({
      name: file,
      // The tools that print sockets are installed with the browsers.
      after: ['browsers'],
      run: async () => void over(await runNodeTests('system', [file])),
    });
}

if (runs('unit')) {
  const found = filesOf('unit');
  const apart = found.filter((file) => saysOfItself(file, 'In a process of its own'));
  const together = found.filter((file) => !apart.includes(file));
  // A process takes longer to start than most files to run. The slow ones of a folder are dealt to different groups.
  const groups = Array.from({ length: unitGroups }, (_, group) =>
    together.filter((_, index) => index % unitGroups === group),
  );
  for (const group of [...groups, ...apart.map((file) => [file])].filter(({ length }) => length > 0))
    tasks.push({
      name: group.join(),
      run: async () => void over(await runNodeTests('unit', group)),
    });
}

try {
  await runTasks(tasks);
  // A browser that is short of a processor for a moment loses a click. What fails twice has failed; what does not is
  // named.
  const unsteady = [];
  for (const first of again) {
    console.log(`\nOnce more, because ${first.failed.length} failed: ${first.name}\n${first.output.trimEnd()}\n`);
    const isInBrowser = browserStages.includes(first.stage);
    const second = isInBrowser
      ? await runBrowserTests(first.stage, first.failedFiles)
      : await runNodeTests('e2e', [first.name], env);
    if (isInBrowser) second.passed = first.passed + first.failed.length - second.failed.length;
    over(second);
    const passedNow = first.failed.filter((name) => !second.failed.includes(name));
    if (passedNow.length > 0) unsteady.push({ ...first, failed: passedNow });
  }
  process.exitCode = printEnd(outcomes, unsteady) ? 0 : 1;
} finally {
  await (await bundled).remove();
  // A browser that was ended just now may still write.
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
}
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s in all`);
