// Zip files that have the same bytes whenever and wherever they are made from the same input.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** The first moment a zip file can name; it carries local time without a zone, so no real time is put in. */
const noTime = new Date(1980, 0, 1);

/** A plain file that its owner may write and everyone may read, as Unix tools unpack it. */
const unixFile = { os: 3, attrs: 0o100644 << 16 };

const bySlash = (path) => path.split(sep).join('/');

/** Every file below a folder, as paths relative to it, with slashes, sorted by their code units. */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => bySlash(join(entry.parentPath, entry.name).slice(folder.length + 1)))
    .sort();
}

/**
 * Writes a zip file.
 *
 * @param {string} target path of the file to write
 * @param {string} folder what the paths are relative to
 * @param {readonly string[]} paths files to put in, with slashes; written in the order of their code units
 * @returns {Promise<Uint8Array>} the bytes written
 */
export async function writeZip(target, folder, paths) {
  const files = {};
  for (const path of [...paths].sort()) files[path] = [await readFile(join(folder, path)), unixFile];
  const bytes = zipSync(files, { level: 9, mtime: noTime });
  await writeFile(target, bytes);
  return bytes;
}

/** Unpacks a zip file into a folder. The file is one of ours: its paths are not checked. */
export async function unpackZip(file, folder) {
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(file)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
