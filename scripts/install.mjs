// Makes a fresh clone ready: installs the packages of package-lock.json when they are missing or out of date.
// Uses Node's built-ins only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.tcp-state-card-lock');

/** Exits with one clear sentence where the running Node is too old for the tools the project uses. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `TCP State Card needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node from https://nodejs.org and run the command again.`,
    );
    process.exit(1);
  }
}

/** Runs `npm ci` unless node_modules already holds what package-lock.json asks for. */
export function installPackages() {
  checkNode();
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (npm ci) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('npm ci failed. Check the connection to the npm registry and run the command again.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
