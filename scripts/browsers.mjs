// Finds the browsers and the netstat tools that the tests run, and on Debian or Ubuntu as root installs what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const macApps = '/Applications';
const windowsRoots = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
].filter(Boolean);

// Chrome itself comes last: since version 137 it refuses to load an unpacked extension from the command line.
const chromiumNames = ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'];
// Debian's program on PATH is a script that stays between a browser and who ends it.
const headlessShellPlaces = ['/usr/lib/chromium/chromium-headless-shell'];
const chromiumPlaces = [
  `${macApps}/Chromium.app/Contents/MacOS/Chromium`,
  `${macApps}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  `${macApps}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ...windowsRoots.flatMap((root) => [
    join(root, 'Chromium/Application/chrome.exe'),
    join(root, 'Microsoft/Edge/Application/msedge.exe'),
    join(root, 'Google/Chrome/Application/chrome.exe'),
  ]),
];
const firefoxNames = ['firefox-esr', 'firefox'];
const firefoxPlaces = [
  `${macApps}/Firefox.app/Contents/MacOS/firefox`,
  ...windowsRoots.map((root) => join(root, 'Mozilla Firefox/firefox.exe')),
];

/** Absolute path of a program on PATH, or undefined. */
export function which(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function find(variable, names, places) {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    console.error(`${variable} names ${named}, which does not exist; looking elsewhere.`);
  }
  return names.map(which).find(Boolean) ?? places.find((path) => existsSync(path));
}

/** Path of a Chromium, Edge or Chrome: `CHROME_PATH`, else PATH, else the usual places. */
export const findChromium = () => find('CHROME_PATH', chromiumNames, chromiumPlaces);

const headlessShell = () =>
  process.env['CHROME_PATH'] ? undefined : headlessShellPlaces.find((path) => existsSync(path));
/** Where the browser is named, or is not Debian's, no headless shell goes with it. */
const mayHaveShell = () => !process.env['CHROME_PATH'] && [undefined, '/usr/bin/chromium'].includes(findChromium());

/**
 * Path of what tests of pages alone run in: the headless shell of Chromium, which has the engine and no window around
 * it, and takes about half the processor's time for a page; where there is none, or `CHROME_PATH` names a browser,
 * what `findChromium` finds.
 */
export const findHeadlessShell = () => headlessShell() ?? findChromium();

/** Parts of Chromium that no page sees, and that took half of the processor's time of a test. */
const withoutFeatures = [
  // Two hidden pages for the address bar in each window, with a process of their own.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process that waits for the next page.
  'SpareRendererForSitePerProcess',
];

/** How a Chromium of ours is started: it asks for nothing by itself, and runs where a container lets it have no sandbox. */
export const chromiumArgs = [
  `--disable-features=${withoutFeatures.join(',')}`,
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a Firefox: `FIREFOX_PATH`, else PATH, else the usual places. */
export const findFirefox = () => find('FIREFOX_PATH', firefoxNames, firefoxPlaces);

// What each Debian package gives: the first program of the list that is missing names the package to install.
const debianPackages = [
  ['chromium', () => findChromium()],
  ['firefox-esr', () => findFirefox()],
  ['xvfb', () => which('xvfb-run')],
  ['xauth', () => which('xauth')],
  ['xdotool', () => which('xdotool')],
  ['iproute2', () => which('ss')],
  ['net-tools', () => which('netstat')],
  ['procps', () => which('sysctl')],
  ['python3', () => which('python3')],
  ['busybox', () => which('busybox')],
  ['toybox', () => which('toybox')],
  ['conntrack', () => which('conntrack')],
  ['lsof', () => which('lsof')],
  ['fonts-noto-cjk', () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')],
];
// Ubuntu has no such package, and one name that apt does not know keeps all others from being installed.
const fasterPackages = [['chromium-headless-shell', () => !mayHaveShell() || headlessShell() !== undefined]];

const missingOf = (packages) => packages.filter(([, present]) => !present()).map(([name]) => name);

/** Runs apt-get, and says in words what it means where it fails. */
function aptGet(args, meaning) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.error(`apt-get ${args[0]} failed; ${meaning}`);
}

/** Installs what is missing where that is possible; elsewhere says in one sentence what to install. */
export function installBrowsers() {
  const missing = missingOf(debianPackages);
  const faster = missingOf(fasterPackages);
  if (missing.length + faster.length > 0 && which('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${[...missing, ...faster].join(', ')} (apt-get) …`);
    const install = ['install', '-y', '-qq', '--no-install-recommends'];
    aptGet(['update', '-qq'], 'what is missing may not be found.');
    if (missing.length > 0)
      aptGet([...install, ...missing], `the tests that need ${missing.join(', ')} will be named as skipped.`);
    if (faster.length > 0) aptGet([...install, ...faster], 'tests of pages run in Chromium and take longer.');
  }
  const lacking = [
    findChromium() ? undefined : 'Chromium, Edge or Chrome (or set CHROME_PATH)',
    findFirefox() ? undefined : 'Firefox (or set FIREFOX_PATH)',
  ].filter(Boolean);
  if (lacking.length > 0) console.error(`Install ${lacking.join(' and ')} to run every test.`);
}

if (process.argv[1] === import.meta.filename) installBrowsers();
