import { parseAst } from 'rollup/parseAst';

/** Whether a name is used as a value there: asked something, or handed to a call. */
const isValue = (name, user) =>
  (user.type === 'MemberExpression' && user.object === name) ||
  (user.type === 'CallExpression' && user.arguments.includes(name));

/**
 * Code in which each regular expression that has a name and is used in one place stands there. One that keeps where it
 * goes on (`g`, `y`) stays where it is, and so does one that others load.
 *
 * @param {string} code
 * @param {import('estree').Node} tree the syntax tree of the code, with the places of its parts
 * @returns {string}
 */
export function inlineExpressions(code, tree) {
  /** Where each name stands, whatever it names: one that stands in two places is told in one and used in the other. */
  const places = new Map();
  const told = [];
  const visit = (node, user) => {
    if (node.type === 'Identifier') places.set(node.name, [...(places.get(node.name) ?? []), { name: node, user }]);
    if (node.type === 'VariableDeclaration' && user.type !== 'ExportNamedDeclaration')
      told.push(...node.declarations.filter(({ init }) => init?.regex && !/[gy]/.test(init.regex.flags)));
    for (const part of Object.values(node).flat()) if (typeof part?.type === 'string') visit(part, node);
  };
  visit(tree);
  const edits = told.flatMap(({ id, init }) => {
    const [use, ...others] = places.get(id.name).filter(({ name }) => name !== id);
    if (use === undefined || others.length > 0 || !isValue(use.name, use.user)) return [];
    // What is left of the name is taken out as unused.
    return [
      { ...use.name, by: code.slice(init.start, init.end) },
      { ...init, by: '0' },
    ];
  });
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

/**
 * A rollup plugin that does so in some modules: a name, told and used, takes four bytes after gzip, and an expression where
 * it is used a little more time, which those have not that look at every line of a listing.
 *
 * @param {RegExp} modules what the path of such a module has in it
 * @returns {import('rollup').Plugin}
 */
export const inlined = (modules) => ({
  name: 'inlined',
  transform: (code, id) => (modules.test(id) ? { code: inlineExpressions(code, parseAst(code)), map: null } : null),
});
