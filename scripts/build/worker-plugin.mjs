import { dirname, join } from 'node:path';
import { rollup } from 'rollup';

/** How a module names the script of a worker, as it also works without a build. */
const address = /new URL\(\s*["'](\.[^"']+\.ts)["'],\s*import\.meta\.url\s*\)/g;

/**
 * A rollup plugin for scripts of workers: each `new URL('./name.ts', import.meta.url)` becomes the address of a file of
 * its own, built from that module. Every worker is one file without imports: shared with the page's scripts, a part of
 * them would have to be a further file that every page loads.
 *
 * @param {import('rollup').Plugin[]} plugins those that build the worker
 * @param {import('rollup').RollupOptions['treeshake']} treeshake
 */
export function workers(plugins, treeshake) {
  return {
    name: 'workers',
    async transform(code, id) {
      const matches = [...code.matchAll(address)];
      if (matches.length === 0) return null;
      let result = code;
      for (const [whole, path] of matches) {
        const build = await rollup({ input: join(dirname(id), path), plugins, treeshake });
        const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
        await build.close();
        const name = path.replace(/^.*\/|\.ts$/g, '');
        const reference = this.emitFile({ type: 'asset', name: `${name}.js`, source: output[0].code });
        result = result.replace(whole, `new URL(import.meta.ROLLUP_FILE_URL_${reference})`);
      }
      return { code: result, map: null };
    },
  };
}
