// The engine side by side with what somebody would write first: annotate against one expression over the same text,
// parse against cutting lines at their blanks, the search from its first query on; how the work grows with the
// length, and what a parsed row takes in memory.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { importModule } from '../../scripts/build/import-module.mjs';

const root = join(import.meta.dirname, '..', '..');
const { annotate, parse } = await importModule('src/netstat/index.ts');
const { nearest, search } = await importModule('src/netstat/search.ts');
const { words } = await importModule('src/netstat/lexicon.ts');

const spellings = Object.values(words)
  .flatMap((list) => list.split(','))
  .map((word) => word.replace(/[!~]$/, ''))
  .sort((a, b) => b.length - a.length);
const capitals =
  'LISTEN(?:ING)?|ESTAB(?:LISHED)?|SYN[-_](?:SENT|RECV|RCVD|RECEIVED)|FIN[-_]WAIT[-_]?[12]|TIME[-_]WAIT|CLOSE[-_]WAIT|LAST[-_]ACK|CLOSING|CLOSED?|BOUND|IDLE|UNKNOWN|UNCONN';

/** The peers of annotate: single expressions, and what they find. */
const peers = {
  // Every spelling that annotate knows, as a whole word: the same words, without a look around them.
  'every spelling': new RegExp(`\\b(?:${spellings.join('|')})\\b`, 'g'),
  // The English ones in any case, as PowerShell and statistics need it.
  'any case': new RegExp(`\\b(?:${capitals.replaceAll('[-_]', '[-_]?')})\\b`, 'gi'),
  // The capitals of netstat and ss alone; finds none of PowerShell's words.
  capitals: new RegExp(`\\b(?:${capitals})\\b`, 'g'),
};

const states = ['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT', 'ESTABLISHED', 'FIN_WAIT2'];
const short = { ESTABLISHED: 'ESTAB', TIME_WAIT: 'TIME-WAIT', CLOSE_WAIT: 'CLOSE-WAIT', FIN_WAIT2: 'FIN-WAIT-2' };
const camel = { ESTABLISHED: 'Established', TIME_WAIT: 'TimeWait', CLOSE_WAIT: 'CloseWait', FIN_WAIT2: 'FinWait2' };

/** @type {Record<string, (index: number, state: string) => string>} */
const rows = {
  'netstat, Linux': (i, state) =>
    `tcp        0      0 ${`192.0.2.${i % 250}:443`.padEnd(23)} ${`198.51.100.${i % 199}:${10_000 + (i % 50_000)}`.padEnd(23)} ${state.padEnd(11)} ${100 + (i % 9999)}/nginx: worker`,
  ss: (i, state) =>
    `${short[state].padEnd(10)} 0      0      ${`192.0.2.${i % 250}:443`.padStart(24)} ${`198.51.100.${i % 199}:${10_000 + (i % 50_000)}`.padStart(24)} users:(("nginx",pid=${100 + (i % 9999)},fd=3))`,
  'netstat, Windows': (i, state) =>
    `  TCP    ${`192.0.2.${i % 250}:443`.padEnd(22)} ${`198.51.100.${i % 199}:${10_000 + (i % 50_000)}`.padEnd(22)} ${state.padEnd(15)} ${100 + (i % 9999)}`,
  'netstat, macOS': (i, state) =>
    `tcp4       0      0  ${`192.0.2.${i % 250}.443`.padEnd(22)} ${`198.51.100.${i % 199}.${10_000 + (i % 50_000)}`.padEnd(22)} ${state}`,
  lsof: (i, state) =>
    `nginx   ${100 + (i % 9999)}  www  ${i % 900}u  IPv4 ${20_000 + i}      0t0  TCP 192.0.2.${i % 250}:443->198.51.100.${i % 199}:${10_000 + (i % 50_000)} (${state})`,
  'Get-NetTCPConnection': (i, state) =>
    `${`192.0.2.${i % 250}`.padEnd(15)} 443       ${`198.51.100.${i % 199}`.padEnd(15)} ${`${10_000 + (i % 50_000)}`.padEnd(10)} ${camel[state].padEnd(11)} Internet       ${100 + (i % 9999)}`,
};

const listing = (row, length) => Array.from({ length }, (_, i) => row(i, states[i % states.length])).join('\n');

/** Source code and prose that lie in the project's own folders, without the texts about TCP. */
function ordinary(extension, length) {
  const parts = [];
  let total = 0;
  const visit = (folder) => {
    for (const name of readdirSync(folder)) {
      if (total > length) return;
      const path = join(folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) visit(path);
      else if (stat !== undefined && name.endsWith(extension)) {
        const text = readFileSync(path, 'utf8');
        parts.push(text);
        total += text.length;
      }
    }
  };
  visit(join(root, 'node_modules'));
  return parts.join('\n').slice(0, length);
}

