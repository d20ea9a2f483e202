// Every JavaScript file the project ships, in one list. `npm run build` runs these and adds the pages, the
// precache list and the manifests (scripts/build/).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { evaluate } from './scripts/build/evaluate-plugin.mjs';
import { inlined } from './scripts/build/inline-plugin.mjs';
import { minified } from './scripts/build/minify-plugin.mjs';
import { workers } from './scripts/build/worker-plugin.mjs';

const root = import.meta.dirname;

/** Tables that are computed at build time; see scripts/build/evaluate-plugin.mjs. */
export const evaluatedModules = [
  'src/states/spellings.ts',
  'src/states/packed-states.ts',
  'src/states/packed-platforms.ts',
  'src/states/packed-numbers.ts',
  'src/netstat/lexicon.ts',
  'src/components/search/lines.ts',
  'src/netstat/tells.ts',
  'src/components/search/question-lines.ts',
  'src/components/card/found-phases.ts',
  'src/components/card/card-sheet.ts',
  'src/states/machine/wire/state-words.ts',
  'src/states/machine/wire/wait-table.ts',
  ...readdirSync(join(root, 'src/netstat/expressions')).map((file) => `src/netstat/expressions/${file}`),
];

/**
 * Names of properties that nobody sees outside of the engine, those used most first: its bundles have shorter ones for
 * them. None is a property of what the engine gives back, a word in quotes or a name of the language
 * (test/unit/netstat/shortened-names.test.ts).
 */
export const ownNames =
  'spelling pattern leading trailing weight isTcp isLoose wrapped hasProtocol opensWithState opens form mark hasState isAnybodys talk tracker column cuts shifts hasTwoStates isOneEnded isOther resembles settle addBelow advance fits goOn mayWrap denies follows holds isPast isSame isBoundary addressColumns otherAsked formatName isWhole isMachine stateless section below asked draft isSure mayCount mayBeOfWords hasProcess readsRows titled isFlow isBare isWaiting passRow listFrom expression hasProcesses told isInGutter isCut connection columns front isOpen written candidate rows release leadingKind trailingKind';

/** The same for what reads rows and judges listings, which the annotator does not. */
export const listingsNames =
  'inFront behind release settled listeners ownersVisible assumedRange stateAt hasTimers hasListeners isOfOneFamily lists tuple unread having groupBy needs where under perDestination isFull portsPerDestination limitOf ephemeralShare isTracker byState slope places hold repeats names keeps forms offset pass take reads note';

/** The same where nothing of a listing is given back but its states. */
export const annotatesNames = 'word format heading fields';

/** The same for what reads a page, in the script of the annotator: none of them is in what it gives the cards. */
export const readersNames =
  'pieces isInRow platform nodes layout aside changed collapses dataOf dropRemoved dropText dropTree enter hasMetListed inside isBusy isLost judged leave met onShadowRoot plain reader setting settling shadowRootOf version plan since forget isStart hasKnown removed settled annotate counts refresh gapBefore gapBehind restyled addFlipped addPlace loadContents work collected spent untilNext endLine part beginCell isAtStart breakLine endButton endCell beginPlaced endPlaced keepApart hasItems isButton hasLost meet drop load current loadCards node';

/** The same in both of them: what the annotator gives the cards. */
export const givenNames =
  'first last marks marker boxes rowWindow walk within isCurrent pageChanged firstInView pointed openEntry openMachine loadRow';

/** The same in the script of the cards: none of them is in what the annotator or the background gives it. */
export const cardsNames =
  'span hasFocus isOpen owns showRow workshop placeBeside tokenBox answered cameFrom given prepareAt showAt scrolled isDead isPointedAt sendAway prepare forget take resized isHost place door isGone ask showFor';

/**
 * What esbuild is told to make of names, separated by blanks: one or two letters for each, the same in every module.
 *
 * @param {string} names
 */
function shortening(names) {
  const list = names.split(' ');
  // Letters that names of variables begin with anyway pack best.
  const letters = [...'etnrisoalcudfhpmgvbywxkjqz'];
  const short = [
    ...letters,
    ...letters.map((letter) => letter + letter),
    ...letters.map((letter) => `${letter}_`),
    ...letters.map((letter) => `${letter}$`),
    ...letters.map((letter) => `${letter}1`),
    ...letters.map((letter) => `${letter}2`),
    ...letters.map((letter) => `${letter}3`),
  ];
  return {
    mangleProps: new RegExp(`^(?:${list.join('|')})$`),
    mangleCache: Object.fromEntries(list.map((name, index) => [name, short[index]])),
  };
}

/** Modules whose expressions are written where they are used: they look at no line that is like the one above. */
const seldomAsked =
  /\/src\/(?:netstat\/(?:evidence\/|diagnose\/|search\/|annotate|may-hold|row\.|scan)|page\/|extension\/)/;

/**
 * @param {Record<string, string>} input names of the files to write, and their entry modules
 * @param {string} dir folder under dist/
 * @param {{ format?: 'es' | 'iife', minify?: boolean, hashed?: boolean, shortened?: string }} options `hashed` puts a digest of the content in the names, `shortened` are names of properties, separated by blanks
 * @returns {import('rollup').RollupOptions & { output: import('rollup').OutputOptions }}
 */
