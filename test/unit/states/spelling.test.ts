import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { aliases } from '../../../src/states/aliases/aliases.ts';
import { codesOf, codeText, numberedStates, scaleOf } from '../../../src/states/codes.ts';
import { numericTableNames } from '../../../src/states/numeric-table-names.ts';
import type { NumericTableId } from '../../../src/states/numeric-tables.ts';
import { platformName } from '../../../src/states/platform-name.ts';
import { platformIds, systemOf } from '../../../src/states/platform-system.ts';
import { platforms } from '../../../src/states/platforms.ts';
import {
  readersFirst,
  shownSpellings,
  spellingOn,
  spellingsByState,
  spellingsOf,
} from '../../../src/states/spelling.ts';
import { letterIndex, letterOf } from '../../../src/states/spelling-letters.ts';
import { packedNumbers } from '../../../src/states/packed-numbers.ts';
import { packedPlatformIds, packedSystemDigits } from '../../../src/states/packed-platforms.ts';
import { packedStates } from '../../../src/states/packed-states.ts';
import { packedSpellings } from '../../../src/states/spellings.ts';
import { stateTable } from '../../../src/states/state-table.ts';
import { states } from '../../../src/states/states.ts';

describe('the packed spellings', () => {
  it('say of every alias row what the row says, but for a code that is never written', () => {
    const packed = new Set(
      [...spellingsByState().values()]
        .flat()
        .flatMap((spelling) =>
          spelling.platforms.map((platform) =>
            [spelling.state, spelling.token, spelling.role, platform, spelling.verified, spelling.lang ?? ''].join('|'),
          ),
        ),
    );
    const written = aliases.filter(({ notes }) => notes !== 'do not expect to see it');
    assert.equal(aliases.length - written.length, 1);
    const rows = new Set(
      written.map((row) =>
        [
          row.state,
          row.token,
          row.role,
          row.platform,
          row.verified ?? true,
          row.role === 'localized' ? (row.lang ?? '') : '',
        ].join('|'),
      ),
    );
    assert.deepEqual(
      [...rows].filter((row) => !packed.has(row)),
      [],
    );
    assert.deepEqual(
      [...packed].filter((row) => !rows.has(row)),
      [],
    );
  });

  it('take at most 4.7 kB gzip together with all other tables that a search needs', () => {
    const tables = [packedSpellings, packedPlatformIds, packedSystemDigits, packedStates, packedNumbers];
    const bytes = gzipSync(JSON.stringify(tables), { level: 9 }).length;
    assert.ok(bytes <= 4700, `${String(bytes)} bytes`);
  });

  it('use one letter for each platform that no field separator can be', () => {
    const letters = Object.keys(platforms).map((_, index) => letterOf(index));
    assert.equal(new Set(letters).size, letters.length);
    for (const [index, letter] of letters.entries()) {
      assert.equal(letter.length, 1);
      assert.doesNotMatch(letter, /[|~\\"\p{Cc}]/u);
      assert.equal(letterIndex(letter), index);
    }
  });

  it('leave no token that holds a separator', () => {
    assert.deepEqual(
      aliases.filter(({ token }) => /[|,+\n]/.test(token)),
      [],
    );
  });
});

describe('the packed tables', () => {
  it('hold every state and every fact about it', () => {
    assert.deepEqual(stateTable, states);
  });

  it('hold the name and the system of every platform', () => {
    assert.deepEqual(
      platformIds.map((id) => [id, { name: platformName(id), system: systemOf(id) }]),
      Object.entries(platforms),
    );
  });

  it('hold the name and the platform of every numbering scale', () => {
    for (const table of Object.keys(numericTableNames) as NumericTableId[])
      assert.deepEqual(scaleOf(table), numericTableNames[table]);
  });
});

describe('the spellings of a state', () => {
  it("begin with those of the reader's own tools", () => {
    assert.equal(shownSpellings('LISTEN', 'windows')[0]?.token, 'LISTENING');
    assert.equal(shownSpellings('LISTEN', 'linux')[0]?.token, 'LISTEN');
    assert.equal(shownSpellings('SYN-RECEIVED', 'macos')[0]?.token, 'SYN_RCVD');
    assert.equal(platforms[shownSpellings('FIN-WAIT-1', 'windows')[0]!.platforms[0]!].system, 'windows');
  });

  it('are distinct, verified and shown by a tool', () => {
    for (const [state] of spellingsByState()) {
      const shown = shownSpellings(state, 'linux').map(({ token }) => token);
      assert.equal(new Set(shown).size, shown.length);
      for (const token of shown)
        assert.ok(
          spellingsOf(state).some((spelling) => spelling.token === token && spelling.verified),
          token,
        );
    }
  });

  it('are given for one platform as that platform prints them', () => {
    assert.equal(spellingOn('linux/ss', 'CLOSED'), 'UNCONN');
    assert.equal(spellingOn('linux/net-tools netstat', 'CLOSED'), 'CLOSE');
    assert.equal(spellingOn('windows/netstat', 'CLOSING'), undefined);
  });

  it('is none that a platform only has in its sources or that nobody saw', () => {
    const shown = new Set(
      aliases
        .filter(({ role, verified }) => (role === 'printed' || role === 'localized') && verified !== false)
        .map(({ platform, state, token }) => `${platform} ${state} ${token}`),
    );
    for (const platform of platformIds)
      for (const { id } of states) {
        const token = spellingOn(platform, id);
        if (token !== undefined) assert.ok(shown.has(`${platform} ${id} ${token}`), `${platform}: ${token}`);
      }
  });

  it("keep the order of platforms but for the reader's, which come first", () => {
    assert.deepEqual(readersFirst(['linux/ss', 'macos/netstat', 'linux/lsof'], 'macos'), [
      'macos/netstat',
      'linux/ss',
      'linux/lsof',
    ]);
    assert.deepEqual(readersFirst(['linux/ss', 'linux/lsof'], 'windows'), ['linux/ss', 'linux/lsof']);
  });
});

describe('the numbers of a state', () => {
  it('keep the scales apart: lastAck and closing are swapped between TCP-MIB and Windows', () => {
    const code = (state: 'LAST-ACK' | 'CLOSING', table: string) =>
      codesOf(state).find((found) => found.table === table)?.code;
    assert.equal(code('LAST-ACK', 'tcpMib'), 9);
    assert.equal(code('CLOSING', 'tcpMib'), 10);
    assert.equal(code('LAST-ACK', 'windowsMib'), 10);
    assert.equal(code('CLOSING', 'windowsMib'), 9);
  });

  it('agree with the numeric rows of the alias tables', () => {
    const hexadecimal = aliases.filter(
      ({ role, platform }) => role === 'numeric' && platform === 'linux//proc/net/tcp, tcp6',
    );
    assert.ok(hexadecimal.length >= 11);
    for (const { state, token } of hexadecimal)
      assert.equal(
        codesOf(state)
          .filter(({ table }) => table === 'procNetTcpHex')
          .map(codeText)
          .join(),
        token,
        state,
      );
  });

  it('mean one state each within a scale', () => {
    const seen = new Set(numberedStates().map(({ table, code }) => `${table} ${code}`));
    assert.equal(seen.size, numberedStates().length);
  });
});
