// npm run package: builds, and writes to dist/packages/ what is handed to the stores: a zip for Chrome and Edge, one
// for Firefox, the source they are built from, and the checksums. The same source gives the same bytes.
// `node scripts/package.mjs extension` leaves out the engine alone, which they do not hold.
import process from 'node:process';
import { installPackages } from './install.mjs';

installPackages();
const { build } = await import('./build.mjs');
const { writePackages } = await import('./package/packages.mjs');
await build({ engine: process.argv[2] !== 'extension' });
for (const { name, bytes, sha256 } of await writePackages())
  console.log(`${sha256}  ${name}  ${(bytes / 1000).toFixed(0)} kB`);
