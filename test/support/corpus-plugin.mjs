import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** A web-test-runner plugin that serves a folder of labelled pages as one file: `[{ name, html, label }]`. */
export function corpusPlugin() {
  return {
    name: 'corpus',
    async serve({ path }) {
      const folder = /^\/test\/fixtures\/(corpus|(?:[a-z]+-)?pages)\/pages\.json$/.exec(path)?.[1];
      if (folder === undefined) return undefined;
      const files = await readdir(join(fixtures, folder));
      const pages = await Promise.all(
        files
          .filter((file) => file.endsWith('.html'))
          .map(async (file) => {
            const read = (name) => readFile(join(fixtures, folder, name), 'utf8');
            const name = file.slice(0, -5);
            return { name, html: await read(file), label: JSON.parse(await read(`${name}.json`)) };
          }),
      );
      return { body: JSON.stringify(pages), type: 'json' };
    },
  };
}
