import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
// @ts-expect-error plain JavaScript without declarations
import * as config from '../../../rollup.config.mjs';

/** Names of the browser that the scripts which shorten them ask no object of the browser for, and give none. */
const unasked = {
  ownNames: 'pattern weight form mark advance connection columns written candidate rows release',
  listingsNames: 'release groupBy slope forms offset take',
  annotatesNames: 'format heading',
  readersNames: 'platform layout changed version since refresh part drop load',
  givenNames: 'first marker',
  cardsNames: 'span hasFocus take',
};

/** Every property and option of the browser, as the types of TypeScript have them. */
function browserNames(): Set<string> {
  const folder = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@typescript');
  const types = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /lib\.(?:dom|es\d+|esnext)[\w.]*\.d\.ts$/.test(path),
  );
  assert.ok(types.length > 50, `${types.length} files of types`);
  return new Set(
    types.flatMap((path) =>
      Array.from(
        readFileSync(join(folder, path), 'utf8').matchAll(/^\s+(?:readonly |get |set )?(\w+)\??[:(<]/gm),
        ([, name = '']) => name,
      ),
    ),
  );
}

test('no name that is shortened is a property or an option of the browser, but for those that nothing of it is asked for', () => {
  const known = browserNames();
  assert.ok(known.has('shadowRoots') && known.has('getBoundingClientRect') && known.has('toSorted'));
  for (const [list, names] of Object.entries(unasked))
    assert.deepEqual(
      (config as Record<string, string>)[list]?.split(' ').filter((name) => known.has(name)),
      names.split(' '),
      list,
    );
});
