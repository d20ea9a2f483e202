import { join } from 'node:path';
import { importModule } from './import-module.mjs';

const root = join(import.meta.dirname, '..', '..');

/** What modules were evaluated to, by their paths: most bundles of a build hold the same tables. */
const evaluated = new Map();

async function codeOf(path) {
  const exports = Object.entries(await importModule(path)).filter(([, value]) => typeof value !== 'function');
  const written = (value) => (value instanceof RegExp ? String(value) : JSON.stringify(value));
  return exports.map(([name, value]) => `export const ${name} = ${written(value)};`).join('\n');
}

/**
 * A rollup plugin for modules whose exports are plain data, or regular expressions, computed from larger tables: each
 * runs once at build time, and a bundle gets only the result. Exported functions are left out.
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
      if (!evaluated.has(path)) evaluated.set(path, codeOf(path));
      return {
        code: await evaluated.get(path),
        moduleSideEffects: false,
      };
    },
  };
}
