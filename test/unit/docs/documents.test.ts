import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..', '..');
const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...below('docs').filter((path) => path.endsWith('.md')),
];
const code = [
  'src',
  'scripts',
  ...['component', 'e2e', 'pages', 'support', 'system', 'unit'].map((kind) => `test/${kind}`),
]
  .flatMap(below)
  .filter((path) => /\.(?:ts|mjs|css|html)$/.test(path));

/** What each file names and is not there. */
function missing(
  files: readonly string[],
  named: (path: string, text: string) => readonly string[],
): readonly string[] {
  return files.flatMap((path) => named(path, read(path)).map((what) => `${path}: ${what}`));
}

describe('what the documents name', () => {
  it('are links to files that are there', () => {
    const broken = missing(documents, (path, text) =>
      [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)].flatMap(([, target = '']) =>
        existsSync(join(root, dirname(path), target)) ? [] : [target],
      ),
    );
    assert.deepEqual(broken, []);
  });

  it('are files and folders of the project that are there', () => {
    const gone = missing(documents, (_, text) =>
      [...text.matchAll(/`((?:src|test|scripts|docs|icons|\.ci|\.github)\/[\w./-]*)`/g)].flatMap(([, path = '']) =>
        existsSync(join(root, path)) ? [] : [path],
      ),
    );
    assert.deepEqual(gone, []);
  });

  it('are scripts that npm can run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const unknown = missing(documents, (_, text) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].flatMap(([, name = '']) => (Object.hasOwn(scripts, name) ? [] : [name])),
    );
    assert.deepEqual(unknown, []);
  });
});

it('a picture that is taken for the README is shown there', () => {
  const readme = read('README.md');
  assert.deepEqual(
    below('docs/screenshots').filter((path) => !readme.includes(`(${path})`)),
    [],
  );
});

it('a document that a comment or another document names is there', () => {
  const names = new Set(documents.map((path) => basename(path)));
  const gone = [
    ...missing(code, (_, text) =>
      [...text.matchAll(/\bdocs\/[\w./-]+\.md/g)].flatMap(([path]) => (existsSync(join(root, path)) ? [] : [path])),
    ),
    ...missing(documents, (_, text) =>
      [...text.matchAll(/\(([a-z][\w-]*\.md)\)/g)].flatMap(([, name = '']) => (names.has(name) ? [] : [name])),
    ),
  ];
  assert.deepEqual(gone, []);
});
