import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate, parse, parseStream, type Snapshot } from '../../../src/netstat/index.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

/** The text of a page, near enough to what is copied from it: its lines and blanks stay. */
const textOf = (html: string) =>
  html
    .replace(/<(?:script|style)[^]*?<\/(?:script|style)>/g, '')
    .replace(/<\/(?:td|th)>/g, '\t')
    .replace(/<br>|<\/(?:p|div|tr|li|h\d)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|amp|quot|nbsp);/g, (name) => entities[name] ?? name);

/** Every text the project has of tools, pages and situations, by its path. */
const texts = new Map<string, string>();
for (const entry of readdirSync(fixtures, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(?:txt|html|json)$/.test(entry.name)) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  const name = join(entry.parentPath, entry.name).slice(fixtures.length + 1);
  texts.set(name, entry.name.endsWith('.html') ? textOf(text) : text);
}
/** Long ones would take all the time; their like are among the others. */
const short = [...texts].filter(([, text]) => text.length < 20_000);
const anyText = fc.constantFrom(...short).map(([name, text]) => ({ name, lines: text.split('\n') }));

/** What is read in each text; several tests ask for it. */
const readings = new Map<string, ReturnType<typeof parse>>();
function readingOf(text: string): ReturnType<typeof parse> {
  const known = readings.get(text) ?? parse(text);
  readings.set(text, known);
  return known;
}

/** Each line is a row, recognised as something else, or listed; marks are in order and say what stands there. */
function isAccountedFor(text: string, name: string): void {
  const { snapshots, unparsed, recognised, rowLines } = readingOf(text);
  const written = text.split('\n');
  const lines = text === '' ? 0 : written.length - (text.endsWith('\n') ? 1 : 0);
  const others = Object.values(recognised).reduce((sum, count) => sum + count, 0);
  assert.equal(rowLines + others + unparsed.length, lines, `every line of ${name} is accounted for`);
  for (const [index, { line, text: listed }] of unparsed.entries()) {
    assert.ok(line > (unparsed[index - 1]?.line ?? -1) && line < lines, `${name}: line ${line}`);
    assert.ok(written[line]?.startsWith(listed), `${name}: line ${line} is listed as it is`);
  }
  for (const { connections } of snapshots) for (const { line } of connections) assert.ok(line < lines, name);
  let end = 0;
  for (const found of annotate(text)) {
    assert.ok(found.start >= end && found.end > found.start, name);
    assert.equal(text.slice(found.start, found.end), found.token, name);
    end = found.end;
  }
}

async function* pieces(text: string, cuts: readonly number[]): AsyncIterable<string> {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  for (const [index, to] of places.slice(1).entries()) yield await Promise.resolve(text.slice(places[index], to));
}

async function streamed(text: string, cuts: readonly number[]): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for await (const snapshot of parseStream(pieces(text, cuts))) snapshots.push(snapshot);
  return snapshots;
}

test('every line of every text is accounted for', () => {
  assert.ok(texts.size > 300);
  for (const [name, text] of texts) isAccountedFor(text, name);
});

