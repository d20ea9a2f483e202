import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, parseStream } from '../../../src/netstat/index.ts';
import type { Parsed } from '../../../src/netstat/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'outputs', 'recorded');
const outputs = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, lines: readFileSync(join(folder, file), 'utf8').trimEnd().split('\n') }))
  .filter(({ lines }) => lines.length > 2);

/** What is put in front of a line, by the number of the line. */
const gutters: Readonly<Record<string, (index: number) => string>> = {
  'marks of a quotation': () => '> ',
  'marks of a quotation in a quotation': () => '> > ',
  'signs of comments in a program': () => '// ',
  'stars of a comment': () => ' * ',
  'signs of added lines': () => '+',
  'four blanks': () => '    ',
  'a tab': () => '\t',
  'numbers of cat -n': (index) => `${String(index + 1).padStart(6)}\t`,
  'numbers of grep -n': (index) => `${String(index + 1)}:`,
  'numbers of a viewer, from the middle of a file': (index) => `${String(index + 98).padStart(4)} | `,
};
/** Outputs of one word to a line, whose numbers may be counts. */
const isOfOneWord = (file: string): boolean => /^(?:column-|lsof-F)/.test(file);

const without = (parsed: Parsed) => ({
  snapshots: parsed.snapshots.map((snapshot) => ({ ...snapshot, command: undefined })),
  counts: parsed.counts,
  unparsed: parsed.unparsed.map(({ line }) => line),
});

for (const [title, mark] of Object.entries(gutters)) {
  test(`${title} in front of each line change nothing of what is read`, () => {
    for (const { file, lines } of outputs) {
      if (title.startsWith('numbers') && isOfOneWord(file)) continue;
      const written = lines.map((line, index) => mark(index) + line).join('\n');
      assert.deepEqual(without(parse(written)), without(parse(lines.join('\n'))), file);
    }
  });
}

test('a line that was not understood is listed as it was written', () => {
  const [first] = parse('> tcp 0 0 192.0.2.1:22 198.51.100.7:50514 ESTABLISHED\n> and so on, 5 more\n').unparsed;
  assert.deepEqual(first, { line: 1, text: '> and so on, 5 more' });
});

test('numbers that rise by one are counts where they may be', () => {
  const counts = (text: string) => parse(text).counts.map(({ count }) => count);
  assert.deepEqual(counts('      1 LISTEN\n      2 TIME_WAIT\n      3 ESTABLISHED\n'), [1, 2, 3]);
  assert.deepEqual(counts('      1 443 LISTEN\n      2 80 TIME_WAIT\n      3 80 ESTABLISHED\n'), [1, 2, 3]);
  assert.deepEqual(counts('1\tLISTEN\n2\tTIME_WAIT\n3\tESTABLISHED\n'), [1, 2, 3]);
});

test('a stream is read as the whole is, however it is cut', async () => {
  const text = outputs.flatMap(({ lines }) => lines.map((line) => `> ${line}`)).join('\n');
  for (const size of [1, 7, 1000]) {
    const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    const snapshots = [];
    // eslint-disable-next-line @typescript-eslint/require-await
    const pieces = async function* () {
      yield* chunks;
    };
    for await (const snapshot of parseStream(pieces())) snapshots.push(snapshot);
    assert.deepEqual(snapshots, parse(text).snapshots);
  }
});
