/**
 * Records the situations anew: `node --import tsx test/support/situations/record.ts`. Writes the fixtures, and the
 * samples that the paste view offers. The longest recordings are left out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSituations } from '../situations.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const fixtures = join(root, 'test', 'fixtures', 'situations');
const samples = join(root, 'src', 'app', 'paste', 'samples');

/** Which recording is offered under which name. */
const offered: Readonly<Record<string, string>> = {
  'healthy-server': 'healthy',
  'close-wait-leak': 'close-wait',
  'syn-backlog-full': 'syn-backlog',
  'time-wait-client': 'time-wait',
  'close-wait-twice': 'snapshots',
};

mkdirSync(fixtures, { recursive: true });
for (const [name, text] of Object.entries(await makeSituations(20))) {
  const lines = text.trimEnd().split('\n');
  if (lines.length > 200) continue;
  const kept = `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  writeFileSync(join(fixtures, `${name}.txt`), kept);
  const sample = offered[name];
  if (sample !== undefined) writeFileSync(join(samples, `${sample}.txt`), kept);
}
