// npm run start:chrome, npm run start:firefox: builds, and opens a browser with the extension in a profile of its own
// and a page of netstat output. Ctrl+C ends both.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium, findFirefox } from './browsers.mjs';
import { installPackages } from './install.mjs';

const root = join(import.meta.dirname, '..');

/** What each browser needs: where it is, and how web-ext is told. */
const browsers = {
  chrome: {
    path: findChromium(),
    missing: 'No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH.',
    args: (path) => ['--target', 'chromium', '--chromium-binary', path],
  },
  firefox: {
    path: findFirefox(),
    missing: 'No Firefox was found. Install one, or set FIREFOX_PATH.',
    args: (path) => ['--target', 'firefox-desktop', '--firefox', path],
  },
};

const name = process.argv[2];
const browser = Object.hasOwn(browsers, name) ? browsers[name] : undefined;
if (browser?.path === undefined) {
  console.error(browser?.missing ?? `Name a browser: ${Object.keys(browsers).join(' or ')}.`);
  process.exit(1);
}

installPackages();
const [{ build }, { serve }] = await Promise.all([import('./build.mjs'), import('./serve.mjs')]);
console.log('Building …');
await build();
const samples = await serve(join(root, 'test', 'fixtures', 'corpus'));
const page = `${samples.url}gh-netstat-tanp-closewait.html`;
console.log(`The sample page is ${page}; press the toolbar button of TCP State Card there.`);
const run = spawn(
  process.execPath,
  [
    join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js'),
    'run',
    '--source-dir',
    join(root, 'dist', name),
    '--start-url',
    page,
    // Extra words go to the browser itself: npm run start:chrome -- --headless
    ...process.argv.slice(3).map((word) => `--arg=${word}`),
    ...browser.args(browser.path),
  ],
  { cwd: root, stdio: 'inherit' },
);
run.on('exit', (code) => {
  void samples.close();
  process.exitCode = code ?? 0;
});
