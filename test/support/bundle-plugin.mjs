import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { testFiles } from '../../scripts/test/bundle-tests.mjs';

const root = join(import.meta.dirname, '..', '..');
const addressOf = (path) => path.slice(root.length).replaceAll('\\', '/');

/** The project's modules keep the address of their source; those of the runner are its own. */
const addresses = {
  name: 'addresses',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\/__web/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const address = `new URL(${JSON.stringify(addressOf(path))}, location.origin).href`;
      return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};

/**
 * A web-test-runner plugin that serves the component tests as a few modules, so that no test file has the browser ask
 * for hundreds. Bundled once, when the first is asked for; tests and workers keep their addresses.
 */
export function bundlePlugin() {
  let modules;
  const bundle = async () => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [
        ...(await testFiles('test/component')),
        ...(await testFiles('test/pages')),
        'src/app/paste/worker/paste-worker.ts',
      ],
      outdir: root,
      outbase: root,
      outExtension: { '.js': '.ts' },
      chunkNames: 'test/component/chunk-[hash]',
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      conditions: ['production'],
      tsconfig: join(root, 'tsconfig.json'),
      sourcemap: 'inline',
      sourcesContent: false,
      logLevel: 'error',
      plugins: [addresses],
    });
    return new Map(outputFiles.map(({ path, text }) => [addressOf(path), text]));
  };
  return {
    name: 'bundle',
    async serve({ path }) {
      if (!/^\/(?:src|test\/(?:component|pages))\/.*\.ts$/.test(path)) return undefined;
      const body = (await (modules ??= bundle())).get(path);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
