// dist/netstat: the engine as ES modules, with type declarations.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { netstat, netstatAnnotate } from '../../rollup.config.mjs';
import { runBundle } from './run-bundle.mjs';

const root = join(import.meta.dirname, '..', '..');

export async function buildNetstat() {
  for (const doors of [netstat, netstatAnnotate]) await runBundle(doors);
  const tsc = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      join(root, 'tsconfig.pure.json'),
      '--noEmit',
      'false',
      '--emitDeclarationOnly',
      // npm run types checks.
      '--noCheck',
      '--declaration',
      '--rewriteRelativeImportExtensions',
      '--allowImportingTsExtensions',
      'false',
      '--rootDir',
      join(root, 'src'),
      '--outDir',
      join(root, 'dist', 'netstat', 'types'),
    ],
    { stdio: 'inherit' },
  );
  if (tsc.status !== 0) throw new Error('The declarations of dist/netstat could not be written.');
  const folder = join(root, 'dist', 'netstat');
  const exports = {};
  for (const [door, module] of Object.entries({ ...netstat.input, ...netstatAnnotate.input })) {
    const declarations = relative(join(root, 'src'), module).replace(/\.ts$/, '.js').replaceAll('\\', '/');
    writeFileSync(join(folder, `${door}.d.ts`), `export * from './types/${declarations}';\n`);
    exports[door === 'index' ? '.' : `./${door}`] = { types: `./${door}.d.ts`, default: `./${door}.js` };
  }
  // The folder works wherever it is copied to: Node takes a .js file for a module only when a package says so.
  const manifest = { name: 'tcp-state-netstat', type: 'module', sideEffects: false, exports };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}
