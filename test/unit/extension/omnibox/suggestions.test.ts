import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { finders } from '../../../../src/components/search/finders.ts';
import { asDescription, stateFor, suggestionsFor } from '../../../../src/extension/omnibox/suggestions.ts';
import { isStateId } from '../../../../src/states/state-look-up.ts';

const finder = finders('en');
const plain = { finder, system: 'linux', isXml: false } as const;

test('the address bar offers the state that is typed, with where the spelling is met and what it means', () => {
  const [first] = suggestionsFor('finwait2', plain);
  assert.equal(first?.content, 'FIN-WAIT-2');
  assert.match(first.description, /^FIN.?WAIT.?2 \(.+\): .+/);
});

test('a text that finds none offers the states most like it', () => {
  assert.notEqual(suggestionsFor('clsoingg_wiat', plain).length, 0);
});

test('nothing is offered before anything is typed', () => {
  assert.deepEqual(suggestionsFor('  ', plain), []);
});

test('the line is in the language of the reader', () => {
  const [first] = suggestionsFor('CLOSE_WAIT', { ...plain, finder: finders('ko') });
  assert.match(first?.description ?? '', /[가-힣]/);
});

test('a chosen line and a typed text open the state they mean, any other text opens none', () => {
  assert.equal(stateFor('TIME-WAIT', finder, 'linux'), 'TIME-WAIT');
  assert.equal(stateFor(' TimeWait ', finder, 'windows'), 'TIME-WAIT');
  assert.equal(stateFor('', finder, 'linux'), undefined);
});

test('whatever is typed, every line names a state, and Chrome gets no markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { content, description } of suggestionsFor(text, { ...plain, isXml: true })) {
        assert.ok(isStateId(content));
        assert.doesNotMatch(description.replace(/&#\d+;/g, ''), /[&<>"']/);
      }
    }),
    { numRuns: 200 },
  );
});

test('the characters of markup are written as character references for Chrome alone', () => {
  assert.equal(asDescription('a < b & "c"', { isXml: true }), 'a &#60; b &#38; &#34;c&#34;');
  assert.equal(asDescription('a < b', { isXml: false }), 'a < b');
});
