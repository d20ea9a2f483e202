/**
 * One expression for several that stand on lines of their own, each below what it is for. The modules of this folder run
 * at build time (scripts/build/evaluate-plugin.mjs), so that a bundle has the result alone.
 *
 * @param alternatives in the order in which they are tried; none refers back to a group by its number
 * @param flags of the whole; those of the alternatives count for nothing
 */
export function anyOf(alternatives: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(alternatives.map(({ source }) => source).join('|'), flags);
}
