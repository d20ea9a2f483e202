import { minify } from '@swc/core';
import { minify as terse } from 'terser';
import { gzipSync } from 'node:zlib';

const ecma = 2020;

/**
 * Makes each file as small as it gets: esbuild sees one module at a time, these all modules of a file.
 *
 * @returns {import('rollup').Plugin}
 */
export const minified = () => ({
  name: 'minified',
  async renderChunk(code, _, { format }) {
    const module = format === 'es';
    const { code: small } = await minify(code, {
      module,
      // Passes go on until one changes nothing. What is unsafe: templates become sums, which differ for symbols and for
      // objects with a `valueOf` of their own: no text here is made of either.
      compress: { ecma, passes: 0, toplevel: module, pure_getters: true, unsafe: true, unsafe_arrows: true },
      mangle: { toplevel: module },
    });
    // Its names and forms pack a little better in most files. Nothing is written elsewhere than it stands: an expression
    // in a function that is called for each row would be made anew there.
    const { code: terser = small } = await terse(small, {
      module,
      ecma,
      compress: { passes: 2, reduce_vars: false, collapse_vars: false, inline: 0 },
    });
    return { code: packed(terser) < packed(small) ? terser : small, map: null };
  },
});

/** Size as files are sent, in bytes. */
const packed = (code) => gzipSync(code, { level: 9 }).length;
