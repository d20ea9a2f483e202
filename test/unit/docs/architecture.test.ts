/** The drawing of the house in docs/architecture.md, compared with the imports that are there. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '..', '..', '..');
const source = join(root, 'src');
const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');

/** Rows of the table of folders: what each may import. */
const drawn = new Map(
  [...text.matchAll(/^\| `src\/(\w+)\/`\s*\|[^|]*\|\s*([^|]*?)\s*\|$/gm)].map(([, room = '', doors = '']) => [
    room,
    doors,
  ]),
);
const rooms = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The rooms that a cell names: a list, `nothing`, `all`, or `all but …`. */
function doorsOf(room: string): ReadonlySet<string> {
  const cell = drawn.get(room) ?? '';
  if (cell === 'nothing') return new Set();
  const [, but] = /^all(?: but (.*))?$/.exec(cell) ?? [];
  if (cell.startsWith('all')) return new Set(rooms.filter((other) => other !== room && other !== but));
  return new Set(cell.split(', '));
}

/** What the linter is told, as far as it is about imports. */
interface LinterConfig {
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<
      Record<string, readonly [string, { readonly patterns?: readonly { readonly regex: string }[] }]>
    >;
  }[];
}

/** Every import from one room into another, with the file that has it. */
function imports(): readonly { readonly from: string; readonly to: string; readonly file: string }[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const file = path.split(sep).join('/');
      const [from = ''] = file.split('/');
      return [...readFileSync(join(source, path), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
        ([, target = '']) => ({
          from,
          to: normalize(join(file, '..', target)).split(sep)[0] ?? '',
          file: `src/${file}`,
        }),
      );
    })
    .filter(({ from, to }) => from !== to);
}

describe('the drawing of the folders', () => {
  test('has every folder of src/', () => {
    assert.deepEqual([...drawn.keys()].sort(), rooms);
  });

  test('lets through every import there is', () => {
    const strangers = imports().filter(({ from, to }) => !doorsOf(from).has(to));
    assert.deepEqual(
      strangers.map(({ file, to }) => `${file} imports ${to}`),
      [],
    );
  });

  test('has no door that nobody uses', () => {
    const used = new Set(imports().map(({ from, to }) => `${from} → ${to}`));
    const unused = rooms.flatMap((room) =>
      [...doorsOf(room)].map((to) => `${room} → ${to}`).filter((door) => !used.has(door)),
    );
    assert.deepEqual(unused, []);
  });

  test('is what the linter enforces', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as LinterConfig;
    const enforced = overrides.flatMap(({ files, rules }) => {
      const [, { patterns = [] } = {}] = rules['eslint/no-restricted-imports'] ?? [];
      const [, room] = /^src\/(\w+)\//.exec(files[0] ?? '') ?? [];
      if (room === undefined || !('eslint/no-restricted-imports' in rules)) return [];
      const shut = patterns.flatMap(({ regex }) => /\(([\w|]+)\)\/$/.exec(regex)?.[1]?.split('|') ?? []);
      return [[room, rooms.filter((other) => other !== room && !shut.includes(other)).sort()] as const];
    });
    assert.deepEqual(
      Object.fromEntries(enforced),
      Object.fromEntries(rooms.map((room) => [room, [...doorsOf(room)].sort()])),
    );
  });
});
