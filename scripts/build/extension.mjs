// dist/chrome and dist/firefox: the unpacked extension, the same files in both but for the manifest.
import { cpSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotator, appTheme, cards, content, extensionPages, selected } from '../../rollup.config.mjs';
import { writePages } from './app.mjs';
import { importModule } from './import-module.mjs';
import { licencesOf } from './licences.mjs';
import { browsers, manifestFor } from './manifest.mjs';
import { runBundle } from './run-bundle.mjs';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'src', 'extension');
const dist = join(root, 'dist');

/** Words of the catalogue that the browser itself shows, with the note that translators see. */
const browserMessages = {
  name: 'Name of the extension',
  description: 'Shown in the list of extensions and in the stores; at most 132 characters',
  nextMark: 'A keyboard command, in the browser’s list of shortcuts',
};

/** Writes `_locales/<language>/messages.json` from the catalogue. */
export async function writeLocales(folder) {
  const { languages } = await importModule('src/i18n/language.ts');
  for (const language of Object.keys(languages)) {
    const { extension } = await importModule(`src/i18n/${language}/extension.ts`);
    const messages = Object.fromEntries(
      Object.entries(browserMessages).map(([key, description]) => [key, { message: extension[key], description }]),
    );
    const locale = join(folder, '_locales', language.replaceAll('-', '_'));
    await mkdir(locale, { recursive: true });
    await writeFile(join(locale, 'messages.json'), `${JSON.stringify(messages, null, 2)}\n`);
  }
}

/** The rules of the extension's own pages, in the order in which they are put together. */
const pageRules = ['pages.css', 'controls/controls.css', 'popup/popup.css', 'options/options.css'];

/** Writes the style of the extension's pages: tokens and rules. */
async function writeStyles(folder) {
  const { tokens } = await importModule('src/components/theme/tokens.ts');
  const { chosenThemes } = await importModule('src/components/theme/chosen-themes.ts');
  const { entryStyles } = await importModule('src/components/entry/entry.styles.ts');
  const rules = await Promise.all(pageRules.map((name) => readFile(join(source, name), 'utf8')));
  await writeFile(join(folder, 'pages.css'), [tokens(':root'), chosenThemes, entryStyles.cssText, ...rules].join('\n'));
}

/** Writes the style of the marks on pages; Firefox inherits no highlight from the root of a page. */
async function writeMarks(folder, browser) {
  const { marksCss } = await importModule('src/page/marks-css.ts');
  const { shownByTheBrowser } = await importModule('src/extension/card-lease.ts');
  await writeFile(
    join(folder, 'marks.css'),
    browser === 'firefox' ? `${marksCss()}${shownByTheBrowser}\n` : marksCss(':root', '1.5px'),
  );
}

/**
 * Writes the app as pages of the extension: links name their files, because no server adds `index.html`, and there
 * is no worker and no web manifest, which an extension cannot use. The scripts are those of the site.
 */
async function writeApp(folder) {
  const site = join(dist, 'app');
  const scripts = (await readdir(site)).filter((name) => name.endsWith('.js') && name !== 'sw.js');
  const pages = await readFile(join(site, 'index.html'), 'utf8');
  const script = scripts.find((name) => pages.includes(`src="${name}"`) || pages.includes(`src="./${name}"`));
  if (script === undefined) throw new Error('dist/app/index.html names no script of dist/app.');
  const [theme] = await runBundle(appTheme);
  await writePages(join(folder, 'app'), { script, themeScript: theme.fileName, links: 'file' });
  await Promise.all(scripts.map((name) => cp(join(site, name), join(folder, 'app', name))));
  await cp(join(site, 'licences.txt'), join(folder, 'app', 'licences.txt'));
}

/** Builds the extension; dist/app must be built before. */
export async function buildExtension() {
  const built = join(dist, 'extension');
  await rm(built, { recursive: true, force: true });
  const chunks = [];
  for (const bundle of [extensionPages, content, annotator, cards, selected]) chunks.push(...(await runBundle(bundle)));
  await writeFile(join(built, 'licences.txt'), licencesOf(chunks));
  for (const page of ['popup', 'options', 'welcome'])
    await cp(join(source, page, `${page}.html`), join(built, `${page}.html`));
  await cp(join(source, 'settings', 'managed-storage.json'), join(built, 'managed-storage.json'));
  for (const size of [16, 32, 48, 128])
    await cp(join(root, 'icons', `icon-${size}.png`), join(built, 'icons', `icon-${size}.png`));
  await writeLocales(built);
  await writeStyles(built);
  await writeApp(built);
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  for (const browser of browsers) {
    const folder = join(dist, browser);
    await rm(folder, { recursive: true, force: true });
    // The asynchronous copy of a folder once never came back in Node 20.
    cpSync(built, folder, { recursive: true });
    await writeMarks(folder, browser);
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifestFor(manifest, browser), null, 2)}\n`);
  }
  await rm(built, { recursive: true });
}

if (process.argv[1] === import.meta.filename) await buildExtension();
