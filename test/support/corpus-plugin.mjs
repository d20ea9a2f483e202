import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'corpus');

/** A web-test-runner plugin that serves the names of the corpus pages, which a browser cannot list. */
export function corpusPlugin() {
  return {
    name: 'corpus',
    serve(context) {
      if (context.path !== '/test/fixtures/corpus/names.json') return undefined;
      const names = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
      return { body: JSON.stringify(names), type: 'json' };
    },
  };
}
