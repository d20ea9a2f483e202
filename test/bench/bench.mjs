// npm run bench: measures the parts side by side with what else could do the work, in one run, and prints ratios.
// `node test/bench/bench.mjs engine` runs the named parts only. Nothing here fails a build: machines differ.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const wanted = process.argv.slice(2);
const parts = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && file !== 'bench.mjs')
  .map((file) => file.slice(0, -4))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const dist = join(import.meta.dirname, '..', '..', 'dist');
for (const folder of ['app', 'chrome', 'netstat'])
  if (!existsSync(join(dist, folder))) {
    console.error(`dist/${folder} is missing. Run npm run build first.`);
    process.exit(1);
  }

console.log(`Node ${process.version}, ${availableParallelism()} processors`);
for (const name of parts) {
  console.log(`\n${name}\n${'='.repeat(name.length)}`);
  try {
    await import(pathToFileURL(join(import.meta.dirname, `${name}.mjs`)).href);
  } catch (error) {
    console.log(`The part ${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}
// A part that failed leaves its browser open, which would keep the process.
process.exit();
