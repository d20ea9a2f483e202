// Test files for Node, made ready once: esbuild puts them and what they import into a few modules of JavaScript, so
// that no process of a test reads and translates hundreds of TypeScript files again.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache', 'tcp-state-card');

/** Tests find fixtures and programs from where their source lies, and not from where the bundle does. */
const placesOfTheSource = {
  name: 'places-of-the-source',
  setup(build) {
    build.onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path }) => {
      const places = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href };
      const text = await readFile(path, 'utf8');
      return {
        contents: text.replaceAll(/\bimport\.meta\.(dirname|filename|url)\b/g, (_, place) =>
          JSON.stringify(places[place]),
        ),
        loader: extname(path) === '.ts' ? 'ts' : 'js',
      };
    });
  },
};

/** How a bundle that Node runs is made. */
const forNode = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: `node${process.versions.node}`,
  logLevel: 'error',
};

/** What drives browsers is six hundred modules: reading them takes a process longer than to start. */
const driver = 'puppeteer-core';

/** The driver of browsers in one module, without what would name its lines; it stays there until a package changes. */
async function bundledDriver(build) {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules', driver, 'package.json'), 'utf8'));
  const file = join(cache, `${driver}-${version}-node-${process.versions.node}.mjs`);
  if (existsSync(file)) return file;
  const begun = `${file}.${process.pid}`;
  await build({
    ...forNode,
    stdin: { contents: `export * from '${driver}'; export { default } from '${driver}';`, resolveDir: root },
    outfile: begun,
    minifyWhitespace: true,
    // Some of what it stands on asks for its modules by `require`.
    banner: { js: "import { createRequire as r } from 'node:module';const require = r(import.meta.url);" },
  });
  await rename(begun, file);
  return file;
}

/**
 * Bundles test files.
 *
 * @param {readonly string[]} files paths from the project's root, with `.ts`
 * @returns {Promise<{ programs: Map<string, string>, remove: () => Promise<void> }>} the module to run for each file
 */
export async function bundleTests(files) {
  const { build } = await import('esbuild');
  await mkdir(cache, { recursive: true });
  // Below node_modules, so that packages are found from there as from the tests.
  const folder = await mkdtemp(join(cache, 'tests-'));
  await build({
    ...forNode,
    entryPoints: [...files],
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    tsconfig: join(root, 'tsconfig.json'),
    plugins: [
      placesOfTheSource,
      {
        name: 'driver',
        setup({ onResolve }) {
          let bundled;
          onResolve({ filter: new RegExp(`^${driver}$`) }, async () => ({
            path: pathToFileURL(await (bundled ??= bundledDriver(build))).href,
            external: true,
          }));
        },
      },
    ],
  });
  const programs = new Map(files.map((file) => [file, join(folder, file.replace(/\.ts$/, '.mjs'))]));
  return { programs, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Every test file below a folder, as paths from the project's root with slashes, sorted. */
export async function testFiles(folder) {
  const paths = await readdir(join(root, folder), { recursive: true });
  return paths
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => relative(root, resolve(root, folder, path)).replaceAll('\\', '/'))
    .sort();
}
