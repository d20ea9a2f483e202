// The licences of the packages whose code is in a bundle; they ask to be handed on with it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that a module in node_modules belongs to. */
function packageFolder(module) {
  let folder = dirname(module);
  while (!existsSync(join(folder, 'package.json')) || readManifest(folder).name === undefined) folder = dirname(folder);
  return folder;
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The text of the licence that lies in a package; a package without one cannot be shipped. */
function licenceIn(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(?:\.\w+)?$/i.test(file));
  if (name === undefined) throw new Error(`${folder} holds no licence; its code cannot be handed on.`);
  return readFileSync(join(folder, name), 'utf8').trim().replaceAll('\r\n', '\n');
}

/**
 * The licences of all packages whose code is in some chunks, as text, sorted by the packages' names.
 *
 * @param {readonly import('rollup').OutputChunk[]} chunks
 */
export function licencesOf(chunks) {
  const packages = new Map();
  for (const chunk of chunks) {
    for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
      if (renderedLength === 0 || !module.includes('/node_modules/')) continue;
      const folder = packageFolder(module.replace(/^\0/, '').replace(/\?.*$/, ''));
      const { name, version, license } = readManifest(folder);
      packages.set(`${name} ${version}`, `${name} ${version} (${license})\n\n${licenceIn(folder)}\n`);
    }
  }
  const rule = `\n${'-'.repeat(72)}\n\n`;
  return [...packages.keys()]
    .sort()
    .map((name) => packages.get(name))
    .join(rule);
}
