import { join } from 'node:path';
import { importModule } from './import-module.mjs';

const root = join(import.meta.dirname, '..', '..');

/**
 * A rollup plugin for modules whose exports are plain data computed from larger tables: each runs once at build
 * time, and a bundle gets only the result. Exported functions are left out.
 *
 * @param {string[]} modules paths from the project's root
 */
export function evaluate(modules) {
  const paths = new Map(modules.map((path) => [join(root, path), path]));
  return {
    name: 'evaluate',
    async load(id) {
      const path = paths.get(id);
      if (path === undefined) return null;
      const exports = Object.entries(await importModule(path)).filter(([, value]) => typeof value !== 'function');
      return {
        code: exports.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n'),
        moduleSideEffects: false,
      };
    },
  };
}
