import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transitionWords as english } from '../../../src/states/texts/en/transition-words.ts';
import { transitionWords as korean } from '../../../src/states/texts/ko/transition-words.ts';
import { transitions } from '../../../src/states/transitions.ts';

/** The transitions readers see: those from one state to another. */
const shown = transitions.filter(({ from, to }) => from !== to);
const notes = shown.flatMap((way) => way.notes ?? []);

describe('the words of the transitions', () => {
  it('are all there in Korean', () => {
    for (const { id, event, action } of shown) {
      assert.ok(korean.events[event], `${id}: ${event}`);
      assert.ok(korean.actions[action], `${id}: ${action}`);
    }
  });

  for (const [language, words] of Object.entries({ english, korean }))
    it(`say every note to readers in ${language}, without the notes of the fact base to itself`, () => {
      for (const note of notes) {
        assert.ok(words.notes[note], note);
        assert.doesNotMatch(words.notes[note], /pitfalls|re-opened|T\d{3}/);
      }
    });

  it('hold nothing that no transition says', () => {
    const said = new Set(shown.flatMap(({ event, action, notes: note }) => [event, action, ...(note ? [note] : [])]));
    for (const words of [english, korean])
      for (const text of [words.events, words.actions, words.notes].flatMap(Object.keys))
        assert.ok(said.has(text), text);
  });
});
