import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../../../../src/netstat/annotate.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { LineIndex } from '../../../../src/app/paste/listing/line-index.ts';
import { MarkedLines } from '../../../../src/app/paste/listing/marked-lines.ts';
import { readListing } from '../../../../src/app/paste/listing/read-listing.ts';
import { SourceError } from '../../../../src/app/paste/listing/source-error.ts';
import { eachLine } from '../../../../src/app/paste/listing/source.ts';
import { findLine } from '../../../../src/app/paste/listing/find-line.ts';
import type { SnapshotStore } from '../../../../src/app/paste/listing/snapshot-store.ts';
import { linesOf } from '../../../../src/app/paste/listing/text-lines.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const recorded = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const source = (content: string | Uint8Array, name = '') => ({ name, content: new Blob([content as string]) });
const row = (port: number, state = 'ESTABLISHED') =>
  `tcp        0      0 192.0.2.1:22       198.51.100.7:${port}      ${state}`;
/** Time, heading and rows, as a loop around netstat prints them. */
const turn = (time: string, ports: readonly number[]) =>
  `${time}\nProto Recv-Q Send-Q Local Address  Foreign Address  State\n${ports.map((port) => row(port)).join('\n')}\n`;

const all = async (snapshots: SnapshotStore) =>
  Promise.all(Array.from({ length: snapshots.length }, (_, place) => snapshots.get(place)));

describe('a listing that is read from bytes', () => {
  it('holds what parse finds in the same text, in every recorded output', async () => {
    for (const text of recorded.filter((one) => one.trim() !== '')) {
      const { snapshots, unread, counts } = await readListing([source(text)]);
      const parsed = parse(text);
      assert.deepEqual(await all(snapshots), parsed.snapshots);
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
          const read: string[] = [];
          const part = { name: '', content: new Blob([bytes]), encoding, index };
          await eachLine(part, from, from + count, (line) => read.push(line));
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
      (await all(listing.snapshots)).map((snapshot) => snapshot?.connections.map(({ line }) => line)),
      [[0, 1], [2]],
    );
    assert.deepEqual(await linesOf(listing, 1, 3), [row(2), row(3)]);
  });

  it('reads the rows of any snapshot again as they were, where memory held none but the newest', async () => {
    const headings = 'Active Internet connections\nProto Recv-Q Send-Q Local Address  Foreign Address  State\n';
    const loop = `${headings}${[1, 2, 3].map((turn) => `12:00:0${String(turn)}\n${row(turn)}\n${row(turn + 1)}\n`).join('')}`;
    const filtered = `$ ss -Htn state time-wait\n0 0 192.0.2.1:22 198.51.100.7:1\n12:00:01\n0 0 192.0.2.1:22 198.51.100.7:2\n`;
    for (const text of [...recorded.filter((one) => one.trim() !== ''), recorded.join('\n'), loop, filtered]) {
      const parsed = parse(text);
      for (const limits of [{ oldRows: 0 }, { oldRows: 0, limit: 1 }]) {
        const { snapshots } = await readListing([source('before\n'), source(text)], limits);
        const read = await all(snapshots);
        assert.deepEqual(
          read.map((snapshot) => snapshot?.connections),
          parsed.snapshots.map(({ connections }) =>
            connections.slice(0, limits.limit).map((connection) => ({ ...connection, line: connection.line + 1 })),
          ),
        );
        assert.deepEqual(
          read.map((snapshot) => ({ ...snapshot, connections: [] })),
          parsed.snapshots.map((snapshot) => ({ ...snapshot, connections: [] })),
        );
      }
    }
  });

  it('says where each snapshot begins, and finds the one that holds a line', async () => {
    const text = `some notes\n${turn('12:00:01', [1, 2])}\n\n${turn('12:00:02', [3])}`;
    const { snapshots, tallies } = await readListing([source(text)]);
    assert.deepEqual(
      tallies.map(({ line, rows }) => [line, rows]),
      [
        [1, 2],
        [7, 1],
      ],
    );
    assert.equal((await snapshots.at(4))?.takenAt, '12:00:01');
    assert.equal((await snapshots.at(9))?.takenAt, '12:00:02');
    assert.equal(await snapshots.at(10), undefined);
  });

  it('keeps the first rows of a snapshot that is too large by itself', async () => {
    const { rows, snapshots, tallies } = await readListing([source(turn('12:00:01', [1, 2, 3, 4, 5, 6, 7]))], {
      limit: 5,
    });
    assert.equal(rows, 7);
    assert.equal((await snapshots.get(0))?.connections.length, 5);
    assert.deepEqual([tallies[0]?.rows, tallies[0]?.isCut, tallies[0]?.states], [7, true, { ESTABLISHED: 7 }]);
  });
});

describe('a search in a listing', () => {
  const texts = [
    Array.from({ length: 40_000 }, (_, at) => (at % 19_999 === 7 ? `NEEDLE ${String(at)}` : row(at))).join('\n'),
    `last\n${'x'.repeat(9_000_000)} needle far in a line that no listing has\nNeedle\n`,
  ];
  let read: ReturnType<typeof readListing> | undefined;
  const listingOf = () => (read ??= readListing(texts.map((text) => source(text))));
  const find = async (from: number, to: number, step: 1 | -1, wanted = 'needle') => {
    const listing = await listingOf();
    return findLine(listing, wanted, [from, to], step, () => true);
  };

  it('finds the next and the last line that holds a text, in any case and source', async () => {
    const all = [7, 20_006, 40_002];
    assert.equal(await find(0, 50_000, 1), all[0]);
    assert.equal(await find(8, 50_000, 1), all[1]);
    assert.equal(await find(20_007, 50_000, 1), all[2]);
    assert.equal(await find(0, 50_000, -1), all[2]);
    assert.equal(await find(0, 40_002, -1), all[1]);
    assert.equal(await find(0, 20_006, -1), all[0]);
    assert.equal(await find(8, 20_006, 1), undefined);
    assert.equal(await find(8, 20_006, -1), undefined);
    assert.equal(await find(0, 50_000, 1, '198.51.100.7:39999'), 39_999);
  });

  it('ends where it is not wanted any more', async () => {
    const listing = await listingOf();
    assert.equal(await findLine(listing, 'needle', [8, 50_000], 1, () => false), undefined);
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
