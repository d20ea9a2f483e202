import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** A web-test-runner plugin that serves the names of the labelled pages, which a browser cannot list. */
export function corpusPlugin() {
  return {
    name: 'corpus',
    serve(context) {
      const folder = /^\/test\/fixtures\/(corpus|pages|wild-pages|field-pages)\/names\.json$/.exec(context.path)?.[1];
      if (folder === undefined) return undefined;
      const names = readdirSync(join(fixtures, folder)).flatMap((file) =>
        file.endsWith('.html') ? [file.slice(0, -5)] : [],
      );
      return { body: JSON.stringify(names), type: 'json' };
    },
  };
}
