import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
// @ts-expect-error plain JavaScript without declarations
import { evaluatedModules, ownNames } from '../../../rollup.config.mjs';
// @ts-expect-error plain JavaScript without declarations
import { importModule } from '../../../scripts/build/import-module.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const evaluate = importModule as (path: string) => Promise<Record<string, unknown>>;
const shortened = (ownNames as string).split(' ');
const doors = ['index', 'read', 'search', 'diagnose', 'diagnose/rule-text'].map((name) =>
  join(root, 'src', 'netstat', `${name}.ts`),
);

/** The properties of everything that the doors of the engine take and give back. */
function publicProperties(): Set<string> {
  const program = ts.createProgram(doors, {
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const names = new Set<string>();
  const seen = new Set<ts.Type>();
  const look = (type: ts.Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) type.types.forEach(look);
    for (const signature of type.getCallSignatures()) {
      for (const parameter of signature.getParameters()) lookAt(parameter);
      look(signature.getReturnType());
    }
    checker.getTypeArguments(type as ts.TypeReference).forEach(look);
    for (const property of type.getProperties()) {
      // Those of a record whose keys are a union of words have no declaration.
      const place = property.valueDeclaration?.getSourceFile().fileName ?? root;
      if (place.includes('node_modules')) continue;
      names.add(property.name);
      lookAt(property);
    }
  };
  const lookAt = (symbol: ts.Symbol): void => {
    if (symbol.valueDeclaration !== undefined) look(checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration));
  };
  for (const door of doors) {
    const file = program.getSourceFile(door);
    const module = file && checker.getSymbolAtLocation(file);
    assert.ok(module !== undefined, door);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      lookAt(symbol);
      look(checker.getDeclaredTypeOfSymbol(symbol));
    }
  }
  return names;
}

test('no name that the bundles of the engine shorten is one that its users see', () => {
  const names = publicProperties();
  for (const known of ['token', 'localPort', 'snapshots', 'severity', 'alias', 'heading'])
    assert.ok(names.has(known), known);
  assert.deepEqual(
    shortened.filter((name) => names.has(name)),
    [],
  );
});

test('no name that is shortened is a property of the language, or a word in quotes', () => {
  const inherited = [Object, Array, String, RegExp, Map, Set, Function].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype as object),
  );
  assert.deepEqual(
    shortened.filter((name) => inherited.includes(name)),
    [],
  );
  for (const file of ts.sys.readDirectory(join(root, 'src', 'netstat'), ['.ts'])) {
    // `Format['tracker']` is a type.
    const quoted = new RegExp(`(?<!\\w\\[)['"](?:${shortened.join('|')})['"]|\\(\\?<(?:${shortened.join('|')})>`);
    const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
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
