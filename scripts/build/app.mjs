// dist/app: the site, rendered in every language, with its style sheet, scripts, web manifest and service worker.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { transform } from 'esbuild';
import { getManifest, injectManifest } from 'workbox-build';
import { app, firstSystem, siteFinder, worker } from '../../rollup.config.mjs';
import { importModule } from './import-module.mjs';
import { licencesOf } from './licences.mjs';
import { runBundle } from './run-bundle.mjs';

const root = join(import.meta.dirname, '..', '..');

/** Where `npm start` serves the site: what the site map and the search descriptions name without `SITE_URL`. */
const localPlace = 'http://localhost:8080/';
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

async function write(folder, path, text) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Writes the style sheets, each under a name that holds a digest of it; returns their paths by the kind of page. */
async function writeStyles(folder, sheets) {
  const paths = await Promise.all(
    Object.entries(sheets).map(async ([kind, styles]) => {
      const { code } = await transform(styles, {
        loader: 'css',
        minify: true,
        target: ['chrome128', 'firefox146', 'safari17'],
      });
      const path = `${kind}-${digest(code)}.css`;
      await write(folder, path, code);
      return [kind, path];
    }),
  );
  return Object.fromEntries(paths);
}

/** The style sheets, each with the rules of the chosen themes at its end: they override the tokens. */
const withThemes = (sheets, chosenThemes) =>
  Object.fromEntries(Object.entries(sheets).map(([kind, styles]) => [kind, `${styles}\n${chosenThemes}`]));

/**
 * Where a missing spelling is reported: the form of the repository with the spelling filled in.
 *
 * @param {string | undefined} repository address of the repository on the web, or of its clone
 */
function reportAddress(repository) {
  const web = repository && /^(?:git\+)?(https:\/\/.+?)(?:\.git)?\/?$/.exec(repository)?.[1];
  return web && `${web}/issues/new?template=missing-spelling.yml&spelling=`;
}

/** Copies the pictures in icons/ that `wanted` is true of, and gives the names of the icons and of the screenshots. */
async function copyIcons(folder, wanted) {
  const names = (await readdir(join(root, 'icons'), { recursive: true }))
    .map((path) => path.split(sep).join('/'))
    .filter(wanted);
  for (const name of names) {
    await mkdir(dirname(join(folder, 'icons', name)), { recursive: true });
    await copyFile(join(root, 'icons', name), join(folder, 'icons', name));
  }
  return {
    icons: names.filter((name) => !name.includes('/')),
    screenshots: names.flatMap((name) => /^screenshots\/(.+)$/.exec(name)?.[1] ?? []),
  };
}

/** A script that stands in pages themselves, with its digest for the pages' policy. */
async function inlineScript(folder, bundle) {
  const [{ fileName, code: written }] = await runBundle(bundle);
  await rm(join(folder, fileName));
  const code = written.trim();
  return { code, digest: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}

/** Copies the outputs that the paste view offers to try. */
async function copySamples(folder) {
  const from = join(root, 'src', 'app', 'paste', 'samples');
  for (const name of await readdir(from)) {
    await mkdir(join(folder, 'samples'), { recursive: true });
    await copyFile(join(from, name), join(folder, 'samples', name));
  }
}

/**
 * Writes the list of everything the service worker keeps, and the worker that knows the list's name.
 *
 * The list is a file of its own: inside the worker it would be most of the worker, and the browser asks for the
 * worker again and again.
 */
async function writeWorker(folder) {
  await runBundle(worker);
  const { manifestEntries } = await getManifest({
    globDirectory: folder,
    globPatterns: ['**/*.{html,css,js,json,svg,png,webmanifest,xml,txt}'],
    globIgnores: ['sw.js', 'sw-source.js', 'list-*.json', 'sitemap.xml', '**/opensearch.xml', 'icons/screenshots/**'],
    dontCacheBustURLsMatching: /-[0-9a-f]{8}\.\w+$/,
    maximumFileSizeToCacheInBytes: 1e6,
  });
  // Servers answer folders everywhere, but some redirect from their index files, and a redirect cannot be kept.
  const list = JSON.stringify(
    manifestEntries.map(({ url, revision }) => [
      url.replace(/(^|\/)index\.html$/, '$1') || './',
      revision?.slice(0, 8) ?? '',
    ]),
  );
  const path = `list-${digest(list)}.json`;
  await write(folder, path, list);
  const source = join(folder, 'sw.js');
  const injected = join(folder, 'sw-source.js');
  await copyFile(source, injected);
  await injectManifest({
    swSrc: injected,
    swDest: source,
    globDirectory: folder,
    globPatterns: [path],
    dontCacheBustURLsMatching: /-[0-9a-f]{8}\.\w+$/,
  });
  await rm(injected);
}

/**
 * Renders every page in every language.
 *
 * @param {string} folder where the pages go
 * @param {{ script: string, themeScript?: string, links?: 'folder' | 'file', origin?: string }} options `script` is the
 *   path of the site's script from `folder`, `themeScript` that of one which may give a page the colours that its reader
 *   chose; `links: 'file'` names index files in links, for places without a server
 */
export async function writePages(folder, { script, themeScript, links = 'folder', origin }) {
  const {
    catalogues,
    chosenThemes,
    manifestPath,
    notFoundPage,
    openSearch,
    pagesOf,
    sheets,
    siteMap,
    tabIcon,
    webManifest,
  } = await importModule('src/app/build-time.ts');
  const { version, repository } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const pictures = await copyIcons(folder, (name) =>
    // Nothing of an extension is installed from its pages, and no home screen shows them.
    links === 'folder' ? name.endsWith('.png') : name === tabIcon,
  );
  const files = {
    styles: await writeStyles(folder, themeScript === undefined ? sheets : withThemes(sheets, chosenThemes)),
    script,
    themeScript,
    // Pages of an extension may hold no script themselves.
    systemScript: links === 'folder' ? await inlineScript(folder, firstSystem) : undefined,
    icons: pictures.icons,
    origin,
    version,
    report: reportAddress(process.env['REPOSITORY_URL'] ?? repository?.url),
  };
  await copySamples(folder);
  const every = Object.values(catalogues);
  const pages = every.flatMap((catalogue) => pagesOf(catalogue, { files, links }));
  for (const { path, text } of pages) await write(folder, path, text);
  if (links === 'folder') {
    const place = origin ?? localPlace;
    for (const { path, text } of [siteMap(pages, place), ...every.map((words) => openSearch(words, place))])
      await write(folder, path, text);
    for (const words of every)
      await write(folder, manifestPath(words.language), JSON.stringify(webManifest(words, every, pictures)));
    const base = origin === undefined ? '/' : new URL(origin).pathname;
    const finder = origin === undefined ? await inlineScript(folder, siteFinder) : undefined;
    const { path, text } = notFoundPage(every, files, base, finder);
    await write(folder, path, text);
  }
}

/**
 * Builds the site into dist/app. `SITE_URL` is the address it will be deployed at, for canonical links, the site map,
 * the search descriptions and the page of missing addresses; everything else works at any address without it.
 */
export async function buildApp() {
  const folder = join(root, 'dist', 'app');
  const chunks = await runBundle(app);
  const script = chunks.find(({ isEntry }) => isEntry).fileName;
  await writePages(folder, { script, origin: process.env['SITE_URL'] });
  await write(folder, 'licences.txt', licencesOf(chunks));
  await writeWorker(folder);
  if (process.env['SITE_URL'] === undefined)
    process.stdout.write(
      `The site map and the search descriptions in dist/app say ${localPlace}; set SITE_URL for a site that is published.\n`,
    );
}
