import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { unpacked } from '../../support/extension.ts';

const webExt = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'web-ext', 'bin', 'web-ext.js');

/** Warnings that are known, and why they stay. */
const known = new Set([
  // Lit makes its static templates by innerHTML on a <template>, behind its own Trusted Types policy.
  'UNSAFE_VAR_ASSIGNMENT',
]);

test('web-ext lint finds no error in the extension, and no warning but the known ones', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [webExt, 'lint', '--source-dir', unpacked.firefox, '--output', 'json', '--no-config-discovery'],
    { maxBuffer: 1e8 },
  ).catch((error: unknown) => error as { stdout: string });
  const report = JSON.parse(stdout) as { errors: unknown[]; warnings: { code: string; message: string }[] };
  assert.deepEqual(report.errors, []);
  assert.deepEqual(
    report.warnings.filter(({ code }) => !known.has(code)),
    [],
  );
});
