// npm test: installs what is missing, checks, builds and runs every test, and says what was skipped and why.
// `node scripts/test.mjs unit component` runs the named stages only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium, installBrowsers } from './browsers.mjs';
import { installPackages } from './install.mjs';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'tcp-state-card-test-'));
const totals = { passed: 0, failed: 0, skipped: [], unsteady: [] };

/** Runs a program in the project's root; true when it ended well. */
function run(program, args, env = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

const bin = (path) => join(root, 'node_modules', path);
const node = (path, ...args) => run(process.execPath, [bin(path), ...args]);

/** A check that counts as one test. */
function check(passed) {
  totals[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

function readCounts(file, ran) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    totals.passed += counts.passed;
    totals.failed += counts.failed;
    if (Array.isArray(counts.skipped)) totals.skipped.push(...counts.skipped);
    else for (let i = 0; i < counts.skipped; i += 1) totals.skipped.push({ name: 'component test', why: 'see above' });
    if (!ran && counts.failed === 0) check(false);
  } catch {
    // A runner that died before it could count has failed.
    check(false);
  }
}

/** Every test file below a folder. Node 20 expands no patterns of its own. */
const testFiles = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, path))
    .sort();

/** Runs test files with node:test; answers with the file of the counts, and whether it ended well. */
function runNodeTests(files, name, { concurrency, env }) {
  const file = join(scratch, `${name.replaceAll(/\W+/g, '-')}.json`);
  const args = [
    '--import',
    'tsx',
    '--import',
    './test/support/property-seed.mjs',
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/node-counts.mjs',
    `--test-reporter-destination=${file}`,
    ...files,
  ];
  return { file, ran: run(process.execPath, args, env) };
}

/** node:test over a folder; one file at a time where browsers are driven, so that they do not fight for the machine. */
function nodeTests(folder, { concurrency, env = {}, repeats = false }) {
  const { file, ran } = runNodeTests(testFiles(folder), folder, { concurrency, env });
  const before = { ...totals, skipped: [...totals.skipped] };
  readCounts(file, ran);
  if (!repeats || totals.failed === before.failed) return;
  const { failedFiles = [], passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
  if (failedFiles.length === 0) return;
  // A browser that is short of a processor for a moment loses a click. What fails twice has failed; what does not is named.
  console.log(
    `\nA second run of ${failedFiles.length} files, in which ${failed} of ${passed + failed} tests failed:\n`,
  );
  const again = runNodeTests(failedFiles, `${folder} again`, { concurrency, env });
  const second = JSON.parse(readFileSync(again.file, 'utf8'));
  totals.failed = before.failed + second.failed;
  totals.passed = before.passed + passed + failed - second.failed;
  if (second.failed < failed) totals.unsteady.push(...failedFiles);
}

const stages = {
  lint: () =>
    check(node('eslint/bin/eslint.js', '.')) &&
    check(node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
  types: () =>
    check(node('typescript/bin/tsc', '-p', 'tsconfig.json')) &&
    check(node('typescript/bin/tsc', '-p', 'tsconfig.pure.json')),
  unit: () => nodeTests('test/unit', { concurrency: 2 }),
  build: () =>
    check(run(process.execPath, ['scripts/package.mjs'])) &&
    check(run(process.execPath, ['scripts/sizes.mjs', '--check'])),
  component() {
    if (!findChromium()) {
      totals.skipped.push({
        name: 'component tests',
        why: 'no Chromium, Edge or Chrome was found; install one or set CHROME_PATH',
      });
      return;
    }
    const file = join(scratch, 'component.json');
    const ran = run(process.execPath, [bin('@web/test-runner/dist/bin.js')], { TEST_COUNTS: file });
    readCounts(file, ran);
  },
  async e2e() {
    // The browsers get the extension as users do: from the packages, where they were made.
    const { unpackPackages } = await import('./package/packages.mjs');
    const folders = Object.entries(await unpackPackages(scratch));
    const env = Object.fromEntries(folders.map(([browser, folder]) => [`UNPACKED_${browser.toUpperCase()}`, folder]));
    nodeTests('test/e2e', { concurrency: 1, env, repeats: true });
  },
};

installPackages();
installBrowsers();
// Checks and tests read the lists of languages, which follow the folders.
await import('./build/languages.mjs').then(({ writeLanguageLists }) => writeLanguageLists());
const wanted = process.argv.slice(2).filter((name) => name in stages);
for (const [name, stage] of Object.entries(stages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  await stage();
  console.log(`── ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s ──`);
}
rmSync(scratch, { recursive: true, force: true });

if (totals.skipped.length > 0) {
  console.log('\nSkipped:');
  for (const { name, why } of totals.skipped) console.log(`  ${name}: ${why}`);
}
if (totals.unsteady.length > 0) {
  console.log('\nUnsteady, with tests that passed only when they were run again:');
  for (const file of totals.unsteady) console.log(`  ${file}`);
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped.length} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
