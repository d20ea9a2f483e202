import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../../../src/netstat/annotate.ts';
import { words } from '../../../src/netstat/lexicon.ts';
import { plain, suspects } from '../../../src/netstat/may-hold.ts';
import { doubleWords, ordinaryWords, rareWords } from '../../../src/netstat/tells.ts';
import { fixtures, labelledFolders } from '../../support/labelled-folders.ts';
import { samples } from './annotate/samples.ts';
import { printers } from './support/printers.ts';
import { print, socketsOf } from './support/sockets.ts';

const spellings = Object.values(words)
  .flatMap((list) => list.split(','))
  .map((word) => word.replace(/[!~]$/, ''));
const ordinary = spellings.filter((spelling) => new RegExp(`^(?:${ordinaryWords.source})$`, 'i').test(spelling));

/** Every text of the project that holds states, and many that hold look-alikes. */
const texts = [
  ...Object.values(samples).flat().map(String),
  ...['states.txt', 'wild-states.txt', 'look-alikes.txt', 'wild-look-alikes.txt'].flatMap((file) =>
    readFileSync(join(fixtures, 'snippets', file), 'utf8')
      .split(/^### .*\n/m)
      .map((snippet) => snippet.replace(/\n=> ?.*\n$/, '').replaceAll('\\e', '\u001b')),
  ),
  ...[...labelledFolders, join('outputs', 'recorded')].flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((file) => /\.(?:html|txt)$/.test(file))
      .map((file) => readFileSync(join(fixtures, folder, file), 'utf8').replace(/<[^>]*>/g, '')),
  ),
];

function mayHold(text: string, isEdge: (offset: number) => boolean = () => false): boolean {
  return suspects(plain(text), isEdge, () => true);
}

/** What annotate finds, but for the reasons left out, the quick look has to suspect. */
function isSuspected(text: string, without?: string): void {
  const found = annotate(text).find(({ why }) => why !== without);
  if (found === undefined || mayHold(text)) return;
  const around = text.slice(Math.max(0, found.start - 80), found.end + 80);
  throw new Error(`${found.token} (${found.why}) is not suspected in ${JSON.stringify(around)}`);
}

const telling = new RegExp(
  `(?:${doubleWords.source})\\w*|(?:${rareWords.source})\\w*|\\b(?:${ordinaryWords.source})\\b`,
  'gi',
);

/** The text with other spellings: those that give themselves away would hide what the ordinary ones need. */
function weakened(text: string, choose: (index: number) => string): string {
  let index = 0;
  return text.replace(telling, () => choose(index++));
}

test('every text that annotate finds something in is suspected', () => {
  assert.ok(texts.length > 200);
  for (const text of texts) isSuspected(text);
});

test('so is a member of an enumeration in a sentence', () => {
  isSuspected('In .NET the value is TcpState.Listen then.');
});

test('so are the sentences of counts, with nothing of sockets around them', () => {
  isSuspected('\t\t0 connections\tin LISTEN state\n\t\t31 connections\tin Established state\n');
  isSuspected('\t\t0 connections\tin Established state\n\t\t31 connections\tin LISTEN state\n');
});

test('so are counts in sentences, where nothing else speaks of sockets', () => {
  isSuspected('         2 in Time wait state\n         1 in LISTEN state\n');
});

test('so is a state that a sentence about TCP names as one', () => {
  isSuspected('The TCP connection stays in ESTABLISHED state until then.');
  isSuspected('It finds the TCP port in LISTEN state and waits.');
});

test('so is a column of states in a table that names no more than processes', () => {
  isSuspected(' pid  | state  | query\n------+--------+-------\n 8812 | Listen | jobs\n');
});

test('so is a row with a program right behind its state', () => {
  isSuspected(
    'Proto State Program Local Remote Service\ntcp LISTEN nginx 0.0.0.0:80 0.0.0.0:0 http\ntcp LISTEN sshd 0.0.0.0:22 0.0.0.0:0 ssh\n',
  );
});

test('so is a row that begins with its state and its protocol', () => {
  isSuspected('LISTEN tcp 192.0.2.1:80 198.51.100.7:50514');
});

