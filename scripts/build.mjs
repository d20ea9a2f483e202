// npm run build: writes dist/app, dist/chrome, dist/firefox, dist/netstat and dist/npm.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from './build/app.mjs';
import { buildExtension } from './build/extension.mjs';
import { writeLanguageLists } from './build/languages.mjs';
import { buildNetstat } from './build/netstat.mjs';
import { buildNpm } from './build/npm.mjs';

const root = join(import.meta.dirname, '..');

/**
 * Builds everything into dist/, from nothing.
 *
 * @param {{ engine?: boolean }} [options] `engine: false` leaves out what no package of the extension holds: dist/netstat
 *   and dist/npm
 */
export async function build({ engine = true } = {}) {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await writeLanguageLists();
  if (engine) {
    await buildNetstat();
    await buildNpm();
  }
  await buildApp();
  await buildExtension();
}

if (process.argv[1] === import.meta.filename) await build();
