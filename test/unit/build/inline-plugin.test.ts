import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
// @ts-expect-error plain JavaScript without declarations
import { inlineExpressions } from '../../../scripts/build/inline-plugin.mjs';

const inlined = (code: string) => (inlineExpressions as (code: string, tree: object) => string)(code, parseAst(code));

describe('regular expressions in the bundles', () => {
  it('stand where they are used when that is one place', () => {
    assert.equal(
      inlined("const a = /x[/]y/i, b = /z/; export const is = (t) => a.test(t) || t.replace(b, '');"),
      "const a = 0, b = 0; export const is = (t) => /x[/]y/i.test(t) || t.replace(/z/, '');",
    );
  });

  const kept = {
    'are used in two places': 'const a = /x/; export const is = (t) => a.test(t) || a.test(`${t}y`);',
    'keep where they go on': 'const a = /x/g, b = /y/y; export const is = (t) => a.test(t) || b.test(t);',
    'have a name that is another thing elsewhere': 'const a = /x/; export const is = (t) => a.test(t), no = (a) => 1;',
    'are exported': 'const a = /x/; export { a as expression };',
    'are used and exported': 'export const a = /x/; export const is = (t) => a.test(t);',
    'are a property': 'const a = /x/; export const all = { a }, one = { b: a }; export const is = [a];',
    'have the name of a property': 'const a = /x/; export const is = (t) => t.a;',
    'are changed later': 'let a = /x/; a = /y/;',
  };
  for (const [which, code] of Object.entries(kept))
    it(`stay where they are when they ${which}`, () => {
      assert.equal(inlined(code), code);
    });
});
