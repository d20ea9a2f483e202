import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardContent, cardSupply } from '../../../../src/components/card/card-content.ts';
import { cardText } from '../../../../src/components/card/card-text.ts';
import { rfcStateIds } from '../../../../src/states/rfc-states.ts';
import { states } from '../../../../src/states/states.ts';
import { transitions } from '../../../../src/states/transitions.ts';

const languages = ['en', 'ko'] as const;

describe('the content of the card', () => {
  it('has a line, a kind and a phase for every state in every language', () => {
    for (const { id } of states) {
      for (const language of languages) {
        const { line, kind, phaseName } = cardContent(id, language);
        assert.ok(line && kind && phaseName, `${id} ${language}`);
      }
    }
  });

  it('says of every RFC state who waits and how long it lasts', () => {
    for (const id of rfcStateIds) {
      for (const language of languages) {
        const { waiting, duration } = cardContent(id, language);
        assert.ok(waiting && duration && waiting !== 'TBD', `${id} ${language}`);
      }
    }
  });

  it('shows only neighbours that a transition of RFC 9293 leads to', () => {
    for (const id of rfcStateIds) {
      const { before, next } = cardContent(id, 'en');
      for (const { name } of next)
        assert.ok(
          transitions.some((way) => way.from === id && way.to === name),
          `${id} to ${name}`,
        );
      for (const { name } of before)
        assert.ok(
          transitions.some((way) => way.from === name && way.to === id),
          `${name} to ${id}`,
        );
      assert.ok(next.length > 0 && before.length > 0, id);
    }
  });

  it('puts the usual way first', () => {
    assert.equal(cardContent('FIN-WAIT-1', 'en').next[0]?.name, 'FIN-WAIT-2');
    assert.equal(cardContent('TIME-WAIT', 'en').before[0]?.name, 'FIN-WAIT-2');
    assert.equal(cardContent('ESTABLISHED', 'en').before[0]?.name, 'SYN-SENT');
  });

  it('says that a tracker’s word is no socket state, and names the nearest one', () => {
    const content = cardContent('CT-CLOSE_WAIT', 'en');
    assert.equal(content.standard, 'CLOSE_WAIT');
    assert.match(content.kind, /^conntrack: .*not a socket state/);
    assert.deepEqual(content.nearest, ['FIN-WAIT-2', 'CLOSE-WAIT']);
    assert.deepEqual(content.next, []);
  });

  it('lists the spellings of the reader’s own system first', () => {
    assert.equal(cardContent('SYN-RECEIVED', 'en', 'windows').spellings[0], 'SYN_RECEIVED');
    assert.match(cardContent('SYN-RECEIVED', 'en', 'linux').spellings[0] ?? '', /SYN[_-]RECV/);
  });

  it('is plain data that survives a message', () => {
    const supply = cardSupply(['LISTEN', 'CT-ESTABLISHED', 'UNKNOWN'], 'ko', 'linux');
    assert.deepEqual(structuredClone(supply), supply);
    assert.deepEqual(JSON.parse(JSON.stringify(supply)), supply);
  });

  it('copies as text with the same facts', () => {
    const content = cardContent('FIN-WAIT-2', 'en');
    const text = cardText('FIN_WAIT2', content);
    assert.ok(text.startsWith('FIN_WAIT2 · FIN-WAIT-2 · RFC 9293\n'));
    assert.ok(text.includes(content.line) && text.includes(content.waiting ?? '?') && text.includes('TIME-WAIT'));
  });
});
