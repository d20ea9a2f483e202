import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'outputs', 'recorded');
const outputs = readdirSync(folder)
  // Rows that begin with one letter and a value, or with a number that fills its column, are read where they begin their line.
  .filter((file) => file.endsWith('.txt') && !/^(?:lsof-F|proc-net-(?:udp|ip_vs))/.test(file))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

type Wrapping = (line: string, index: number) => string;
const escaped = (line: string): string => line.replace(/["\\]/g, '\\$&');

/** What programs, people and pages put around each line of a listing, beside what `gutters.test.ts` has. */
const wrappings: Readonly<Record<string, Wrapping>> = {
  'items of a list': (line) => `- ${line}`,
  'items of a list with dots': (line) => `• ${line}`,
  'items of a list in YAML, in quotes': (line) => `  - "${escaped(line)}"`,
  'items of a list with numbers': (line, index) => `${index + 1}. ${line}`,
  'strings of JSON, as Ansible prints them': (line) => `        "${escaped(line)}",`,
  'lines around those that grep found, with file and number': (line, index) => `netstat.log-${index + 1}-${line}`,
  'lines that grep found, among those around them': (line, index) =>
    `./web1/net.txt${index % 3 === 0 ? ':' : '-'}${line}`,
  'lines that grep found, with numbers, among those around them': (line, index) =>
    `${index + 1}${index % 3 === 0 ? ':' : '-'} ${line}`,
  'names of a pod': (line) => `[pod/web-7d9f/app] ${line}`,
  'names of a container': (line) => `web-1  | ${line}`,
  'names of a pod and its container': (line) => `web-7d9f app ${line}`,
  'job, step and time of a build': (line) => `build\tRun netstat\t2026-11-30T10:00:00.1234567Z ${line}`,
  'seconds since the start of a machine': (line, index) => `[${(1234.5 + index).toFixed(6).padStart(12)}] ${line}`,
  'the resource of Terraform': (line) => `aws_instance.web (remote-exec): ${line}`,
  'cells of CSV': (line) => `"${line.replaceAll('"', '""')}"`,
  // A number that it touches is none of a row.
  'strings of Python': (line) => (/^\d/.test(line) ? line : `b'${line}\\n'`),
  'removed lines of a comparison': (line) => `-${line.startsWith(' ') ? '' : ' '}${line}`,
  'blanks at the end': (line) => line.padEnd(160),
  'blanks that keep words together': (line) => line.replaceAll(' ', '\xa0'),
};

/** The connections of a text, whatever lines they stand on. */
const connections = (text: string) =>
  parse(text).snapshots.flatMap((snapshot) => snapshot.connections.map((connection) => ({ ...connection, line: 0 })));
const expected = new Map(outputs.map(({ file, text }) => [file, connections(text)]));

for (const [title, wrap] of Object.entries(wrappings)) {
  test(`rows are read the same from ${title}`, () => {
    for (const { file, text } of outputs) {
      const wrapped = text.split('\n').map(wrap).join('\n');
      assert.deepEqual(connections(wrapped), expected.get(file), file);
    }
  });
}

test('rows are read the same where a table was copied with tabs between its columns', () => {
  for (const { file, text } of outputs.filter((output) => output.file.startsWith('proc-net-tcp'))) {
    assert.deepEqual(connections(text.replace(/ {2,}/g, '\t')), expected.get(file), file);
  }
});

test('names of a pod or a container in front of the rows of other systems are no programs', () => {
  const windows = '  TCP    192.0.2.10:3389     198.51.100.7:50514     ESTABLISHED     812';
  const solaris = 'TCP: IPv4\n192.0.2.10.22 198.51.100.7.50514 64128 0 49152 0 ESTABLISHED';
  for (const listing of [windows, solaris])
    for (const name of ['[pod/web-7d9f/app] ', 'web-1  | '])
      assert.deepEqual(connections(listing.replace(/^/gm, name)), connections(listing), name + listing);
});

test('the sign behind the last cell of a row is none of its program', () => {
  const row = '| tcp | 0 | 0 | 192.0.2.10:22 | 198.51.100.7:50514 | ESTABLISHED 812/sshd |';
  assert.deepEqual(
    connections(row).map(({ pid, process }) => [pid, process]),
    [[812, 'sshd']],
  );
});

test('a byte order mark and what a program writes behind a row of /proc/net/tcp change nothing of what is read', () => {
  const read = (file: string) => outputs.find((output) => output.file === file)?.text ?? '';
  const [ss, proc] = ['ss-tanoH.txt', 'proc-net-tcp.txt'].map(read) as [string, string];
  assert.deepEqual(connections(`\ufeff${ss}`), expected.get('ss-tanoH.txt'));
  assert.deepEqual(connections(proc.replace(/ *$/gm, ' "')), expected.get('proc-net-tcp.txt'));
});