test('every word that is counted is one that is marked', () => {
  for (const [name, text] of texts) {
    const marked = new Set<string>();
    let [line, lineEnd] = [0, text.indexOf('\n')];
    for (const { start, state } of annotate(text)) {
      for (; lineEnd !== -1 && lineEnd < start; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
      marked.add(`${line} ${state}`);
    }
    for (const { line: at, state, token } of readingOf(text).counts)
      assert.ok(marked.has(`${at} ${state}`), `${name}: ${token} in line ${at}`);
  }
});

/** Lines that a row may take, behind its first. */
const restOfRow = [0, 1, 2, 3];

/** States marked in rows that no row, count or listed line accounts for: each as its line and token. */
function lostStates(text: string): string[] {
  const { snapshots, unparsed, counts } = readingOf(text);
  const told = new Set([...unparsed, ...counts].map(({ line }) => line));
  const rows = new Map<number, number>();
  for (const { connections } of snapshots)
    for (const { line } of connections) rows.set(line, (rows.get(line) ?? 0) + 1);
  const lost: string[] = [];
  let [line, lineEnd] = [0, text.indexOf('\n')];
  for (const { start, end, token, isInRow } of annotate(text)) {
    for (; lineEnd !== -1 && lineEnd < start; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
    // A change and a pair have two states in one row; macOS repeats the connections of MPTCP.
    const isOne = /^(?:[\s|,]*->|:[A-Z]|,[A-Z]+(?:_[A-Z\d]+)?,[\d.]+$)/m.test(text.slice(end, end + 24));
    const isRepeated = /tcp\d?\/\d.*$/.test(text.slice(Math.max(0, start - 80), start));
    if (!isInRow || isOne || isRepeated || told.has(line)) continue;
    const from = restOfRow.map((above) => line - above).find((first) => (rows.get(first) ?? 0) > 0);
    if (from === undefined) lost.push(`${line} ${token}`);
    else rows.set(from, (rows.get(from) ?? 0) - 1);
  }
  return lost;
}

test('every state that is marked in a row is one of a row that was read, or its line is listed', () => {
  for (const [name, text] of texts)
    // One file of it all has the titles of one listing above the rows of another.
    if (!name.endsWith('wild-states.txt')) assert.deepEqual(lostStates(text), [], name);
});

test('rows that lost the line breaks between them are read, or their line is listed', () => {
  for (const [name, text] of texts) {
    if (!name.startsWith(join('outputs', 'recorded')) || name.includes('proc-net')) continue;
    const [first = '', ...lines] = text.split('\n');
    const joined = lines.flatMap((_, index) => (index % 3 === 0 ? lines.slice(index, index + 3).join(' ') : []));
    assert.deepEqual(lostStates([first, ...joined].join('\n')), [], name);
  }
});

/** What happens to a listing on its way into a question, a mail, or a ticket. */
const changes: Readonly<Record<string, (lines: string[], at: number, other: number) => string[]>> = {
  'cut at a column': (lines, at, other) =>
    lines.map((line, index) => (index === at ? line.slice(0, other % 120) : line)),
  'without a line': (lines, at) => lines.filter((_, index) => index !== at),
  'with a line twice': (lines, at) => lines.flatMap((line, index) => (index === at ? [line, line] : [line])),
  'with two lines exchanged': (lines, at, other) => {
    const from = other % lines.length;
    return lines.map((line, index) => (index === at ? lines[from] : index === from ? lines[at] : line) ?? '');
  },
  indented: (lines, _at, other) => lines.map((line) => ' '.repeat(other % 9) + line),
  quoted: (lines) => lines.map((line) => `> ${line}`),
  wrapped: (lines, _at, other) =>
    lines.flatMap((line) => line.match(new RegExp(`.{1,${30 + (other % 60)}}`, 'gu')) ?? ['']),
  'joined with the next line': (lines, at) => [
    ...lines.slice(0, at),
    lines.slice(at, at + 2).join(' '),
    ...lines.slice(at + 2),
  ],
};

for (const [name, change] of Object.entries(changes)) {
  test(`every line of a text ${name} is accounted for`, () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), ({ name: path, lines }, at, other) => {
        isAccountedFor(change(lines, at % lines.length, other).join('\n'), path);
      }),
      { numRuns: 60 },
    );
  });
}

/** How often each state was found. */
const census = (text: string) => {
  const counts: Record<string, number> = {};
  for (const { state, isInRow } of annotate(text)) if (isInRow) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

test('rows of recorded outputs keep their states when they are indented, quoted or doubled', () => {
  for (const [name, text] of short.filter(([path]) => path.startsWith(join('outputs', 'recorded')))) {
    const expected = census(text);
    const lines = text.split('\n');
    // The table of /proc/net/tcp is told by its heading, which must keep its place.
    if (name.includes('proc-net')) continue;
    for (const change of ['indented', 'quoted'] as const) {
      assert.deepEqual(census(changes[change]?.(lines, 0, 3).join('\n') ?? ''), expected, `${name} ${change}`);
    }
    const twice = Object.fromEntries(Object.entries(expected).map(([state, count]) => [state, count * 2]));
    assert.deepEqual(census(`${text}\n${text}`), twice, `${name} twice`);
  }
});

test('every text in pieces gives the snapshots of the whole', async () => {
  for (const [name, text] of short) {
    const whole = readingOf(text).snapshots;
    // Cuts that differ from text to text and are the same in each run.
    const cuts = [1, 2, 3, 5, 8].map((n) => n * 7919 + name.length * 104_729);
    assert.deepEqual(await streamed(text, cuts), whole, name);
  }
});

test('a text in pieces gives the snapshots of the whole, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.array(fc.nat(20_000), { maxLength: 30 }), async ({ lines }, cuts) => {
      const text = lines.join('\n');
      assert.deepEqual(await streamed(text, cuts), readingOf(text).snapshots);
    }),
    { numRuns: 100 },
  );
});
