import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const source = join(import.meta.dirname, '..', '..', '..', 'src');

describe('the places that are told aloud', () => {
  it('are no status, whose text Orca leaves out where a page is read line by line', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const texts = files.map((path) => [path, readFileSync(join(source, path), 'utf8')] as const);
    assert.ok(texts.filter(([, text]) => text.includes('aria-live')).length > 5);
    const statuses = texts.filter(([, text]) =>
      /role=(["']?status|\$\{[^}]*'status')|['"]role['"], ['"]status/.test(text),
    );
    assert.deepEqual(
      statuses.map(([path]) => path),
      [],
    );
  });
});
