import { minify } from '@swc/core';

/**
 * Makes each file as small as it gets: esbuild sees one module at a time, this all modules of a file.
 *
 * @returns {import('rollup').Plugin}
 */
export const minified = () => ({
  name: 'minified',
  async renderChunk(code, _, { format }) {
    const module = format === 'es';
    const small = await minify(code, {
      module,
      // Passes go on until one changes nothing. What is unsafe: templates become sums, which differ for symbols and for
      // objects with a `valueOf` of their own: no text here is made of either.
      compress: { ecma: 2020, passes: 0, toplevel: module, pure_getters: true, unsafe: true, unsafe_arrows: true },
      mangle: { toplevel: module },
    });
    return { code: small.code, map: null };
  },
});
