// npm run bench: measures the parts side by side with what else could do the work, in one run, and prints ratios.
// `node test/bench/bench.mjs engine` runs the named parts only. Nothing here fails a build: machines differ.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const wanted = process.argv.slice(2);
const parts = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && file !== 'bench.mjs')
  .map((file) => file.slice(0, -4))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

console.log(`Node ${process.version}, ${availableParallelism()} processors`);
for (const name of parts) {
  console.log(`\n${name}\n${'='.repeat(name.length)}`);
  try {
    await import(pathToFileURL(join(import.meta.dirname, `${name}.mjs`)).href);
  } catch (error) {
    console.log(`The part ${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}
