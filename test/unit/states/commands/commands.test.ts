import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { aliasesOf } from '../../../../src/states/aliases-of.ts';
import { commands, commandsFor, commandSystems, exampleOf } from '../../../../src/states/commands/commands.ts';
import { stateWords, type WordColumn } from '../../../../src/states/commands/state-words.ts';
import { references } from '../../../../src/states/references.ts';
import { rfcStateIds } from '../../../../src/states/rfc-states.ts';
import { sources } from '../../../../src/states/sources.ts';
import type { StateId } from '../../../../src/states/states.ts';
import { commandLabels as english } from '../../../../src/states/texts/en/command-labels.ts';
import { commandTraps as englishTraps } from '../../../../src/states/texts/en/command-traps.ts';
import { commandLabels as korean } from '../../../../src/states/texts/ko/command-labels.ts';
import { commandTraps as koreanTraps } from '../../../../src/states/texts/ko/command-traps.ts';

const facts = readFileSync(join(import.meta.dirname, '../../../fixtures/facts/commands.md'), 'utf8');
const program =
  /^(?:sudo |\()?(?:ss|netstat|lsof|awk|cat|nstat|conntrack|nsenter|ip|docker|kubectl|chroot|tasklist|Get-\w+|netsh|Test-\w+|nettop|sysctl|sockstat|fstat|tcpdrop|for|ipadm|ndd) /;

/** Every command line of the fact base, without the table of spellings. */
const factCommands = facts
  .slice(facts.indexOf('## Linux'))
  .split('\n')
  .flatMap((line) => [...line.replaceAll('\\|', '|').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
  .filter((code) => program.test(code));

/** Lines that are written otherwise: without `-t`, ss 6.1 asks for DCCP too, and Linux 6.18, which has none, answers EINVAL. */
const mended: Readonly<Record<string, string>> = {
  'ss -K state close-wait dst PEER': 'ss -tK state close-wait dst PEER',
};

/** Part of a longer line that is there. */
const inWords = new Set(['cat /proc/net/tcp']);

/** Columns of the fact base's table of spellings, as it names them. */
const columns: Readonly<Record<string, WordColumn>> = {
  'ss filter word': 'ss',
  'Linux netstat': 'netstat',
  'lsof -sTCP:': 'lsof',
  'Windows netstat': 'windows',
  'Get-NetTCPConnection -State': 'powershell',
  'FreeBSD / macOS': 'bsd',
  'Solaris / illumos': 'solaris',
  '/proc/net/tcp': 'hex',
};

function spellingTable(): readonly Record<string, string>[] {
  const lines = facts.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [heading = ''] = lines;
  const names = cells(heading);
  return lines
    .slice(
      2,
      lines.findIndex((line) => line.startsWith('| Goal')),
    )
    .map((line) => Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? '', cell])));
}