test('so is every part of one that has states, with any spelling in place of another', () => {
  // Another spelling in a look-alike makes a text that nobody writes.
  const listings = texts.filter((text) => annotate(text).length > 0);
  assert.ok(listings.length > 200);
  fc.assert(
    fc.property(
      fc.constantFrom(...listings),
      fc.nat(),
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.constantFrom(...ordinary), { minLength: 1, maxLength: 3 }),
      (text, from, count, chosen) => {
        const lines = text.split('\n');
        const start = from % lines.length;
        const part = lines.slice(start, start + count).join('\n');
        isSuspected(part);
        // A list of counts is known by its words alone, and with others it is one that nobody writes.
        isSuspected(
          weakened(part, (index) => chosen[index % chosen.length] ?? ''),
          'list of counts',
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test('so is whatever a tool prints, with any spelling in place of another', () => {
  for (const printer of Object.values(printers)) {
    fc.assert(
      fc.property(
        fc.array(socketsOf(printer), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...ordinary),
        (sockets, spelling) => {
          const text = print(printer, sockets).join('\n');
          isSuspected(text);
          isSuspected(weakened(text, () => spelling));
        },
      ),
      { numRuns: 20 },
    );
  }
});

const piece = fc.constantFrom(
  ...['tcp', 'TCP', 'udp', 'ss -t', 'netstat -an', 'State', 'state', 'state=', '"state":', 'status', 'TST=', 'Port'],
  ...['Local Address', 'the', 'connection state is', 'peer', 'http', 'web:http', 'localhost.ssh', '192.0.2.1:80'],
  ...['192.0.2.1.80', '*:*', '*.*', '::1', '[::1]:22', '443', '0', '12', '3', '(', ')', '->', '→', ':', '=', '"', ','],
  ...['|', '`', '*', '.', '_', '-', '\n', '\n', ' ', ' ', ' ', '   ', '\t', '\u00a0', '\u200b', '\u001b[31m', 'src='],
  ...['Recv-Q', '0x3f', 'st', 'local_address', '>when', 'estab', 'sockets', 'in', 'Tcp.', 'metric', 'connections'],
);

test('so is anything pieced together from what stands around states', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, { arbitrary: fc.constantFrom(...ordinary), weight: 1 }), { maxLength: 30 }),
      fc.boolean(),
      (pieces, isSpaced) => {
        isSuspected(pieces.join(isSpaced ? ' ' : ''));
      },
    ),
    {
      numRuns: 6000,
      examples: [
        [['tcp', 'LISTEN', 'tcp', '192.0.2.1:80'], true],
        [['LISTEN', 'LISTEN', 'tcp', '192.0.2.1:80', '*:*'], true],
        [['0', 'Time wait', 'LISTEN', '443'], true],
      ],
    },
  );
});

test('every spelling is known, also where colours and invisible characters stand in it', () => {
  const isKnown = (text: string): boolean => mayHold(`tcp ${text}`, () => true);
  assert.ok(!isKnown('word'));
  for (const spelling of spellings) {
    assert.ok(isKnown(`before${spelling}after`), spelling);
    assert.ok(isKnown(spelling.replace(/(?=.)/gu, '\u200b')), spelling);
    assert.ok(isKnown(`${spelling.slice(0, 2)}\u001b[1m${spelling.slice(2)}`), spelling);
    const wide = spelling.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    assert.ok(isKnown(wide), spelling);
  }
});

test('a word of prose is not suspected', () => {
  for (const prose of [
    'The company was established in 1987 and closed its doors in 2001.',
    'Listen to the podcast, or close the door. We are bound to find them closed.',
    'an idle, unknown and long established trade; the shop was closed (for good) on Sunday.',
    'Closing time at the local port authority is an important matter of state.',
    'Town 7 was established on the river; its gates closed at night, and those who listen hear the bells still.',
    'In 1851 the town was established by decree.',
    'No committee had ever\nestablished a rule, and its books were\nclosed for years.',
    'This issue was closed by its author. Established firms listen. The case is closed.',
  ])
    assert.ok(!mayHold(prose), prose);
});

test('a cell or a line of its own is suspected only where its page speaks of sockets', () => {
  const edges = (text: string) => (offset: number) => text[offset] === 'C' || text[offset] === '|';
  const label = 'Bug 17Closed|by somebody';
  assert.ok(!mayHold(label, edges(label)));
  const socket = 'tcp portsClosed|by peer';
  assert.ok(mayHold(socket, edges(socket)));
});
