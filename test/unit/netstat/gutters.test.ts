import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, parseStream } from '../../../src/netstat/index.ts';
import type { Parsed } from '../../../src/netstat/index.ts';
import { lineMarks } from './support/line-marks.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'outputs', 'recorded');
const outputs = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, lines: readFileSync(join(folder, file), 'utf8').trimEnd().split('\n') }))
  .filter(({ lines }) => lines.length > 2);

/** The same marks for all that reads a text, and more. */
const gutters: Readonly<Record<string, (index: number) => string>> = {
  ...lineMarks,
  'four blanks': () => '    ',
  'a tab': () => '\t',
  'numbers of grep -n': (index) => `${String(index + 1)}:`,
};
/** What logs put in front of lines, and grep. */
const logged: Readonly<Record<string, (index: number) => string>> = {
  levels: (index) => (index % 4 === 1 ? '[WARN] ' : '[INFO] '),
  'levels with a colon': () => 'INFO: ',
  'levels and loggers of Python': (index) => (index % 4 === 1 ? 'WARNING:net.stat:' : 'INFO:root:'),
  'the file of grep': () => './out/netstat.txt:',
  'the file and the number of grep': (index) => `netstat.txt:${String(index + 1)}:`,
  'times of containers': () => '2024-01-11T09:14:02.123456789Z stdout F ',
  'times of build logs': () => '2024-01-11T09:14:02.1234567Z ',
  'times of syslog': () => 'Jan 11 09:14:02 web1 netmon[812]: ',
  'times, levels and loggers': () => '2024-01-11 09:14:02.123  INFO 812 --- [main] com.example.Netstat : ',
  'times alone': () => '09:14:02 ',
};
/** Outputs of one word to a line, whose numbers may be counts. */
const isOfOneWord = (file: string): boolean => /^(?:column-|lsof-F)/.test(file);

const without = (parsed: Parsed) => ({
  snapshots: parsed.snapshots.map((snapshot) => ({ ...snapshot, command: undefined })),
  counts: parsed.counts,
  unparsed: parsed.unparsed.map(({ line }) => line),
});

const withoutTime = ({ snapshots, ...others }: ReturnType<typeof without>) => ({
  ...others,
  snapshots: snapshots.map((snapshot) => ({ ...snapshot, takenAt: undefined })),
});

for (const [title, mark] of Object.entries(gutters)) {
  test(`${title} in front of each line change nothing of what is read`, () => {
    for (const { file, lines } of outputs) {
      if (title.startsWith('numbers') && isOfOneWord(file)) continue;
      const written = lines.map((line, index) => mark(index) + line).join('\n');
      const [found, plain] = [without(parse(written)), without(parse(lines.join('\n')))];
      // A listing has the time in front of it where it says none itself.
      const isTime = title.startsWith('times');
      assert.deepEqual(isTime ? withoutTime(found) : found, isTime ? withoutTime(plain) : plain, file);
    }
  });
}

for (const [title, mark] of Object.entries(logged)) {
  test(`${title} in front of each line change nothing of what is read but its time`, () => {
    const read = (text: string) => withoutTime(without(parse(text)));
    for (const { file, lines } of outputs) {
      // A time of day may be that of what happened then. Times of day behind a file are its numbers.
      if (title === 'times alone' && isOfOneWord(file)) continue;
      if (title === 'the file of grep' && /^(?:loop-ss|proc-net-udp)/.test(file)) continue;
      const written = lines.map((line, index) => mark(index) + line).join('\n');
      assert.deepEqual(read(written), read(lines.join('\n')), file);
    }
  });
}

