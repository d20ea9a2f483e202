import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const row = 'tcp        0      0 192.0.2.1:22       198.51.100.7:50000      ESTABLISHED';
/** Heap of the process that reads, in MB: less than the line has. */
const heap = 80;

describe('one line of 100 MB', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-long-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  const read = async (name: string, end: string): Promise<unknown> => {
    const path = join(folder, name);
    const out = createWriteStream(path);
    for (let written = 0; written < 100; written++) if (!out.write('x'.repeat(1_000_000))) await once(out, 'drain');
    out.end(end);
    await once(out, 'close');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [`--max-old-space-size=${String(heap)}`, '--no-warnings', '--import', 'tsx', 'test/support/read-file.ts', path],
      { cwd: root },
    );
    return JSON.parse(stdout);
  };

  it('is refused with its reason, in less memory than it has', async () => {
    assert.deepEqual(await read('line.txt', ''), { reason: 'one-line' });
  });

  it('beside rows is passed over: they are read, and their lines can be shown', async () => {
    assert.deepEqual(await read('beside.txt', `\n${row}\n`), { rows: 1, lines: 2, last: [row] });
  });
});
