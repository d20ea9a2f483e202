import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate, diagnose, parse } from '../../../src/netstat/index.ts';

/** Texts that make a careless expression go back and forth, as what is repeated. */
const hostile: Readonly<Record<string, string>> = {
  'candidates on one line': 'TIME_WAIT ',
  'ordinary words on one line': 'CLOSED ',
  'words joined by hyphens': 'TIME-WAIT-',
  'words joined by underscores': 'CLOSE_WAIT_',
  'words joined by colons': 'ESTABLISHED:',
  'counts on one line': 'CLOSED: 1, ',
  'count lines': '12 CLOSED\n',
  'bare lines': 'LISTEN\n',
  'values of keys': 'state=CLOSED ',
  'value lines': 'State : Closed\n',
  arrows: 'CLOSED -> ',
  blanks: ' '.repeat(100),
  'blanks with a word': `${' '.repeat(290)}LISTEN`,
  digits: '1'.repeat(100),
  colons: ':'.repeat(100),
  dots: '1.'.repeat(50),
  addresses: '192.0.2.1:80 ',
  'addresses with words': '192.0.2.1:80 CLOSED ',
  'half a row': 'tcp 0 0 ',
  'rows without a state': 'tcp 0 0 192.0.2.1:80 192.0.2.2:81\n',
  'rows on one line': 'tcp 0 0 192.0.2.1:80 192.0.2.2:81 CLOSE_WAIT 812/x ',
  'rows of ss on one line': 'UNCONN 0 0 192.0.2.1:80 192.0.2.2:81 ',
  'ends of lines that are written out': '\\nA',
  'rows whose ends of lines are written out': '\\nUNCONN 0 0 192.0.2.1:80 192.0.2.2:81',
  'rows cut in two': 'tcp 0 0 192.0.2.1:80\n192.0.2.2:81 CLOSED\n',
  'cells one to a line': 'tcp\n0\n0\n192.0.2.1:80\n',
  'objects beside a state': '{"a":{"b":1},"state":"CLOSED","c":{"d":2}},',
  'braces that close': 'state=CLOSED}}}} ',
  'ends and states': '192.0.2.1:80 -> 198.51.100.7:443 ESTABLISHED ',
  'open quotes': '"state":"CLOSED',
  'open parentheses': '(LISTEN',
  'escape characters': '\u001b[',
  'unending escape sequences': `\u001b]${'x'.repeat(50)}`,
  'zero-width spaces': 'TIME_\u200b',
  'full-width letters': 'ＣＬＯＳＥＤ',
  tabs: 'CLOSED\t|',
  headings: 'Proto\tState\tLocal\n',
  titles: 'TCP: IPv4\n',
  commands: '$ ss -u -u -u -u -u -u -u -u -u -u\nESTAB 0 0 192.0.2.1:80 192.0.2.2:81\n',
  'commands on one line': 'ss -a ',
  'commands that end in a dash': 'ss -',
  'other commands on one line': 'lsof -',
  'commands without options': 'netstat lsof ',
  'words in front of commands': 'sudo -,',
  'words that run commands elsewhere': 'docker exec ',
  'machines in front of commands': 'ssh -p ',
  'options in front of commands': 'watch -n 2 -',
  stars: '** ',
  'arrows that point': '<- ',
  'types of OpenTelemetry': 'Str(state" value stringValue ',
  'small letters': 'time_wait established ',
  slashes: '/TIME_WAIT',
  codes: '  0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0\n',
  'codes without an end': 'rem_address   st\n0: 0100007F:',
  users: 'users:(("a",pid=1,fd=2),',
  dates: '2024-02-03 12:00:00 ',
  clocks: '12:00:00:',
  surrogates: '\ud83d\ude00',
};

/** Milliseconds of the processor's time, which other programs of a busy machine do not lengthen. */
const time = (run: () => unknown) => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** Reads a text in two lengths; a quadratic reader would take the square of their ratio as long for the longer one. */
function isLinear(text: (length: number) => string, short: number, long: number): void {
  const [small, large] = [text(short), text(long)];
  const most = (long / short) * 4;
  for (const read of [annotate, parse]) {
    read(small);
    let least = Infinity;
    let taken = Infinity;
    // A processor with other work may stall any one reading, but not the least of many; one good one is enough.
    for (let attempt = 0; attempt < 8; attempt += 1) {
      least = Math.max(
        2,
        Math.min(
          least,
          time(() => read(small)),
        ),
      );
      taken = Math.min(
        taken,
        time(() => read(large)),
      );
      if (taken <= least * most) break;
    }
    assert.ok(
      taken <= least * most,
      `${read.name} took ${taken.toFixed(0)} ms for ${String(long)} characters, ${least.toFixed(1)} ms for ${String(short)}`,
    );
  }
}

for (const [name, unit] of Object.entries(hostile))
  test(`the work grows with the length and not faster: ${name}`, () => {
    isLinear((length) => unit.repeat(Math.ceil(length / unit.length)), 10_000, 100_000);
  });

/** Texts in which each line may ask for all that stands above it. */
const turns: Readonly<Record<string, string>> = {
  'counts and rows': '12 ESTABLISHED\ntcp 0 0 192.0.2.1:80 192.0.2.2:81 ESTABLISHED\n',
  'counts and properties': '12 ESTABLISHED\nLocalPort : 80\n',
  'counts and lines of words': '12 CLOSED\nfoo bar\nfoo bar\nfoo bar\nfoo bar\n',
};
for (const [name, unit] of Object.entries(turns))
  test(`no line costs more for what stands above it: ${name} in turn`, () => {
    isLinear((length) => unit.repeat(Math.ceil(length / unit.length)), 1000, 30_000);
  });

// What a line begins with, where the rest of it is one long run.
for (const head of [
  '',
  'Netid ',
  'State ',
  'Proto ',
  'Proto Recv-Q ',
  'Local Address',
  'USER ',
  'TCP: ',
  'total ',
  '"a":',
  '{"a":',
])
  for (const [name, unit] of [
    ['blanks', ' '],
    ['tabs', '\t'],
    ['letters', 'a'],
    ['digits', '1'],
  ] as const)
    test(`a line that begins with “${head}” and goes on with ${name} takes no longer than others`, () => {
      isLinear((length) => `${head}${unit.repeat(length)}x`, 4000, 40_000);
    });

test('dots in front of a word below the heading of Get-NetTCPConnection are not gone through again and again', () => {
  const heading = 'LocalAddress LocalPort RemoteAddress RemotePort State OwningProcess';
  isLinear(
    (length) => {
      const dots = '.'.repeat(length);
      return `${heading}\n${dots} 1 ${dots}${'x'.repeat(length)}"Established\n`.repeat(20);
    },
    60,
    600,
  );
});

test('a command of any length is judged as fast as a short one, and kept as far as it can be read', () => {
  const row = 'ESTAB 0 0 192.0.2.10:22 198.51.100.7:50514';
  const command = `$ ss ${'ss -'.repeat(15_000)}`;
  const { snapshots } = parse(`${command}\n${row}`);
  const [snapshot] = snapshots;
  assert.equal(snapshot?.command, command.slice(0, 1000));
  const long = { ...snapshot, command };
  assert.ok(time(() => diagnose([long])) < 200);
});

test('a very long line needs no recursion', () => {
  annotate('('.repeat(1_000_000));
  parse('{'.repeat(1_000_000));
});