test('the time in front of its first row is that of a listing', () => {
  const log = ['09:14:02', '09:14:07'].flatMap((time) =>
    ['State Recv-Q Send-Q Local Address:Port Peer Address:Port', 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514'].map(
      (line) => `2024-01-11 ${time},123 INFO ${line}`,
    ),
  );
  const times = (text: string) => parse(text).snapshots.map(({ takenAt }) => takenAt);
  assert.deepEqual(times(log.join('\n')), ['2024-01-11 09:14:02,123', '2024-01-11 09:14:07,123']);
  const dates = ['Thu Jan 11 09:14:02 UTC 2024', 'Thu Jan 11 09:14:07 UTC 2024'];
  assert.deepEqual(times([...dates, 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514'].join('\n')), [dates[1]]);
});

test('rows of several files that grep found are several listings', () => {
  const row = 'sshd 812 root 4u IPv4 1 0t0 TCP 192.0.2.10:22->198.51.100.7:50514 (ESTABLISHED)';
  const { snapshots } = parse(['web1.txt', 'web1.txt', 'web2.txt'].map((file) => `${file}:${row}`).join('\n'));
  assert.deepEqual(
    snapshots.map(({ connections }) => connections.map(({ process }) => process)),
    [['sshd', 'sshd'], ['sshd']],
  );
});

test('a frame around the lines changes nothing of what is read', () => {
  for (const { file, lines } of outputs) {
    // A bar within is one of a table.
    if (lines.some((line) => /[\t│]/.test(line))) continue;
    const width = Math.max(...lines.map(({ length }) => length)) + 2;
    const framed = lines.map((line) => `│ ${line.padEnd(width)}│`).join('\n');
    const rule = '─'.repeat(width);
    const { counts, snapshots, unparsed } = without(parse(`╭${rule}╮\n${framed}\n╰${rule}╯`));
    const plain = without(parse(`\n${lines.map((line) => line.trimEnd()).join('\n')}`));
    assert.deepEqual({ counts, snapshots, unparsed }, plain, file);
  }
});

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

test('numbers that rise by one stay counts where their lines have words, and none of another line', () => {
  const counts = (lines: readonly string[]) => parse(lines.join('\n')).counts.map(({ count }) => count);
  const words = (lines: readonly string[]) => lines.map((line, index) => `      ${String(index + 1)} ${line}`);
  assert.deepEqual(counts(words(['tcp LISTEN', 'tcp TIME_WAIT', 'tcp ESTABLISHED'])), [1, 2, 3]);
  const processes = [
    'ESTABLISHED 812/sshd: ann',
    'ESTABLISHED 813/nginx: worker process',
    'LISTEN 813/nginx: master process',
  ];
  assert.deepEqual(counts(words(processes)), [1, 2, 3]);
  const states = ['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT'];
  assert.deepEqual(counts(states.map((state, index) => `    ${String(index + 1)} | web1 | ${state}`)), [1, 2, 3]);
  assert.deepEqual(counts(states.map((state, index) => `${String(index + 1)} ${state} connections to db`)), [1, 2, 3]);
  assert.deepEqual(
    counts(['web1:       5 ESTABLISHED', 'web1:       7 TIME_WAIT', 'web2:       6 ESTABLISHED']),
    [5, 7, 6],
  );
  assert.deepEqual(
    counts(['1::1 ESTABLISHED 5 sockets', '2::1 ESTABLISHED 6 sockets', '3::1 ESTABLISHED 7 sockets']),
    [5, 6, 7],
  );
  const counters = [
    '7 times something',
    '3 sockets finished time wait',
    '4 delayed acks sent',
    '5 connections established',
  ];
  assert.deepEqual(counts(['TcpExt:', ...counters.map((line) => `    ${line}`)]), [5]);
});

test('a column of numbers that rise by one stays one below a blank line and a rule', () => {
  const cells = [812, 813, 814].map((pid) => `${String(pid)}\t192.0.2.1:22\t198.51.100.7:50514\tESTABLISHED`);
  const pids = parse(['pid\tlocal\tremote\tstate', '', ...cells].join('\n'));
  assert.deepEqual(
    pids.snapshots.flatMap(({ connections }) => connections.map(({ pid }) => pid)),
    [812, 813, 814],
  );
  const ports = [49664, 49665, 49666].map((port) => `    ${String(port)} 0.0.0.0      0.0.0.0                0 Listen`);
  const heading = [
    'LocalPort LocalAddress RemoteAddress RemotePort State',
    '--------- ------------ ------------- ---------- -----',
  ];
  assert.deepEqual(
    parse([...heading, ...ports].join('\n')).snapshots.flatMap(({ connections }) =>
      connections.map(({ localPort }) => localPort),
    ),
    [49664, 49665, 49666],
  );
});

test('numbers of lines with gaps are taken away', () => {
  const rows = [3, 7, 8, 9, 10].map(
    (line) => `${String(line)} ESTAB 0 0 192.0.2.1:22 198.51.100.7:${String(50_000 + line)}`,
  );
  assert.equal(parse(rows.slice(1).join('\n')).snapshots[0]?.connections.length, 4);
  assert.equal(parse(rows.join('\n')).snapshots.at(-1)?.connections.at(-1)?.remotePort, 50_010);
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

test('numbers of lines on lines of their own are none that was not understood', () => {
  const rows = ['LISTEN', 'ESTABLISHED', 'CLOSE_WAIT'].map(
    (state, at) => `tcp        0      0 192.0.2.10:${443 + at}          198.51.100.7:52044      ${state}`,
  );
  const numbered = (first: number, text: (row: string, number: number) => string): Parsed =>
    parse(rows.map((row, at) => text(row, first + at)).join('\n'));
  const above = numbered(1, (row, number) => `${number}\n${row}`);
  const below = numbered(1, (row, number) => `${row}\n  ${number}`);
  const inView = numbered(37, (row, number) => `${number}\n${row}`);
  for (const { snapshots } of [above, below, inView])
    assert.deepEqual(
      snapshots.map(({ connections }) => connections.length),
      [3],
    );
  assert.deepEqual([above.unparsed, below.unparsed], [[], []]);
  // What the first number counts is not known.
  assert.deepEqual(inView.unparsed, [{ line: 0, text: '37' }]);
  const counts = parse(`${rows.join('\n')}\n15\n3\n`);
  assert.deepEqual(
    counts.unparsed.map(({ text }) => text),
    ['15', '3'],
  );
});
