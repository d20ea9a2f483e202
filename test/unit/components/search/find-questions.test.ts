import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findQuestions, keyedQuestions } from '../../../../src/components/search/find-questions.ts';
import { questionLines } from '../../../../src/components/search/question-lines.ts';
import type { StateId } from '../../../../src/states/states.ts';

const english = keyedQuestions(questionLines.en);
const korean = keyedQuestions(questionLines.ko);
const ids = (query: string, questions = english) => findQuestions(query, questions, 40).map(({ id }) => id);

describe('questions', () => {
  it('are read as they are asked, without the signs that mark code and states in their texts', () => {
    for (const lines of Object.values(questionLines))
      for (const [id, text] of lines) assert.doesNotMatch(text, /[`{}]/, id);
  });

  it('are found by their own words, in any order and with or without those that every question has', () => {
    for (const [id, text] of questionLines.en) assert.ok(ids(text).includes(id), text);
    for (const [id, text] of questionLines.ko) assert.ok(ids(text, korean).includes(id), text);
    assert.ok(ids('send-q recv-q').includes('recv-q-send-q'));
  });

  it('are found by the state they are about, however it is spelled', () => {
    for (const query of ['CLOSE_WAIT', 'close-wait', 'CloseWait', 'close wait'])
      assert.ok(ids(query).includes('why-close-wait'), query);
  });

  it('are not found by words that say nothing, nor by a pasted row', () => {
    assert.deepEqual(ids('why is the state'), []);
    assert.deepEqual(ids('tcp 0 0 10.0.0.5:443 198.51.100.9:50122 CLOSE_WAIT'), []);
    assert.deepEqual(ids(''), []);
    assert.deepEqual(ids('—'), []);
  });

  it('are found by a word that says nothing where it stands alone', () => {
    assert.ok(ids('why').includes('why-close-wait'));
    assert.ok(ids('왜', korean).length > 0);
    assert.deepEqual(ids('is'), []);
  });

  it('are those about a state that a query names where none holds what else is in it', () => {
    const about = (query: string, state: StateId, questions = english) =>
      findQuestions(query, questions, 40, state).map(({ id }) => id);
    assert.deepEqual(about('too many close_wait', 'CLOSE-WAIT'), ids('close_wait'));
    assert.deepEqual(about('CLOSE-WAIT 원인', 'CLOSE-WAIT', korean), ids('close_wait', korean));
    assert.deepEqual(about('thousands of close_wait', 'CLOSE-WAIT'), ids('thousands of close_wait'));
    // What it does not name may be of another meaning.
    assert.deepEqual(about('peer has gone', 'CLOSE-WAIT'), []);
  });

  it('are found by a short word where one of theirs begins with it, and not within another', () => {
    assert.ok(ids('tw').includes('tcp-tw-reuse'), 'tcp_tw_reuse');
    assert.ok(!ids('tw').includes('names-differ'), 'between');
    assert.ok(ids('fin').includes('fin-wait-2-for-ever'), 'FIN-WAIT-2');
    assert.ok(!ids('rst').includes('who-closed-first'), 'first');
  });

  it('are never more than asked for, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (query, limit) => {
        assert.ok(findQuestions(query, korean, limit).length <= limit);
      }),
    );
  });
});
