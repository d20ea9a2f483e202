import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distancesFrom, longestCompared } from '../../../../src/netstat/search/edit-distance.ts';
import { keyOf, searchKey } from '../../../../src/netstat/search/search-key.ts';
import { nearest, search } from '../../../../src/netstat/search.ts';
import { aliases } from '../../../../src/states/aliases/aliases.ts';
import { states } from '../../../../src/states/states.ts';
import { keywords as english } from '../../../../src/states/texts/en/keywords.ts';
import { keywords as korean } from '../../../../src/states/texts/ko/keywords.ts';

/** The same word with other separators and case, as readers type it. */
const variants: readonly ((token: string) => string)[] = [
  (token) => token,
  (token) => token.toLowerCase(),
  (token) => token.toUpperCase(),
  (token) => token.replaceAll(/[-_ ]/g, ''),
  (token) => token.replaceAll(/[-_ ]/g, '-'),
  (token) => token.replaceAll(/[-_ ]/g, '_'),
  (token) => token.replaceAll(/[-_ ]/g, ' '),
  (token) => ` ${token} `,
  (token) => token.normalize('NFD'),
  (token) => token.replaceAll(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
];

/** Hits that match as well as the first: whole spellings of states that share the word. */
const wholeMatches = (query: string) =>
  search(query).filter(({ match }) => ['id', 'exact', 'code', 'row'].includes(match));

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('ㄱㅏ연결대기 _-0x6AwtTCP?:*[]()')) }),
  fc.tuple(fc.constantFrom(...aliases.map(({ token }) => token)), fc.string()).map((parts) => parts.join(' ')),
);

describe('a search', () => {
  it('finds the state of every alias in every separator and case', () => {
    for (const { token, state } of new Map(aliases.map((row) => [`${row.state} ${row.token}`, row])).values())
      for (const variant of variants) {
        const query = variant(token);
        // A number is compared as written: `0x06` and `06` differ from `6`, and have no separators.
        assert.ok(
          wholeMatches(query).some((hit) => hit.state === state),
          `${JSON.stringify(query)} for ${token} of ${state}: ${search(query)
            .map((hit) => `${hit.state} ${hit.match}`)
            .join(', ')}`,
        );
      }
  });

  it('puts the state itself first for every canonical id', () => {
    for (const { id } of states) assert.equal(search(id)[0]?.state, id);
  });

  it('finds the state of every keyword, and puts it among those that share the word', () => {
    for (const table of [english, korean])
      for (const [state, words] of Object.entries(table))
        for (const word of words) {
          const hits = search(word);
          const place = hits.findIndex((hit) => hit.state === state);
          assert.ok(place >= 0 && place < 6, `${word}: ${String(place)}`);
        }
  });

  it('never throws, gives each state once and keeps its ranges inside the token', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        for (const hits of [search(query), nearest(query, 5)]) {
          assert.equal(new Set(hits.map(({ state }) => state)).size, hits.length);
          for (const { token, start, end, tables, code } of hits) {
            assert.ok(start >= 0 && start < end && end <= token.length, `${token} ${String(start)} ${String(end)}`);
            assert.equal(code === undefined, tables === undefined);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('forgives one typing error in every spelling of six letters or more', () => {
    const words = aliases.filter(({ token, role }) => role === 'printed' && /^[A-Z][A-Z_-]{5,}$/.test(token));
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(),
        fc.constantFrom(...Array.from('abcxyz')),
        ({ token, state }, at, letter) => {
          const place = 1 + (at % (token.length - 1));
          const query = token.slice(0, place) + letter + token.slice(place + 1);
          const hits = search(query).map((hit) => hit.state);
          assert.ok(hits.includes(state), `${query} for ${token}: ${hits.join(', ')}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the normal form', () => {
  it('is its own normal form and leads back into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { key, from } = searchKey(text);
        assert.equal(from.length, key.length);
        assert.equal(keyOf(text), key);
        for (const offset of from) assert.ok(offset >= 0 && offset < text.length);
        for (const [index, offset] of from.entries()) assert.ok(offset >= (from[index - 1] ?? 0));
      }),
    );
  });

  it('writes Hangul as the keys that type it', () => {
    assert.equal(keyOf('닫힘 대기'), 'ekeglaeorl');
    assert.equal(keyOf('값'), 'rkqt');
    assert.equal(keyOf('ㄳ'), 'rt');
    assert.equal(keyOf('와'), 'dhk');
  });
});

const editDistance = (query: string, word: string) => distancesFrom(query)(word);

/** The same from the table of all distances, as the definition has it. */
function tabulated(query: string, word: string): { whole: number; prefix: number } {
  const table = Array.from({ length: query.length + 1 }, (_, row) =>
    Array.from({ length: word.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const cell = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= query.length; row += 1)
    for (let column = 1; column <= word.length; column += 1) {
      const isSwap = query[row - 1] === word[column - 2] && query[row - 2] === word[column - 1];
      const least = Math.min(
        cell(row - 1, column - 1) + (query[row - 1] === word[column - 1] ? 0 : 1),
        cell(row, column - 1) + 1,
        cell(row - 1, column) + 1,
        isSwap ? cell(row - 2, column - 2) + 1 : Infinity,
      );
      table[row]?.splice(column, 1, least);
    }
  const bottom = table[query.length] ?? [];
  return { whole: bottom.at(-1) ?? 0, prefix: Math.min(...bottom) };
}

describe('the edit distance', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    assert.equal(editDistance('timewait', 'timewait').whole, 0);
    assert.equal(editDistance('tiemwait', 'timewait').whole, 1);
    assert.equal(editDistance('timewit', 'timewait').whole, 1);
    assert.equal(editDistance('timmewait', 'timewait').whole, 1);
    assert.equal(editDistance('', 'abc').whole, 3);
    assert.equal(editDistance('tmie', 'timewait').prefix, 1);
  });

  it('is symmetric, zero for equal words only, and at most the longer length', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abcd')), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { whole, prefix } = editDistance(a, b);
        assert.equal(whole, editDistance(b, a).whole);
        assert.equal(whole === 0, a === b);
        assert.ok(whole <= Math.max(a.length, b.length) && prefix <= whole);
        const least = Math.min(
          ...Array.from({ length: b.length + 1 }, (_, end) => editDistance(a, b.slice(0, end)).whole),
        );
        assert.equal(prefix, least);
      }),
    );
  });

  it('is that of the table of all distances, up to the longest query', () => {
    const word = (maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...Array.from('abcdefg1한я')), maxLength, size: 'max' });
    fc.assert(
      fc.property(word(longestCompared), word(48), (a, b) => {
        assert.deepEqual(editDistance(a, b), tabulated(a, b));
      }),
      { numRuns: 1000 },
    );
    const long = 'ab'.repeat(longestCompared / 2);
    assert.deepEqual(editDistance(long, long), tabulated(long, long));
    assert.deepEqual(editDistance(long, `ba${long}`), tabulated(long, `ba${long}`));
  });

  it('finds the same nearest states for a few as for many', () => {
    // States whose keywords alone are like it, and not like it enough, are none of the few.
    assert.equal(nearest('CLOSE_WAIT 0', 2).length, 2);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 5 }), (query, count) => {
        assert.deepEqual(nearest(query, count), nearest(query, 1000).slice(0, count));
      }),
      { numRuns: 100 },
    );
  });
});
