/** CONTRIBUTING.md, followed: the edits it asks for are made to the sources in memory, and the engine knows the new thing. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import type * as Engine from '../../../src/netstat/index.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const guide = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8');

/** An edit of one source file; of an empty text where the file is new. */
type Edits = Readonly<Record<string, (text: string) => string>>;

describe('the guide for contributors', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-guide-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** The engine as it would be after some edits. */
  async function engineWith(name: string, edits: Edits): Promise<typeof Engine> {
    const outfile = join(folder, `${name}.mjs`);
    const edited = new Set<string>();
    await build({
      entryPoints: [join(root, 'src', 'netstat', 'index.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
      tsconfig: join(root, 'tsconfig.json'),
      plugins: [
        {
          name: 'edits',
          setup(build) {
            build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path) }));
            build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
              const [, edit] = Object.entries(edits).find(([file]) => join(root, file) === path) ?? [];
              const text = await readFile(path, 'utf8').catch(() => '');
              if (edit) edited.add(path);
              return { contents: edit?.(text) ?? text, loader: 'ts' };
            });
          },
        },
      ],
    });
    assert.equal(edited.size, Object.keys(edits).length, 'every file that the guide names is part of the engine');
    return (await import(pathToFileURL(outfile).href)) as typeof Engine;
  }

  test('adds a spelling with the one row that it shows, and search and marks know it', async () => {
    const [, row = ''] = /```ts\n(\{ state: .*\},)\n```/.exec(guide) ?? [];
    assert.ok(row.includes("token: 'TIMEWAIT'"), 'the guide shows a row');
    const engine = await engineWith('alias', {
      'src/states/aliases/network-devices-and-appliances.ts': (text) =>
        text.replace(/\n\];\s*$/, `\n  ${row.replace("'TIMEWAIT'", "'ZULUWAIT'")}\n];\n`),
    });
    assert.equal(engine.search('zuluwait')[0]?.state, 'TIME-WAIT');
    const [mark] = engine.annotate('tcp        0      0 192.0.2.10:443     198.51.100.7:50514      ZULUWAIT\n');
    assert.deepEqual([mark?.token, mark?.state], ['ZULUWAIT', 'TIME-WAIT']);
  });

  test('adds a format with a file of its own and its line in the lists, and marks and parse know it', async () => {
    const format = `import type { Format, Reading } from './format.ts';
export const zulu: Format = { name: 'zulu', rows: ['Al X pp Af'] };
export const zuluReading: Reading = { format: zulu, heading: /Zulu table/ };
`;
    const engine = await engineWith('format', {
      'src/netstat/formats/zulu.ts': () => format,
      'src/netstat/formats/formats.ts': (text) =>
        `import { zulu } from './zulu.ts';\n${text}`.replace(/(readonly Format\[\] = \[)/, '$1zulu, '),
      'src/netstat/formats/readings.ts': (text) =>
        `import { zuluReading } from './zulu.ts';\n${text}`.replace(/(readonly Reading\[\] = \[)/, '$1zuluReading, '),
    });
    const text = 'Zulu table\n192.0.2.10:443 CLOSE_WAIT tcp 198.51.100.7:50514\n';
    assert.equal(engine.annotate(text)[0]?.state, 'CLOSE-WAIT');
    const [snapshot] = engine.parse(text).snapshots;
    assert.equal(snapshot?.format, 'zulu');
    assert.deepEqual(
      snapshot.connections.map(({ state, localPort, remotePort }) => [state, localPort, remotePort]),
      [['CLOSE-WAIT', 443, 50514]],
    );
  });

  test('leads from a clone to a changed spelling in the popup in five commands at most', () => {
    const [, commands = ''] = /From a clone to your spelling in the popup:\n\n```sh\n([\s\S]*?)```/.exec(guide) ?? [];
    const lines = commands.trim().split('\n');
    assert.ok(lines.length >= 3 && lines.length <= 5, commands);
    assert.match(commands, /^npm run start:chrome/m);
  });
});
