import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../../../../src/netstat/annotate.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { LineIndex } from '../../../../src/app/paste/listing/line-index.ts';
import { MarkedLines } from '../../../../src/app/paste/listing/marked-lines.ts';
import { readListing, SourceError } from '../../../../src/app/paste/listing/read-listing.ts';
import { readLines } from '../../../../src/app/paste/listing/source.ts';
import { linesOf } from '../../../../src/app/paste/listing/text-lines.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const recorded = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const source = (content: string | Uint8Array, name = '') => ({ name, blob: new Blob([content as string]) });
const row = (port: number, state = 'ESTABLISHED') =>
  `tcp        0      0 192.0.2.1:22       198.51.100.7:${port}      ${state}`;
/** Time, heading and rows, as a loop around netstat prints them. */
const turn = (time: string, ports: readonly number[]) =>
  `${time}\nProto Recv-Q Send-Q Local Address  Foreign Address  State\n${ports.map((port) => row(port)).join('\n')}\n`;

describe('a listing that is read from bytes', () => {
  it('holds what parse finds in the same text, in every recorded output', async () => {
    for (const text of recorded.filter((one) => one.trim() !== '')) {
      const { snapshots, unread, counts } = await readListing([source(text)]);
      const parsed = parse(text);
      assert.deepEqual(snapshots, parsed.snapshots);
      assert.deepEqual(
        unread,
        parsed.unparsed.map(({ line }) => line),
      );
      assert.deepEqual(counts, parsed.counts);
    }
  });

  it('gives its lines back as they were, in any encoding, from any place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '활', '\u0a0a', ' ', '\r'), maxLength: 6 }), {
          minLength: 1,
          maxLength: 700,
        }),
        fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(700),
        fc.nat(20),
        async (lines, encoding, chunk, from, count) => {
          // U+0A0A has the byte of a line feed in both halves; whether one is read right decides in UTF-16.
          const text = lines.map((line) => line.replaceAll('\u0a0a', encoding === 'utf-8' ? '\u0a0a' : 'x')).join('\n');
          const bytes =
            encoding === 'utf-8'
              ? new TextEncoder().encode(text)
              : Uint8Array.from(
                  Array.from(text).flatMap((sign) => {
                    const code = sign.charCodeAt(0);
                    return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
                  }),
                );
          const index = new LineIndex(encoding);
          for (let at = 0; at < bytes.length; at += chunk) index.add(bytes.subarray(at, at + chunk));
          const expected = text.split('\n').map((line) => line.replace(/\r$/, ''));
          if (expected.at(-1) === '' && text.endsWith('\n')) expected.pop();
          if (text !== '') assert.equal(index.lines, text.endsWith('\n') ? expected.length : text.split('\n').length);
          const read = await readLines({ name: '', blob: new Blob([bytes]) }, encoding, index, from, from + count);
          assert.deepEqual(read, expected.slice(from, from + count).slice(0, Math.max(0, index.lines - from)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('numbers the lines of several texts one after the other, each a snapshot of its own', async () => {
    const texts = [`${row(1)}\n${row(2)}\n`, row(3)];
    const listing = await readListing(texts.map((text) => source(text)));
    assert.deepEqual(
      listing.snapshots.map(({ connections }) => connections.map(({ line }) => line)),
      [[0, 1], [2]],
    );
    assert.deepEqual(await linesOf(listing, 1, 3), [row(2), row(3)]);
  });

  it('keeps the newest snapshots and counts the others where there are too many rows', async () => {
    const text = [turn('12:00:01', [1, 2, 3]), turn('12:00:02', [4, 5, 6]), turn('12:00:03', [7, 8])].join('');
    const { rows, snapshots, tallies } = await readListing([source(text)], { limit: 5 });
    assert.equal(rows, 8);
    assert.deepEqual(
      tallies.map(({ rows: own, kept, states }) => [own, kept, states]),
      [
        [3, undefined, { ESTABLISHED: 3 }],
        [3, 0, { ESTABLISHED: 3 }],
        [2, 1, { ESTABLISHED: 2 }],
      ],
    );
    assert.equal(snapshots.length, 2);
  });

  it('keeps the first rows of a snapshot that is too large by itself', async () => {
    const { rows, snapshots, tallies } = await readListing([source(turn('12:00:01', [1, 2, 3, 4, 5, 6, 7]))], {
      limit: 5,
    });
    assert.equal(rows, 7);
    assert.equal(snapshots[0]?.connections.length, 5);
    assert.deepEqual([tallies[0]?.rows, tallies[0]?.isCut, tallies[0]?.states], [7, true, { ESTABLISHED: 7 }]);
  });
});

describe('a text that cannot be read', () => {
  const reasonOf = async (content: string | Uint8Array) => {
    try {
      await readListing([source(content, 'a.txt')]);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof SourceError);
      assert.equal(error.source, 'a.txt');
      return error.reason;
    }
  };

  it('is refused with its reason', async () => {
    assert.equal(await reasonOf(''), 'empty');
    assert.equal(await reasonOf(' \n\t\n'), 'empty');
    assert.equal(await reasonOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0])), 'image');
    assert.equal(await reasonOf('x'.repeat(2_000_000)), 'one-line');
  });

  it('is not refused for a line that is long beside rows', async () => {
    const listing = await readListing([source(`${'x'.repeat(2_000_000)}\n${row(1)}`)]);
    assert.equal(listing.rows, 1);
    assert.equal((await linesOf(listing, 1, 2))[0], row(1));
  });

  it('can be left in the middle', async () => {
    const abort = new AbortController();
    const reading = readListing([source(turn('12:00:01', [1]).repeat(50_000))], {
      signal: abort.signal,
      progress: () => {
        abort.abort();
      },
    });
    await assert.rejects(reading, { name: 'AbortError' });
  });
});

describe('marks of single lines', () => {
  it('are those of the whole text', async () => {
    for (const text of recorded.filter((one) => one.trim() !== '')) {
      const marked = new MarkedLines(await readListing([source(text)]));
      const lines = text.split('\n');
      const found = await marked.get(lines.map((_, at) => at));
      let start = 0;
      const whole = lines.map((line) => {
        const marks = annotate(text).filter((mark) => mark.start >= start && mark.start < start + line.length);
        const own = marks.map((mark) => [mark.start - start, mark.state]);
        start += line.length + 1;
        return own;
      });
      assert.deepEqual(
        found.map(({ marks }) => marks.map((mark) => [mark.start, mark.state])),
        whole.slice(0, found.length),
      );
    }
  });

  it('are there in the middle of a long listing', async () => {
    const text = Array.from({ length: 5000 }, (_, at) => row(at + 1, 'LISTEN')).join('\n');
    const marked = new MarkedLines(await readListing([source(text)]));
    const lines = await marked.get([0, 999, 1000, 3456, 4999]);
    assert.deepEqual(
      lines.map(({ marks }) => marks.map(({ state }) => state)),
      [['LISTEN'], ['LISTEN'], ['LISTEN'], ['LISTEN'], ['LISTEN']],
    );
  });
});
