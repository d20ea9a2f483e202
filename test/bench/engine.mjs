// The engine: annotate against a single naive expression over the same text, parse in rows per second, how both
// grow with the length of the text, and what a parsed row takes in memory.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importModule } from '../../scripts/build/import-module.mjs';

const root = join(import.meta.dirname, '..', '..');
const { annotate, parse } = await importModule('src/netstat/index.ts');
const { words } = await importModule('src/netstat/lexicon.ts');

const spellings = Object.values(words)
  .flatMap((list) => list.split(','))
  .map((word) => word.replace(/[!~]$/, ''))
  .sort((a, b) => b.length - a.length);
/** What somebody would write first: every spelling that annotate knows, as a whole word. */
const naive = new RegExp(`\\b(?:${spellings.join('|')})\\b`, 'g');
/** The same for the spellings of netstat and ss in English alone, which finds less. */
const capitals =
  /\b(?:LISTEN(?:ING)?|ESTAB(?:LISHED)?|SYN[-_](?:SENT|RECV|RCVD|RECEIVED)|FIN[-_]WAIT[-_]?[12]|TIME[-_]WAIT|CLOSE[-_]WAIT|LAST[-_]ACK|CLOSING|CLOSED?|BOUND|IDLE|UNKNOWN|UNCONN)\b/g;

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

const listing = (row, count) => Array.from({ length: count }, (_, i) => row(i, states[i % states.length])).join('\n');

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

/** Median milliseconds of processor time: other work on the machine counts less in it than in the clock's. */
function median(run, times = 7) {
  run();
  const taken = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return taken.sort((a, b) => a - b)[times >> 1];
}

const all = (expression, text) => [...text.matchAll(expression)].length;
const pad = (value, width) => String(value).padStart(width);

console.log('annotate: time as a multiple of one expression over the same text (goal: 3 on listings, 1.2 on the rest)');
console.log(
  `${'text'.padEnd(28)} ${pad('MB', 5)} ${pad('ms', 8)} ${pad('every spelling', 15)} ${pad('capitals only', 14)}`,
);
const texts = {
  ...Object.fromEntries(Object.entries(rows).map(([name, row]) => [`20,000 rows: ${name}`, listing(row, 20_000)])),
  'prose (Markdown)': ordinary('.md', 5_000_000),
  'source code (JavaScript)': ordinary('.js', 5_000_000),
};
for (const [name, text] of Object.entries(texts)) {
  const own = median(() => annotate(text));
  const [full, few] = [naive, capitals].map((expression) => own / median(() => all(expression, text)));
  console.log(
    `${name.slice(0, 34).padEnd(34)} ${pad((text.length / 1e6).toFixed(1), 5)} ${pad(own.toFixed(1), 7)} ${pad(full.toFixed(2), 10)} ${pad(few.toFixed(2), 14)}`,
  );
}

console.log('\nparse: rows per second');
for (const [name, row] of Object.entries(rows)) {
  const text = listing(row, 20_000);
  const taken = median(() => parse(text), 3);
  const found = parse(text).snapshots.reduce((sum, { connections }) => sum + connections.length, 0);
  console.log(
    `${name.padEnd(24)} ${pad(Math.round((found / taken) * 1000).toLocaleString('en'), 10)}  (${found} rows)`,
  );
}

console.log('\ngrowth from 1,000 to 200,000 rows (exponent; 1 is linear, goal: at most 1.05)');
for (const [name, run] of Object.entries({ annotate, parse })) {
  const row = rows['netstat, Linux'];
  const [few, many] = [listing(row, 1000), listing(row, 200_000)];
  for (let i = 0; i < 60; i++) run(few);
  const small =
    median(() => {
      for (let i = 0; i < 20; i++) run(few);
    }) / 20;
  const large = median(() => run(many), 3);
  console.log(`${name.padEnd(24)} ${pad((Math.log(large / small) / Math.log(200)).toFixed(3), 10)}`);
}

{
  const text = listing(rows['netstat, Linux'], 200_000);
  const before = process.memoryUsage().heapUsed;
  const parsed = parse(text);
  const after = process.memoryUsage().heapUsed;
  const count = parsed.snapshots.reduce((sum, { connections }) => sum + connections.length, 0);
  console.log(`\nmemory of a parsed row: about ${Math.round((after - before) / count)} bytes`);
}
