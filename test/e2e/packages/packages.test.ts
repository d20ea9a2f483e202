import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
// @ts-expect-error plain JavaScript without declarations
import { unpackZip } from '../../../scripts/package/zip.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const packages = join(root, 'dist', 'packages');
const { version } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as { version: string };

function listPackages(): string[] {
  try {
    return readdirSync(packages).sort();
  } catch {
    throw new Error('dist/packages is missing. Run npm run package first.');
  }
}

const paths = (kind: string) =>
  Object.keys(unzipSync(readFileSync(join(packages, `tcp-state-card-${version}-${kind}.zip`))));

test('a package per browser, the source and the checksums are written', () => {
  assert.deepEqual(listPackages(), [
    'SHA256SUMS',
    `tcp-state-card-${version}-chrome.zip`,
    `tcp-state-card-${version}-firefox.zip`,
    `tcp-state-card-${version}-source.zip`,
  ]);
});

test('the packages of the extension hold no source map, no test and nothing but what browsers read', () => {
  listPackages();
  for (const kind of ['chrome', 'firefox']) {
    const held = paths(kind);
    assert.ok(held.includes('manifest.json'), `${kind}: manifest.json lies at the root`);
    const strangers = held.filter((path) => !/\.(?:js|css|html|json|png|svg|txt)$/.test(path));
    assert.deepEqual(strangers, [], kind);
    assert.deepEqual(
      held.filter((path) => /(?:^|\/)(?:test|node_modules)\//.test(path)),
      [],
      kind,
    );
  }
});

test('every file of an extension is one that a browser looks for, or that another file names', () => {
  listPackages();
  for (const kind of ['chrome', 'firefox']) {
    const held = unzipSync(readFileSync(join(packages, `tcp-state-card-${version}-${kind}.zip`)));
    const texts = Object.entries(held)
      .filter(([path]) => /\.(?:js|css|html|json)$/.test(path))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const);
    // A page of a state is named by its folder; the background joins the names of the scripts that it runs in pages.
    const named = (path: string) => {
      const name = path.replace(/^app\/icons\//, 'icons/').replace(/^.*\/(?=[^/]+\/index\.html$|[^/]+\.\w+$)/, '');
      const script = /^(?:annotator|cards)\.js$/.test(path) ? path.replace('.js', '') : name;
      return texts.some(([other, text]) => other !== path && text.includes(script));
    };
    const wanted = /^(?:manifest\.json|_locales\/\w+\/messages\.json|(?:app\/)?licences\.txt)$/;
    assert.deepEqual(
      Object.keys(held).filter((path) => !wanted.test(path) && !named(path)),
      [],
      kind,
    );
  }
});

test('the licences of the packages inside go with them', () => {
  const held = unzipSync(readFileSync(join(packages, `tcp-state-card-${version}-firefox.zip`)));
  const licences = Buffer.from(held['licences.txt'] ?? []).toString('utf8');
  for (const name of ['lit-html', 'webextension-polyfill']) assert.match(licences, new RegExp(`^${name} \\d`, 'm'));
});

test('the source archive builds packages with the same bytes, in another folder and time zone', async (context) => {
  listPackages();
  const folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-source-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await (unpackZip as (file: string, folder: string) => Promise<void>)(
    join(packages, `tcp-state-card-${version}-source.zip`),
    folder,
  );
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['scripts/package.mjs', 'extension'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, TZ: 'Asia/Seoul' },
  });
  const sums = (from: string) => readFileSync(join(from, 'dist', 'packages', 'SHA256SUMS'), 'utf8');
  assert.equal(sums(folder), sums(root));
});
