import { rollup } from 'rollup';

/**
 * Runs one bundle of rollup.config.mjs.
 *
 * @param {import('rollup').RollupOptions & { output: import('rollup').OutputOptions }} config
 * @returns {Promise<import('rollup').OutputChunk[]>} the files written
 */
export async function runBundle({ output, ...input }) {
  const build = await rollup(input);
  try {
    const written = await build.write(output);
    return written.output.filter((part) => part.type === 'chunk');
  } finally {
    await build.close();
  }
}
