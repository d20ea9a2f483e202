import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { annotate } from '../../../../src/netstat/index.ts';
import { lineMarks } from '../support/line-marks.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'snippets');
const snippets = ['states.txt', 'wild-states.txt', 'look-alikes.txt', 'wild-look-alikes.txt']
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^### /m).slice(1))
  .map((block) => {
    const [, name = '', text = ''] = /^(.*)\n([^]*?)\n(?:=> ?(?:.*)\n)?$/.exec(block) ?? [];
    return { name, lines: text.replaceAll('\\e', '\u001b').split('\n') };
  })
  .filter(({ lines }) => lines.length > 2);

/** The same marks for all that reads a text, and more. */
const gutters: Readonly<Record<string, (index: number) => string>> = {
  ...lineMarks,
  'marks of a quotation without blanks': () => '>>',
  'numbers and a blank': (index) => `${String(index + 1).padStart(4)} `,
  'numbers and a rule': (index) => `${String(index + 1).padStart(4)} │ `,
  'signs of comments in a script': () => '# ',
  'signs of a comment in SQL': () => '-- ',
  'names of a container': () => 'web-1  | ',
  'names of a host': () => 'web7.example: ',
  'names of a pod': () => '[pod/web-7f9c] ',
  'times of a log of CI': (index) => `2026-03-01T10:00:0${String(index % 10)}.1234567Z `,
  'times, hosts and programs of syslog': () => 'Mar  1 10:00:00 web1 mon[812]: ',
  'times of a log of Go': (index) => `2026/03/01 10:00:0${String(index % 10)} `,
  'times of a log of Kubernetes': (index) => `I0301 10:00:0${String(index % 10)}.123456    1234 main.go:57] `,
  'times of a log of CRI': (index) => `2026-03-01T10:00:0${String(index % 10)}.123456789+09:00 stdout F `,
  'times, threads and loggers of Java': (index) =>
    `2026-03-01 10:00:0${String(index % 10)}.123  INFO 4120 --- [nio-8080-exec-1] c.example.Net : `,
  'times and levels of Celery': (index) => `[2026-03-01 10:00:0${String(index % 10)},123: INFO/MainProcess] `,
  'times of a log of Apache': (index) => `[01/Mar/2026:10:00:0${String(index % 10)} +0000] `,
  'times as they are written in America': (index) => `03/01/2026 10:00:0${String(index % 10)} AM `,
  'times of dmesg -T': (index) => `[Sun Mar  1 10:00:0${String(index % 10)} 2026] `,
  levels: () => 'INFO: ',
  'levels in brackets': () => '[WARNING] ',
  'names of a file': () => 'logs/web7.txt:',
  'names of a file and numbers': (index) => `logs/web7.txt:${String(index + 1)}:`,
  'names of a file and numbers, as grep has them around a line': (index) => `logs/web7.txt-${String(index + 1)}-`,
  'times of day': (index) => `10:00:0${String(index % 10)} `,
  'times and levels of a log': () => '2026-03-01 10:00:00,123 INFO ',
};

/** Lines of one word each: numbers in front of them may be those of constants, times those of events. */
const ofOneWord = new Set([
  'dl of a log viewer',
  'cells below each other with a time between',
  'a property to a line, each with its value below',
]);

for (const [title, mark] of Object.entries(gutters)) {
  test(`${title} in front of each line change nothing of what is found`, () => {
    const changed = snippets.flatMap(({ name, lines }) => {
      const found = annotate(lines.join('\n'));
      const written = lines.map((line, index) => mark(index) + line);
      const text = written.join('\n');
      const before = lines.map((_, index) => mark(index).length);
      /** Where an offset of the text without lies in the text with what stands in front. */
      const moved = (offset: number): number => {
        const line = lines.join('\n').slice(0, offset).split('\n').length;
        return offset + before.slice(0, line).reduce((sum, length) => sum + length, 0);
      };
      const expected = found.map(({ start, token, state }) => ({ start: moved(start), token, state }));
      const actual = annotate(text).map(({ start, end, token, state }) => {
        assert.equal(text.slice(start, end), token);
        return { start, token, state };
      });
      return isDeepStrictEqual(actual, expected) ? [] : [name];
    });
    assert.deepEqual(
      changed.filter((name) => !(/^(?:numbers|times of day$)/.test(title) && ofOneWord.has(name))),
      [],
    );
  });
}

const tokensOf = (text: string) => annotate(text).map(({ token }) => token);

test('a frame around lines changes nothing of what is found', () => {
  const changed = snippets
    .filter(({ lines }) => lines.every((line) => line.length < 78 && !/[|│\t]/.test(line)))
    .filter(({ lines }) => {
      const rule = '─'.repeat(80);
      const framed = [`╭${rule}╮`, ...lines.map((line) => `│ ${line.padEnd(78)} │`), `╰${rule}╯`];
      return !isDeepStrictEqual(tokensOf(framed.join('\n')), tokensOf(lines.join('\n')));
    })
    .map(({ name }) => name);
  assert.deepEqual(changed, []);
});