/** Milliseconds of processor time: other work on the machine counts less in it than in the clock's. */
function taken(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Median milliseconds of several pieces of work that are done in turn, so that what disturbs one disturbs all. */
function medians(runs, times = 9) {
  for (const run of runs) run();
  const rounds = Array.from({ length: times }, () => runs.map(taken));
  return runs.map((_, index) => middle(rounds.map((round) => round[index])));
}

/** Prints rows of cells as a table: the first column to the left, the others to the right. */
function table(headings, lines) {
  const all = [headings, ...lines.map((line) => line.map(String))];
  const widths = headings.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  for (const line of all)
    console.log(
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
    );
}

const count = (value) => Math.round(value).toLocaleString('en');
const connections = (text) => parse(text).snapshots.reduce((sum, snapshot) => sum + snapshot.connections.length, 0);

const prose = ordinary('.md', 5_000_000);
const source = ordinary('.js', 5_000_000);
/** Where a text has a character outside Latin-1, V8 keeps two bytes for each. */
const oneByte = (text) => Buffer.from(text, 'latin1').toString('latin1');
const texts = {
  ...Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, listing(row, 20_000)])),
  'prose (Markdown)': oneByte(prose),
  'prose with characters beyond Latin-1': `${prose}\u2026`,
  'source code (JavaScript)': oneByte(source),
  'source code with such characters': `${source}\u2026`,
};
console.log('annotate: median of 9, as a multiple of one expression over the same text');
console.log('(goal against every spelling: 3 on listings of 20,000 rows, 1.2 on prose and source code)\n');
table(
  ['text', 'MB', 'ms', 'MB/s', ...Object.keys(peers).map((name) => `× ${name}`)],
  Object.entries(texts).map(([name, text]) => {
    const [own, ...others] = medians([
      () => annotate(text),
      ...Object.values(peers).map((expression) => () => [...text.matchAll(expression)].length),
    ]);
    const size = text.length / 1e6;
    return [
      name,
      size.toFixed(1),
      own.toFixed(1),
      count((size / own) * 1000),
      ...others.map((other) => (own / other).toFixed(2)),
    ];
  }),
);

console.log('\nparse: 20,000 rows, median of 7; the peer cuts each line at its blanks and keeps the parts');
table(
  ['listing', 'rows found', 'ms', 'rows/s', '× line.trim().split(/\\s+/)'],
  Object.entries(rows).map(([name, row]) => {
    const text = listing(row, 20_000);
    const [own, cut] = medians([() => parse(text), () => text.split('\n').map((line) => line.trim().split(/\s+/))], 7);
    return [name, count(connections(text)), own.toFixed(1), count((20_000 / own) * 1000), (own / cut).toFixed(2)];
  }),
);

// Both sides read the same number of bytes that lie in memory and not in a cache, and keep as many results: what
// keeping costs the garbage collector, and long texts the caches, is no growth of the work. The peer shows what is left.
console.log(
  '\ngrowth from 1,000 to 200,000 rows of netstat: 200 texts against one with the same rows, all results kept',
);
console.log('(exponent; 1 is linear, goal: at most 1.05)\n');
{
  const many = listing(rows['netstat, Linux'], 200_000);
  const lines = many.split('\n');
  const parts = Array.from({ length: 200 }, (_, part) =>
    oneByte(lines.slice(part * 1000, (part + 1) * 1000).join('\n')),
  );
  const matches = (text) => [...text.matchAll(peers['every spelling'])];
  let kept = [];
  table(
    ['work', 'ms for 200 × 1,000', 'ms for 200,000', 'exponent'],
    Object.entries({ annotate, parse, 'one expression': matches }).map(([name, run]) => {
      const [small, large] = medians(
        [
          () => {
            kept = parts.map((part) => run(part));
          },
          () => {
            kept = [run(many)];
          },
        ],
        5,
      );
      if (kept.length === 0) throw new Error('Nothing was kept.');
      const exponent = 1 + Math.log(large / small) / Math.log(200);
      return [name, small.toFixed(0), large.toFixed(0), exponent.toFixed(3)];
    }),
  );
}

console.log('\nmemory of a parsed row beside the text, 200,000 rows, after the garbage is collected');
{
  const probe = `
    const { parse } = await import(${JSON.stringify(new URL('../../scripts/build/import-module.mjs', import.meta.url).href)})
      .then(({ importModule }) => importModule('src/netstat/index.ts'));
    const [text, other] = [${JSON.stringify(String(rows['netstat, Linux']))}].flatMap((source) => {
      const short = 0;
      return [Array.from({ length: 200_000 }, (_, i) => new Function('short', 'return ' + source)(short)(i, ['ESTABLISHED', 'TIME_WAIT'][i % 2])).join('\\n'), 0];
    });
    parse(text.slice(0, 1000)); gc();
    const before = process.memoryUsage().heapUsed;
    const parsed = parse(text); gc();
    console.log(Math.round((process.memoryUsage().heapUsed - before) / parsed.snapshots[0].connections.length));`;
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', probe], {
    cwd: root,
    encoding: 'utf8',
  });
  console.log(`${stdout.trim() || 'not measured: '} bytes`);
}

console.log('\nsearch: milliseconds of processor time a query (goal: 0.25), and of the first in a fresh process');
{
  const queries = ['t', 'time', 'finwait2', 'lissten', '0x06', '닫힘', 'who closes first', 'xyzzy'];
  const pasted = 'tcp 0 0 192.0.2.10:443 198.51.100.7:52044 FOO';
  const many = (run) => () => {
    for (let i = 0; i < 50; i++) run();
  };
  const lines = [
    ...queries.map((query) => [query, () => search(query)]),
    [`nearest: ${pasted}`, () => nearest(pasted)],
  ];
  const times = medians(
    lines.map(([, run]) => many(run)),
    9,
  );
  table(
    ['query', 'ms'],
    lines.map(([name], index) => [name, (times[index] / 50).toFixed(3)]),
  );
  const probe = `
    const { search } = await import(${JSON.stringify(new URL('../../scripts/build/import-module.mjs', import.meta.url).href)})
      .then(({ importModule }) => importModule('src/netstat/search.ts'));
    const before = process.cpuUsage(); search('t');
    const { user, system } = process.cpuUsage(before); console.log(((user + system) / 1000).toFixed(1));`;
  const first = Array.from({ length: 5 }, () =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '--eval', probe], { cwd: root, encoding: 'utf8' }).stdout,
    ),
  );
  console.log(`first query, nothing prepared: ${middle(first)} ms`);
}
