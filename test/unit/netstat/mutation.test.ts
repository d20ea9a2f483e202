import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate, parse, type Annotation } from '../../../src/netstat/index.ts';
import { listings } from './support/sockets.ts';

const tokens = (annotations: readonly Annotation[]) => annotations.map(({ token }) => token);

/** What has to hold for any text at all. */
function isSound(text: string): void {
  let last = 0;
  for (const { start, end, token } of annotate(text)) {
    assert.ok(start >= last && end > start && end <= text.length);
    assert.equal(text.slice(start, end), token);
    last = end;
  }
  const { snapshots, unparsed, recognised, rowLines } = parse(text);
  const lines = text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const others = Object.values(recognised).reduce((sum, count) => sum + count, 0);
  assert.equal(unparsed.length + others + rowLines, lines, 'every line is accounted for');
  for (const { connections } of snapshots) for (const { line } of connections) assert.ok(line < lines);
}

/** Pieces that texts about sockets are made of, and that could trip a reader. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'tcp',
      'udp',
      'TCP',
      'ESTABLISHED',
      'TIME_WAIT',
      'LISTEN',
      'CLOSE-WAIT',
      'SYN',
      'FIN-',
      'WAIT',
      'Established',
      'time_wait',
    ],
    ...[
      '192.0.2.1:80',
      '*.*',
      ':::*',
      '[::1]:22',
      '2001:db8::1.443',
      '0',
      '12',
      '(',
      ')',
      '->',
      ':',
      '=',
      'state=',
      'State : ',
      '"',
      ',',
      '|',
    ],
    ...[
      '\n',
      ' ',
      '\t',
      '\r\n',
      '\u00a0',
      '\u200b',
      '\u001b[31m',
      '\u001b]',
      '\u001b',
      'ＴＩＭＥ',
      '_',
      '-',
      '이',
      '\ud83d',
      '`- ',
    ],
    ...[
      'Proto Recv-Q Send-Q',
      'ss -u',
      'TCP: IPv4',
      'SCTP:',
      'rem_address   st',
      '  0: 0100007F:1F90 00000000:0000 0A ',
      'users:(("a",pid=1',
      'src=',
    ],
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const soup = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

test('any string gives sound annotations and accounts for every line', () => {
  fc.assert(fc.property(soup, isSound), { numRuns: 1500 });
  fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), isSound), { numRuns: 500 });
});

test('lines cut at any column never throw', () => {
  fc.assert(
    fc.property(listings, fc.array(fc.nat(160), { minLength: 20, maxLength: 20 }), ({ lines }, columns) => {
      isSound(lines.map((line, index) => line.slice(0, columns[index])).join('\n'));
    }),
    { numRuns: 200 },
  );
});

test('rows in any order and in any number keep their states', () => {
  fc.assert(
    fc.property(
      listings
        .filter(({ name }) => !name.includes('List'))
        .chain((listing) =>
          fc.tuple(
            fc.constant(listing),
            fc.shuffledSubarray(listing.lines.slice(listing.printer.heading.length).flatMap((line) => [line, line])),
          ),
        ),
      ([{ printer }, rows]) => {
        const one = (row: string) => tokens(annotate([...printer.heading, row].join('\n')));
        const text = [...printer.heading, ...rows].join('\n');
        isSound(text);
        assert.deepEqual(tokens(annotate(text)), rows.flatMap(one));
      },
    ),
    { numRuns: 200 },
  );
});

const dressings: Readonly<Record<string, (line: string) => string>> = {
  indented: (line) => `    ${line}`,
  quoted: (line) => `> ${line}`,
  'quoted twice': (line) => `> > ${line}`,
  numbered: (line) => `  12  ${line}`,
  'from a diff': (line) => `+ ${line}`,
  'from grep': (line) => `out.txt:12: ${line}`,
  'from a log': (line) => `2024-02-03T10:11:12Z host-1 agent[77]: ${line}`,
  'ended by CRLF': (line) => `${line}\r`,
  'with no-break spaces': (line) => line.replace(/ /g, '\u00a0'),
  'with tabs': (line) => line.replace(/ {2,}/g, '\t'),
  'with single blanks': (line) => line.replace(/ +/g, ' '),
  'with a zero-width space at each colon': (line) => line.replace(/:/g, ':\u200b'),
  coloured: (line) => line.replace(/\S+/g, (word) => `\u001b[32m${word}\u001b[0m`),
  // The list form has no columns that a box could part.
  'in a box': (line) => `│ ${line.trim().replace(/ {2,}/g, ' │ ')} │`,
};

for (const [name, dress] of Object.entries(dressings)) {
  test(`rows ${name} keep their states`, () => {
    fc.assert(
      fc.property(
        listings.filter(
          (listing) => listing.printer.format !== 'proc' && !(name === 'in a box' && listing.name.includes('List')),
        ),
        ({ lines, printer }) => {
          const dressed = lines
            .flatMap((line) => line.split('\n'))
            .map(dress)
            .join('\n');
          isSound(dressed);
          const plain = annotate(lines.join('\n')).map(({ state }) => state);
          assert.deepEqual(
            annotate(dressed).map(({ state }) => state),
            plain,
            printer.format,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
}

test('rows that a narrow terminal has wrapped between columns keep their states', () => {
  fc.assert(
    fc.property(
      listings.filter(({ printer }) =>
        ['netstat-linux', 'netstat-bsd', 'netstat-windows', 'ss', 'powershell'].includes(printer.format),
      ),
      fc.integer({ min: 24, max: 70 }),
      ({ lines, name }, width) => {
        fc.pre(!name.includes('List'));
        const wrapped = lines.map((line) => {
          const at = line.lastIndexOf(' ', width);
          return at < 20 ? line : `${line.slice(0, at)}\n${line.slice(at)}`;
        });
        isSound(wrapped.join('\n'));
        assert.deepEqual(tokens(annotate(wrapped.join('\n'))), tokens(annotate(lines.join('\n'))));
      },
    ),
    { numRuns: 200 },
  );
});