test('quotation marks around lines change nothing of what is found', () => {
  const changed = snippets
    .filter(({ name, lines }) => !ofOneWord.has(name) && lines.every((line) => line !== '' && !/["\\]/.test(line)))
    .filter(({ lines }) => {
      const strings = lines.map((line) => `  "${line}"`).join(',\n');
      return !isDeepStrictEqual(tokensOf(strings), tokensOf(lines.join('\n')));
    })
    .map(({ name }) => name);
  assert.deepEqual(changed, []);
});

/** Tables that a blank line ends, and what a viewer or mail broke at the end of a line. */
const endedByBlankLines = new Set([
  'rows of lsof in a terminal that is too narrow for them',
  'get-nettcp state first',
  'get-nettcp process',
  'process and state of PowerShell alone',
  'state and process of PowerShell alone',
  'IBM i NETSTAT *CNN, Established row whose local port is a service name (the ordinary screen)',
  "a table of another list's columns, behind the empty cell of a line number",
  'aligned table of text, state not beside the addresses',
  'wrapped by mail at 72',
  'wrapped header and row',
  'a sentence of a device, broken by a viewer',
  'pminfo',
]);

test('a blank line behind each line changes nothing of what is found in lists and records', () => {
  const changed = snippets
    .filter(({ name, lines }) => !endedByBlankLines.has(name) && tokensOf(lines.join('\n')).length > 0)
    .filter(({ lines }) => !isDeepStrictEqual(tokensOf(lines.join('\n\n')), tokensOf(lines.join('\n'))))
    .map(({ name }) => name);
  assert.deepEqual(changed, []);
});

test('events with a time in front are no list of states', () => {
  const events = ['LISTENING', 'IDLE', 'LISTENING', 'CLOSED'];
  assert.deepEqual(annotate(events.map((event, index) => `08:00:0${String(index)} ${event}`).join('\n')), []);
  // The same words alone are one, so it is the time that tells.
  assert.equal(annotate(events.join('\n')).length, events.length);
});

test('counts that rise by one keep their marks', () => {
  const states = ['LISTEN', 'TIME_WAIT', 'ESTABLISHED'];
  const lines: readonly ((state: string, count: string) => string)[] = [
    (state, count) => `      ${count} tcp ${state}`,
    (state, count) => `${count} connections in state ${state}`,
    (state, count) => `${count} ${state} connections to db`,
    (state, count) => `${count}: tcp ${state}`,
  ];
  for (const line of lines) {
    const text = states.map((state, index) => line(state, String(index + 1))).join('\n');
    assert.deepEqual(
      annotate(text).map(({ token }) => token),
      states,
      text,
    );
  }
});

test('a name that says what a list is about is none of a machine', () => {
  for (const name of ['sctp1', 'http2', 'vpn1', 'order1'])
    assert.deepEqual(
      annotate(['CLOSED 5', 'LISTEN 6', 'ESTABLISHED 7'].map((line) => `${name}: ${line}`).join('\n')),
      [],
    );
  const counts = ['established: 5', 'fin_wait1: 1', 'fin_wait1: 2', 'fin_wait2: 3', 'fin_wait2: 4'];
  assert.equal(annotate(counts.join('\n')).length, 5);
});

/** How line ends are shown or written out: in front of each line, and behind it. */
const lineEnds: Readonly<Record<string, readonly [string, string]>> = {
  'signs of cat -A': ['', '$'],
  'carriage returns of a recorded terminal': ['', '^M'],
  'backslashes of a shell': ['', ' \\'],
  'breaks of a page that was never rendered': ['', '<br />'],
  'breaks without a slash': ['', '<br>'],
  'items of a page that was never rendered': ['<li>', '</li>'],
  'cells of a page that was never rendered': ['<td>', '</td>'],
};
for (const [title, [before, behind]] of Object.entries(lineEnds))
  test(`${title} around each line change nothing of what is found in lists and rows`, () => {
    for (const lines of [
      ['ESTABLISHED 12', 'LISTEN 3', 'TIME_WAIT 2'],
      ['State', 'ESTABLISHED', 'LISTEN', 'TIME_WAIT'],
      ['0.0.0.0:80 LISTEN', '10.0.0.4:22 ESTABLISHED'],
      ['ESTAB 0 0 192.0.2.1:22 192.0.2.2:50514', 'LISTEN 0 128 *:22 *:*'],
    ]) {
      const found = annotate(lines.join('\n')).map(({ token }) => token);
      const text = lines.map((line) => before + line + behind).join('\n');
      assert.ok(found.length > 1);
      for (const { start, end, token } of annotate(text)) assert.equal(text.slice(start, end), token);
      assert.deepEqual(
        annotate(text).map(({ token }) => token),
        found,
      );
    }
  });
