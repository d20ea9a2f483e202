import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finder } from '../../../../src/components/search/finder.ts';
import { loadFinder } from '../../../../src/components/search/finder.ts';
import { SearchSession } from '../../../../src/components/search/search-session.ts';

/** A session with the real engine, and how often it told of a change. */
function started(load: () => Promise<Finder> = () => loadFinder('en')) {
  let changes = 0;
  const session = new SearchSession({ load, changed: () => (changes += 1) });
  return { session, changes: () => changes };
}

describe('a search', () => {
  it('is idle, loading, found, and idle again as its text comes and goes', async () => {
    const { session } = started();
    assert.equal(session.status, 'idle');
    session.type('CLOSE_WAIT');
    assert.equal(session.status, 'loading');
    await session.load();
    assert.equal(session.status, 'found');
    assert.equal(session.hits[0]?.state, 'CLOSE-WAIT');
    session.type('   ');
    assert.equal(session.status, 'idle');
    assert.equal(session.count, 0);
  });

  it('asks for no more of a text than a row has, however long it is', async () => {
    const asked: number[] = [];
    const finder: Finder = { ...(await loadFinder('en')), find: ({ length }) => (asked.push(length), []) };
    const { session } = started(() => Promise.resolve(finder));
    session.type('wait '.repeat(100_000));
    await session.load();
    assert.deepEqual(asked, [1000]);
    assert.equal(session.query.length, 500_000);
  });

  it('moves through states and questions alike, round by way of the field', async () => {
    const { session } = started();
    session.withQuestions = true;
    session.type('close wait');
    await session.load();
    assert.ok(session.hits.length > 0 && session.questions.length > 0);
    assert.equal(session.count, session.hits.length + session.questions.length);
    assert.equal(session.chosen, 0);
    session.move(-1);
    assert.equal(session.active, session.count - 1);
    assert.equal(session.chosen, session.count - 1);
    session.move(1);
    assert.equal(session.active, -1);
    session.activate(session.count);
    assert.equal(session.active, -1);
  });

  it('offers the nearest of an unknown word, and opens none that was not chosen', async () => {
    const { session } = started();
    session.type('closwaaaait');
    await session.load();
    assert.equal(session.status, 'none');
    assert.ok(session.count > 0);
    assert.equal(session.chosen, -1);
    session.move(1);
    assert.equal(session.chosen, 0);
  });

  it('says that the engine could not be loaded, and tries again with the next letter', async () => {
    let attempts = 0;
    const { session, changes } = started(() => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('offline')) : loadFinder('en');
    });
    session.type('liste');
    await session.load();
    assert.equal(session.status, 'failed');
    assert.ok(changes() > 0);
    session.type('listen');
    await session.load();
    assert.equal(session.status, 'found');
  });

  it('speaks the language that was chosen last, also where the engine of the one before comes later', async () => {
    const [english, korean] = await Promise.all([loadFinder('en'), loadFinder('ko')]);
    const answers: ((finder: Finder) => void)[] = [];
    const { session } = started(() => new Promise((resolve) => answers.push(resolve)));
    session.type('CLOSE_WAIT');
    const first = session.load();
    session.unload();
    const second = session.load();
    answers[1]?.(korean);
    await second;
    answers[0]?.(english);
    await first;
    assert.equal(session.finder, korean);
  });

  it('asks once more for the language chosen last where that of the one before fails', async () => {
    const korean = await loadFinder('ko');
    const answers: { come: (finder: Finder) => void; fail: () => void }[] = [];
    const { session } = started(
      () =>
        new Promise((come, fail) => {
          answers.push({
            come,
            fail: () => {
              fail(new Error('It cannot be loaded.'));
            },
          });
        }),
    );
    session.type('CLOSE_WAIT');
    const first = session.load();
    session.unload();
    answers[0]?.fail();
    await first;
    assert.equal(session.status, 'loading');
    answers[1]?.come(korean);
    await session.load();
    assert.equal(answers.length, 2);
    assert.equal(session.status, 'found');
  });
});
