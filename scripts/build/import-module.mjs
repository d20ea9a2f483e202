import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache', 'tcp-state-card');

/**
 * Imports a TypeScript module of `src/` at build time.
 *
 * @param {string} path from the project's root
 * @returns {Promise<any>} the module's exports
 */
export async function importModule(path) {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'import-'));
  const outfile = join(folder, `${basename(path, '.ts')}.mjs`);
  try {
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      target: 'node20',
      logLevel: 'error',
      tsconfig: join(root, 'tsconfig.json'),
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
