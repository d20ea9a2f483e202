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
    const config = readFileSync(join(root, 'oxlint.config.mjs'), 'utf8');
    const [, table = ''] = /^const doors = \{\n([\s\S]*?)\n\};/m.exec(config) ?? [];
    const enforced = [...table.matchAll(/^ {2}(\w+): \[(.*)\],$/gm)].map(([, room, doors = '']) => [
      room,
      [...doors.matchAll(/'(\w+)'/g)].map(([, door]) => door).sort(),
    ]);
    assert.deepEqual(
      Object.fromEntries(enforced),
      Object.fromEntries(rooms.map((room) => [room, [...doorsOf(room)].sort()])),
    );
  });
});
