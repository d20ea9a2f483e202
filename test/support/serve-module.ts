/** Serves a module of the tests for browsers, with the pages of test/fixtures/ beside it. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { corpusPlugin } from './corpus-plugin.mjs';
import type { ServedSite } from './site.ts';

const root = join(import.meta.dirname, '..', '..');
const page =
  '<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="module.js"></script></html>';

/**
 * Serves a page that runs a module.
 *
 * @param entry path of the module from the project's root
 */
export async function serveModule(entry: string): Promise<ServedSite> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
  });
  const corpus = corpusPlugin();
  const server = createServer(({ url = '' }, response) => {
    const give = (type: string, body?: string): void => {
      response.setHeader('Content-Type', type).end(body);
    };
    if (url === '/') give('text/html', page);
    else if (url === '/module.js') give('text/javascript', outputFiles[0]?.text);
    else if (url.endsWith('.mjs'))
      createReadStream(join(root, url)).pipe(response.setHeader('Content-Type', 'text/javascript'));
    else
      void corpus.serve({ path: url }).then((pages) => {
        give('application/json', pages?.body);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
