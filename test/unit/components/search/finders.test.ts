import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finders } from '../../../../src/components/search/finders.ts';

const where = (query: string, language: 'en' | 'ko' = 'en'): string => {
  const finder = finders(language);
  const [hit] = finder.find(query, undefined);
  assert.ok(hit, query);
  return finder.whereOf(hit);
};

describe('where a spelling is met', () => {
  it('is said to be unconfirmed where no source was seen to print it', () => {
    assert.match(where('ESCUCHANDO'), /Spanish Windows netstat.*, unconfirmed$/);
    assert.match(where('ESCUCHANDO', 'ko'), /, 미확인$/);
  });

  it('names the language of a translated word', () => {
    assert.equal(where('FINWAIT1'), 'Linux netstat (ca)');
    assert.equal(where('ABHÖREN'), 'German Windows netstat');
  });

  it('is said plainly of everything else', () => {
    for (const query of ['ABHÖREN', 'CLOSE_WAIT', '0x06', 'who closes first'])
      assert.doesNotMatch(where(query), /unconfirmed/, query);
  });
});