describe('the commands', () => {
  it('are all of the fact base', () => {
    const lines = new Set(commands.map((command) => exampleOf(command).line));
    assert.ok(factCommands.length > 80, String(factCommands.length));
    assert.deepEqual(
      factCommands.filter((line) => !lines.has(mended[line] ?? line) && !inWords.has(line)),
      [],
    );
  });

  it('name the document they were compared with, and only known ones', () => {
    for (const { id, evidence, source } of commands) {
      assert.equal(evidence === 'unrun', source === undefined, id);
      if (source !== undefined) assert.ok(source in references || source in sources, id);
    }
  });

  it('have labels of their own in both languages', () => {
    assert.equal(new Set(commands.map(({ id }) => id)).size, commands.length);
    for (const { id } of commands) {
      assert.doesNotMatch(english[id], /\.$/, id);
      assert.match(korean[id], /\p{Script=Hangul}/u, id);
    }
  });

  it('use the spelling that the fact base gives for each tool', () => {
    const rows = spellingTable();
    assert.equal(rows.length, 15);
    for (const row of rows) {
      const id = (row['RFC 9293'] === '-' ? row['State'] : row['RFC 9293']) as StateId;
      // The kernel's own name has no word of its own: ss knows it as syn-recv.
      if (id === 'NEW_SYN_RECV') continue;
      for (const [name, column] of Object.entries(columns)) {
        const word = stateWords[id]?.[column];
        if (word !== undefined)
          assert.ok(
            row[name]
              ?.replaceAll('`', ' ')
              .split(/[\s(),]+/)
              .includes(word),
            `${id} ${column}: ${word}`,
          );
      }
    }
  });

  it('leave out a word of the fact base only where the tool shows no such socket', () => {
    const left: string[] = [];
    for (const row of spellingTable())
      for (const [name, column] of Object.entries(columns)) {
        const id = (row['RFC 9293'] === '-' ? row['State'] : row['RFC 9293']) as StateId;
        if (row[name] !== '-' && stateWords[id]?.[column] === undefined) left.push(`${id} ${column}`);
      }
    assert.deepEqual(left, [
      'SYN-RECEIVED lsof',
      'TIME-WAIT lsof',
      'CLOSED ss',
      'CLOSED netstat',
      'CLOSED lsof',
      'CLOSED hex',
      'BOUND ss',
      'BOUND windows',
      'BOUND hex',
      'NEW_SYN_RECV netstat',
    ]);
  });

  it('give every tracker word that conntrack takes', () => {
    const taken = /accepted by `--state`: ([A-Z_0-9 ]+)/.exec(facts)?.[1]?.trim().split(' ') ?? [];
    const words = Object.values(stateWords).flatMap(({ conntrack }) => conntrack ?? []);
    assert.deepEqual(
      taken.filter((word) => !words.includes(word)),
      // The last two words of the list are one kernel state.
      ['LISTEN'],
    );
  });

  it('put the word of no other state into a state’s line', () => {
    for (const id of rfcStateIds) {
      const own = new Set(aliasesOf(id).map(({ token }) => token));
      for (const { command, line } of commandsFor(id)) {
        const word = command.word && stateWords[id]?.[command.word];
        if (word === undefined) continue;
        assert.ok(line.includes(word));
        if (command.word !== 'ss') assert.ok(own.has(word), `${id}: ${word}`);
      }
    }
  });

  it('list, filter, count and find the owner of every state on Linux, as far as it can be seen there', () => {
    for (const id of rfcStateIds) {
      const goals = new Set(commandsFor(id).flatMap(({ command }) => (command.system === 'linux' ? command.goal : [])));
      if (id === 'CLOSED') continue;
      assert.ok(goals.has('filter') && goals.has('count'), id);
      assert.equal(goals.has('process'), id !== 'SYN-RECEIVED' && id !== 'TIME-WAIT', id);
    }
  });
});

describe('the traps of the commands', () => {
  it('are told for every system, as often in one language as in the other', () => {
    for (const system of commandSystems) {
      assert.equal(englishTraps[system].length, koreanTraps[system].length, system);
      for (const [index, trap] of englishTraps[system].entries()) {
        assert.match(trap, /\.$/);
        assert.match(koreanTraps[system][index] ?? '', /다\.$/);
        const digits = (text = '') => [...new Set(text.replaceAll('16진', '').match(/\d+/g))].sort();
        assert.deepEqual(digits(koreanTraps[system][index]), digits(trap), trap);
      }
    }
  });

  // inet_diag gives a socket that was bound to a port of its own choice after a reset and after a refused connect() too:
  // asked for TCP_BOUND_INACTIVE, Linux 6.18 answered with it in state 7 (commit 91051f003948; ss.c of 6.8).
  it('say that ss lists reset sockets that are still bound, and since when', () => {
    for (const traps of [englishTraps, koreanTraps])
      assert.ok(traps.linux.some((trap) => ['`netstat`', '6.8', 'UNCONN'].every((word) => trap.includes(word))));
  });
});
