import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { API, SignatureKind, SymbolFlags, type Symbol, type Type } from 'typescript/unstable/sync';
// @ts-expect-error plain JavaScript without declarations
import { evaluatedModules, listingsNames, ownNames } from '../../../rollup.config.mjs';
// @ts-expect-error plain JavaScript without declarations
import { importModule } from '../../../scripts/build/import-module.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const evaluate = importModule as (path: string) => Promise<Record<string, unknown>>;
const shortened = `${ownNames as string} ${listingsNames as string}`.split(' ');
const doors = ['index', 'read', 'search', 'diagnose', 'diagnose/rule-text'].map((name) =>
  join(root, 'src', 'netstat', `${name}.ts`),
);

/** The properties of everything that the doors of the engine take and give back. */
function publicProperties(api: API): Set<string> {
  const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.pure.json')] }).getProjects();
  assert.ok(project);
  const { checker, program } = project;
  const names = new Set<string>();
  const seen = new Set<number>();
  const look = (type: Type | undefined): void => {
    if (type === undefined || seen.has(type.id)) return;
    seen.add(type.id);
    if (type.isUnionType() || type.isIntersectionType()) type.getTypes().forEach(look);
    for (const signature of checker.getSignaturesOfType(type, SignatureKind.Call)) {
      for (const parameter of signature.getParameters()) lookAt(parameter);
      look(checker.getReturnTypeOfSignature(signature));
    }
    if (type.isTypeReference()) checker.getTypeArguments(type).forEach(look);
    for (const property of checker.getPropertiesOfType(type)) {
      // Those of a record whose keys are a union of words have no declaration.
      const place = property.valueDeclaration?.path ?? root;
      if (/node_modules|^bundled:/.test(place)) continue;
      names.add(property.name);
      lookAt(property);
    }
  };
  const lookAt = (symbol: Symbol): void => {
    if (symbol.valueDeclaration !== undefined) look(checker.getTypeOfSymbol(symbol));
  };
  for (const door of doors) {
    const file = program.getSourceFile(door);
    const module = file && checker.getSymbolAtLocation(file);
    assert.ok(module !== undefined, door);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      lookAt(symbol);
      look(checker.getDeclaredTypeOfSymbol(symbol));
    }
  }
  return names;
}

test('no name that the bundles of the engine shorten is one that its users see', (context) => {
  const api = new API({ cwd: root });
  context.after(() => {
    api.close();
  });
  const names = publicProperties(api);
  for (const known of ['token', 'localPort', 'snapshots', 'severity', 'alias', 'heading'])
    assert.ok(names.has(known), known);
  assert.deepEqual(
    shortened.filter((name) => names.has(name)),
    [],
  );
});

test('no name that is shortened is a property of the language, or a word in quotes', () => {
  const classes = [Object, Array, String, Number, RegExp, Map, Set, WeakMap, WeakSet, Function, Promise, Date, Error];
  const known = [...classes.map(({ prototype }) => prototype as object), ...classes, Math, JSON, Reflect].flatMap(
    (object) => Object.getOwnPropertyNames(object),
  );
  assert.ok(known.includes('isArray') && known.includes('indexOf'));
  // The annotator, which has the engine in it, measures boxes and reads nodes.
  const ofPages =
    'left right top bottom width height x y data length first last parentNode childNodes contains matches';
  assert.deepEqual(
    shortened.filter((name) => known.includes(name) || ofPages.split(' ').includes(name)),
    [],
  );
  const engine = join(root, 'src', 'netstat');
  for (const file of readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )) {
    // `Format['tracker']` is a type.
    const quoted = new RegExp(`(?<!\\w\\[)['"](?:${shortened.join('|')})['"]|\\(\\?<(?:${shortened.join('|')})>`);
    const code = readFileSync(join(engine, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    assert.doesNotMatch(code, quoted, file);
  }
});

test('tables that are computed at build time have quoted keys, and none of them is shortened', async () => {
  const keys = new Set<string>();
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || value instanceof RegExp) return;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) keys.add(key);
    Object.values(value).forEach(look);
  };
  for (const path of evaluatedModules as string[]) {
    Object.values(await evaluate(path)).forEach(look);
  }
  assert.ok(keys.has('TIME-WAIT'));
  assert.deepEqual(
    shortened.filter((name) => keys.has(name)),
    [],
  );
});
