// npm start: installs what is missing, builds, serves the app and says where the unpacked extension lies.
import { join } from 'node:path';
import { installPackages } from './install.mjs';

const root = join(import.meta.dirname, '..');
const port = Number(process.env['PORT'] ?? 8080);

installPackages();
const [{ build }, { serve }] = await Promise.all([import('./build.mjs'), import('./serve.mjs')]);
console.log('Building …');
await build();
try {
  const { url } = await serve(join(root, 'dist', 'app'), { port });
  console.log(`
TCP State Card   ${url}

Unpacked extension, to load by hand:
  Chrome, Edge   ${join(root, 'dist', 'chrome')}    (chrome://extensions, Developer mode, Load unpacked)
  Firefox        ${join(root, 'dist', 'firefox')}   (about:debugging, This Firefox, Load Temporary Add-on, manifest.json)

Ctrl+C ends the server.`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is in use. Stop the program that uses it, or run PORT=8081 npm start.`);
  process.exitCode = 1;
}
