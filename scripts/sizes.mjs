// npm run sizes: prints the gzip size of what users download, against its budget, and writes docs/sizes.md.
// With --check nothing is written, and a budget that is passed ends the run with an error.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Size of one file as a server would send it: gzip, level 9. */
const gzipSize = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/** The scripts that a script loads before it runs: its static imports, and theirs. */
function staticImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(path, 'utf8');
  for (const [, from] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]*?from\s*)?["'](\.[^"']+)["']/g,
  )) {
    staticImports(normalize(join(dirname(path), from)), seen);
  }
  return seen;
}

/** A page with the style sheets and scripts that it loads before anyone touches it. */
function firstView(page) {
  const html = readFileSync(page, 'utf8');
  const files = new Set([page]);
  for (const [, attributes] of html.matchAll(/<(?:link|script)\s([^>]*)>/g)) {
    const target = /(?:href|src)="([^"]+)"/.exec(attributes)?.[1];
    if (target === undefined || !/\.(?:css|js)$/.test(target)) continue;
    const path = normalize(join(dirname(page), target));
    if (target.endsWith('.js')) for (const script of staticImports(path)) files.add(script);
    else files.add(path);
  }
  return [...files];
}

const site = join(dist, 'app');
const page = (address) => join(site, address, 'index.html');

/** Every page of the site. */
const pages = () =>
  readdirSync(site, { recursive: true })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => join(site, path));

const total = (files) => files.reduce((sum, path) => sum + gzipSize(path), 0);

/** The list of files that is largest in all. */
const largest = (lists) => lists.reduce((most, list) => (total(list) > total(most) ? list : most), []);

/** The scripts that the page's script loads when they are wanted, by the names of their entries. */
function loadedLater(...names) {
  const first = firstView(page(''));
  const wanted = readdirSync(site).filter((file) => names.some((name) => file.startsWith(`${name}-`)));
  return [...new Set(wanted.flatMap((file) => [...staticImports(join(site, file))]))].filter(
    (path) => !first.includes(path),
  );
}

/** The scripts of the state machine beyond those of every page: its start is told by the element that it defines. */
function machineScripts() {
  const first = firstView(page('machine'));
  const starts = readdirSync(site).filter(
    (file) => /^start-.*\.js$/.test(file) && readFileSync(join(site, file), 'utf8').includes('tcp-machine'),
  );
  return [...new Set(starts.flatMap((file) => [...staticImports(join(site, file))]))].filter(
    (path) => !first.includes(path),
  );
}

const engine = join(dist, 'netstat');
const isText = (path) => path.startsWith(join(engine, 'texts'));
const engineCode = (door) => [...staticImports(join(engine, door))].filter((path) => !isText(path));
const engineTexts = (door) => [...staticImports(join(engine, door))].filter(isText);

const kilobyte = 1000;
/** `budget` fails the check when it is passed; `goal` is what is still to be reached, where that is less. */
const entry = (name, files, budget, goal) => ({ name, files, budget, goal });

/** What is measured: the files, and the most they may take together, in bytes of gzip. */
const measured = [
  entry('Site, first view of the English overview', () => firstView(page('')), 25 * kilobyte),
  entry('Site, first view of the Korean overview', () => firstView(page('ko')), 25 * kilobyte),
  entry('Site, first view of TIME-WAIT', () => firstView(page('time-wait')), 25 * kilobyte),
  entry('Site, first view of TIME-WAIT in Korean', () => firstView(page('ko/time-wait')), 25 * kilobyte),
  entry('Site, largest first view of any page', () => largest(pages().map(firstView)), 25 * kilobyte),
  entry(
    'Site, scripts of any first view',
    () => firstView(page('')).filter((path) => path.endsWith('.js')),
    16 * kilobyte,
  ),
  entry('Site, search, once its field is touched', () => loadedLater('search-element', 'finders'), 38.9 * kilobyte),
  entry('Site, state machine, beyond what every page loads', machineScripts, 20 * kilobyte),
  entry('Site, service worker', () => [join(dist, 'app', 'sw.js')], 1 * kilobyte),
  entry('Extension, on every permitted page', () => [join(dist, 'chrome', 'content.js')], 3 * kilobyte),
  entry(
    'Extension, on a page with a state',
    () => ['content.js', 'annotator.js', 'marks.css', 'cards.js'].map((name) => join(dist, 'chrome', name)),
    42.8 * kilobyte,
    30 * kilobyte,
  ),
  entry('Extension, popup', () => firstView(join(dist, 'chrome', 'popup.html')), undefined),
  entry('Extension, background', () => [...staticImports(join(dist, 'chrome', 'background.js'))], undefined),
  // The engine's words and names lie in dist/netstat/texts and are counted apart.
  entry('Engine, annotate alone (annotate.js)', () => engineCode('annotate.js'), 22.2 * kilobyte, 14 * kilobyte),
  entry('Engine, annotate, parse and parseStream (read.js)', () => engineCode('read.js'), 40.6 * kilobyte),
  entry('Engine, search, without words', () => engineCode('search.js'), 7.1 * kilobyte),
  entry('Engine, search, its words and names', () => engineTexts('search.js'), undefined),
  entry('Engine, diagnosis with its rules, without words', () => engineCode('diagnose.js'), 11.4 * kilobyte),
  entry('Engine, words of the rules in one language', () => [join(engine, 'texts', 'rules-en.js')], undefined),
  entry('Engine, all of index.js, without words', () => engineCode('index.js'), 58.9 * kilobyte, 14 * kilobyte),
];

const format = (bytes) => `${(bytes / kilobyte).toFixed(1)} kB`;
const rows = measured.map(({ name, files, budget, goal }) => {
  const list = files();
  // A file that a list names and the build no longer writes ends the run: what is left would keep any budget.
  return { name, size: total(list), budget, goal, count: list.length };
});
const broken = rows.filter(({ size, budget, count }) => count === 0 || (budget !== undefined && size > budget));

const widths = { name: Math.max(...rows.map(({ name }) => name.length)) };
for (const { name, size, budget, goal } of rows) {
  const limit = budget === undefined ? '' : `  of ${format(budget)}`;
  const aim = goal === undefined ? '' : `, goal ${format(goal)}`;
  console.log(`${name.padEnd(widths.name)}  ${format(size).padStart(8)}${limit}${aim}`);
}
if (process.argv.includes('--check')) {
  for (const { name, size, budget, count } of broken) {
    console.error(
      count === 0 ? `${name}: nothing was built.` : `${name}: ${format(size)} is over its budget of ${format(budget)}.`,
    );
  }
  process.exitCode = broken.length > 0 ? 1 : 0;
} else {
  const table = rows.map(
    ({ name, size, budget, goal, count }) =>
      `| ${name} | ${count} | ${format(size)} | ${budget === undefined ? '–' : format(budget)} | ${goal === undefined ? '' : format(goal)} |`,
  );
  writeFileSync(
    join(root, 'docs', 'sizes.md'),
    `# Sizes\n\nWhat users download, gzip level 9, written by \`npm run sizes\` after \`npm run build\`. \`npm test\` fails when a budget is passed; a goal is what is still to be reached.\n\n| What | Files | Size | Budget | Goal |\n| --- | --- | --- | --- | --- |\n${table.join('\n')}\n`,
  );
}
