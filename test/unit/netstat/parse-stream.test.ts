import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse, parseStream, type Snapshot } from '../../../src/netstat/index.ts';
import { listings } from './support/sockets.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'outputs', 'recorded');
const recorded = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

async function streamed(text: string, cuts: readonly number[]): Promise<Snapshot[]> {
  const places = [0, ...[...cuts].map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  const pieces = places.slice(1).map((to, index) => text.slice(places[index], to));
  const snapshots: Snapshot[] = [];
  for await (const snapshot of parseStream(fromArray(pieces))) snapshots.push(snapshot);
  return snapshots;
}

async function* fromArray(pieces: readonly string[]): AsyncIterable<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

test('a text in pieces gives the snapshots of the whole, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.constantFrom(...recorded),
        fc
          .array(listings, { maxLength: 3 })
          .map((many) => many.map(({ lines }) => lines.join('\n')).join('\n12:00:01\n')),
      ),
      fc.array(fc.nat(100_000), { maxLength: 12 }),
      async (text, cuts) => {
        assert.deepEqual(await streamed(text, cuts), parse(text).snapshots);
      },
    ),
    { numRuns: 120 },
  );
});

test('a snapshot is handed on as soon as the next one begins', async () => {
  const turn = (n: number) =>
    `12:00:0${n}\ntcp        0      0 192.0.2.1:22       198.51.100.7:5051${n}      ESTABLISHED\n`;
  let given = 0;
  async function* endless(): AsyncIterable<string> {
    for (let n = 0; n < 9; n++) {
      given++;
      yield await Promise.resolve(turn(n));
    }
  }
  for await (const snapshot of parseStream(endless())) {
    assert.equal(snapshot.takenAt, `12:00:0${given - 2 < 0 ? 0 : given - 2}`);
    break;
  }
  assert.equal(given, 2);
});

test('a line without an end is not kept in memory', async () => {
  const before = process.memoryUsage().heapUsed;
  const piece = 'x'.repeat(1_000_000);
  async function* long(): AsyncIterable<string> {
    for (let n = 0; n < 200; n++) yield await Promise.resolve(piece);
    yield '\ntcp        0      0 192.0.2.1:22       198.51.100.7:50514      ESTABLISHED\n';
  }
  const snapshots: Snapshot[] = [];
  for await (const snapshot of parseStream(long())) snapshots.push(snapshot);
  assert.equal(snapshots[0]?.connections[0]?.line, 1);
  assert.ok(process.memoryUsage().heapUsed - before < 150_000_000);
});
