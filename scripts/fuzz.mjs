// npm run fuzz [minutes]: runs every property test again and again from other seeds, for 10 minutes unless told
// otherwise, and ends with the seed at the first failure.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installPackages } from './install.mjs';

const root = join(import.meta.dirname, '..');
const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) {
  console.error('Say for how many minutes: npm run fuzz 60');
  process.exit(1);
}

installPackages();
const files = readdirSync(join(root, 'test', 'unit'), { recursive: true })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('test', 'unit', path))
  .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"));

const end = Date.now() + minutes * 60_000;
let rounds = 0;
while (Date.now() < end) {
  const seed = randomInt(2 ** 31);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', './test/support/property-seed.mjs', '--test', '--test-reporter=dot', ...files],
    { cwd: root, encoding: 'utf8', env: { ...process.env, PROPERTY_SEED: String(seed) } },
  );
  if (status !== 0) {
    console.error(stdout);
    console.error(`Failed from seed ${seed}. Again: PROPERTY_SEED=${seed} npm run test:unit`);
    process.exit(1);
  }
  rounds += 1;
  console.log(`round ${rounds}: ${files.length} files held from seed ${seed}`);
}
