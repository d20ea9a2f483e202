// dist/packages: what is handed to the stores, and what it is built from.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, unpackZip, writeZip } from './zip.mjs';

const root = join(import.meta.dirname, '..', '..');
const packages = join(root, 'dist', 'packages');

const browsers = ['chrome', 'firefox'];
const nameOf = (version, kind) => `tcp-state-card-${version}-${kind}.zip`;

/** What no package of the extension may hold: nobody's browser needs it. */
const unwanted = /\.(?:map|ts|md)$|(?:^|\/)(?:test|tests|node_modules|\.[^/]+)(?:\/|$)/;

/** What a reviewer builds the extension from: the files that git keeps or would keep, or all files of an unpacked source archive. */
async function sourceFiles() {
  if (!existsSync(join(root, '.git')))
    return (await filesBelow(root)).filter((path) => !/^(?:dist|node_modules|\.cache)\//.test(path));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Writes the packages and their checksums; dist/ must be built. Returns their names, bytes and SHA-256 digests. */
export async function writePackages() {
  const { version } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  await rm(packages, { recursive: true, force: true });
  await mkdir(packages, { recursive: true });
  const written = [];
  const write = async (name, folder, paths) => {
    const bytes = await writeZip(join(packages, name), folder, paths);
    written.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  for (const browser of browsers) {
    const folder = join(root, 'dist', browser);
    const paths = await filesBelow(folder);
    const strangers = paths.filter((path) => unwanted.test(path));
    if (strangers.length > 0)
      throw new Error(`dist/${browser} holds files that do not belong in a package: ${strangers.join(', ')}`);
    await write(nameOf(version, browser), folder, paths);
  }
  await write(nameOf(version, 'source'), root, await sourceFiles());
  written.sort((a, b) => (a.name < b.name ? -1 : 1));
  const sums = written.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  await writeFile(join(packages, 'SHA256SUMS'), sums);
  return written;
}

/**
 * Unpacks the package of each browser into a folder of its own.
 *
 * @param {string} target holds the folders
 * @returns {Promise<Record<string, string>>} folder by browser; empty where no packages were written since the last build
 */
export async function unpackPackages(target) {
  if (!existsSync(packages)) return {};
  const { version } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const folders = {};
  for (const browser of browsers) {
    folders[browser] = join(target, browser);
    await unpackZip(join(packages, nameOf(version, browser)), folders[browser]);
  }
  return folders;
}
