import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { samples } from '../../../../src/app/paste/samples.ts';
import { readListing } from '../../../../src/app/paste/listing/read-listing.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const folder = join(root, 'src', 'app', 'paste', 'samples');

test('every sample is an output that the tests recorded, is offered, and is understood line by line', async () => {
  assert.deepEqual(samples.map(({ file }) => file).sort(), readdirSync(folder).sort());
  for (const { file } of samples) {
    const text = readFileSync(join(folder, file), 'utf8');
    assert.equal(text, readFileSync(join(root, 'test', 'fixtures', 'situations', file), 'utf8'));
    const { rows, unreadCount } = await readListing([{ name: file, content: new Blob([text]) }]);
    assert.ok(rows > 5, file);
    assert.equal(unreadCount, 0, file);
  }
});
