// Installs the consoles, editors and view libraries of this folder, unless they are there already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const folder = import.meta.dirname;
const modules = join(folder, 'node_modules');

/** Why the consoles cannot be shown, as node:test's `skip` takes it; false where they can. */
export function installConsoles() {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(modules, '.tcp-state-card-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  const ci = (...more) =>
    spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...more], {
      cwd: folder,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    }).status === 0;
  // Without a compiler node-pty cannot be built; everything but Wetty needs none.
  if (!ci() && !ci('--ignore-scripts'))
    return 'the consoles could not be installed; check the connection to the npm registry';
  writeFileSync(stamp, wanted);
  return false;
}

if (process.argv[1] === import.meta.filename) installConsoles();