function bundle(input, dir, { format = 'es', minify = true, hashed = false, shortened } = {}) {
  const names = hashed ? '[name]-[hash].js' : '[name].js';
  return {
    input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(root, path)])),
    plugins: [
      evaluate(evaluatedModules),
      nodeResolve({ browser: true, extensions: ['.ts', '.mjs', '.js'], exportConditions: ['production'] }),
      esbuild({
        target: 'es2022',
        minify,
        charset: 'utf8',
        tsconfig: join(root, 'tsconfig.json'),
        ...(shortened === undefined ? {} : shortening(shortened)),
      }),
      ...(minify ? [inlined(seldomAsked)] : []),
      ...(minify && process.env['SHRINK'] !== 'once' ? [minified()] : []),
    ],
    // The tables of facts do nothing when they are loaded: a bundle that uses none of a table goes without it.
    treeshake: { moduleSideEffects: (id) => !id.includes('/src/states/') },
    output: {
      dir: join(root, 'dist', dir),
      format,
      // Modules are strict by themselves, and the classic scripts are checked as such.
      strict: false,
      entryFileNames: names,
      chunkFileNames: names,
      assetFileNames: '[name]-[hash][extname]',
      hashCharacters: 'hex',
    },
    onwarn(warning, warn) {
      // An unresolved import would be left as a bare specifier that no browser can load.
      if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'CIRCULAR_DEPENDENCY')
        throw new Error(warning.message);
      // webextension-polyfill asks for `this` only where there is no `globalThis`.
      if (warning.code === 'THIS_IS_UNDEFINED') return;
      warn(warning);
    },
  };
}

const engine = bundle(
  {
    index: 'src/netstat/index.ts',
    read: 'src/netstat/read.ts',
    search: 'src/netstat/search.ts',
    diagnose: 'src/netstat/diagnose.ts',
    'rule-text': 'src/netstat/diagnose/rule-text.ts',
  },
  'netstat',
  { shortened: `${ownNames} ${listingsNames}` },
);

/** Files of the engine that hold words and names and no code, by the folders they are made of. */
const words = [
  ['texts/keywords', /src\/states\/texts\/\w+\/keywords\.ts$/],
  ['texts/names', /src\/states\/(?:spellings|packed-\w+)\.ts$/],
  ['texts/rules-$1', /src\/netstat\/diagnose\/texts\/(?!every-language)([\w-]+)\//],
  ['texts/references', /src\/netstat\/diagnose\/references\//],
];

/**
 * Annotate alone, in one file: shared with the other doors it would hold what only they need of the modules they have
 * in common.
 */
export const netstatAnnotate = bundle({ annotate: 'src/netstat/annotate.ts' }, 'netstat', {
  shortened: `${ownNames} ${annotatesNames}`,
});

/**
 * The engine for Node and browsers: all of it behind `index.js`, its parts behind doors of their own, and their
 * words in `texts/`.
 */
export const netstat = {
  ...engine,
  output: {
    ...engine.output,
    chunkFileNames: ({ name }) => (name.startsWith('texts/') ? '[name].js' : 'parts/[name].js'),
    // Without this rollup lets each door load the files of the files it loads, for speed; here a door says what it is.
    hoistTransitiveImports: false,
    manualChunks(id) {
      const [name, folder] = words.find(([, place]) => place.test(id)) ?? [];
      return name?.replace('$1', folder.exec(id)?.[1]);
    },
  },
};

/** The facts alone, for the package of npm. */
export const states = bundle({ index: 'src/states/index.ts' }, 'npm/states');

/** The site's scripts. */
const site = bundle({ app: 'src/app/app.ts' }, 'app', { hashed: true });
export const app = { ...site, plugins: [workers(site.plugins, site.treeshake), ...site.plugins] };

/** The site's service worker; the precache list is injected after the pages are written. */
export const worker = bundle({ sw: 'src/app/service-worker.ts' }, 'app', { format: 'iife' });

/** The script inside the page for missing addresses; scripts/build/app.mjs puts it there. */
export const siteFinder = bundle({ 'find-site': 'src/app/find-site.ts' }, 'app', { format: 'iife' });

/** The script inside every page of the site that gives it the reader's system; scripts/build/app.mjs puts it there. */
export const firstSystem = bundle({ 'first-system': 'src/app/first-system.ts' }, 'app', { format: 'iife' });

/** The extension's pages and its background script, which share chunks. */
export const extensionPages = bundle(
  {
    background: 'src/extension/background.ts',
    popup: 'src/extension/popup/popup.ts',
    options: 'src/extension/options/options.ts',
    welcome: 'src/extension/welcome/welcome.ts',
  },
  'extension',
);

/** The content script: one classic script, because content scripts cannot import. */
export const content = bundle({ content: 'src/extension/content.ts' }, 'extension', { format: 'iife' });

/** The script that dresses the app's pages inside the extension, before they are drawn. */
export const appTheme = bundle({ theme: 'src/extension/app-theme.ts' }, 'extension/app', { format: 'iife' });

/** The annotator, which the background adds to a page that may hold a state. */
export const annotator = bundle({ annotator: 'src/extension/annotator.ts' }, 'extension', {
  format: 'iife',
  shortened: `${givenNames} ${ownNames} ${annotatesNames} ${readersNames}`,
});

/** The cards of a page, which the background adds to a page that has marks. */
export const cards = bundle({ cards: 'src/extension/cards.ts' }, 'extension', {
  format: 'iife',
  shortened: `${givenNames} ${cardsNames}`,
});

/** What reads selected text, which the background adds where something selected is to be explained. */
export const selected = bundle({ selected: 'src/extension/selected.ts' }, 'extension', { format: 'iife' });

export default [
  netstat,
  netstatAnnotate,
  states,
  app,
  worker,
  siteFinder,
  firstSystem,
  extensionPages,
  content,
  appTheme,
  annotator,
  cards,
  selected,
];
