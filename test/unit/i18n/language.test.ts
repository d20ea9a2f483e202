import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLanguage, languages, preferredLanguage } from '../../../src/i18n/language.ts';

describe('the languages', () => {
  it('are named as their speakers name them', () => {
    assert.deepEqual({ ...languages }, { en: 'English', ko: '한국어' });
  });

  it('are met by a reader’s preferences in their order, whole or by their beginning, else English', () => {
    assert.equal(preferredLanguage(['ko-KR', 'en']), 'ko');
    assert.equal(preferredLanguage(['fr-CA', 'KO', 'en']), 'ko');
    assert.equal(preferredLanguage(['en-GB', 'ko']), 'en');
    assert.equal(preferredLanguage(['ko-Kore-KR']), 'ko');
    assert.equal(preferredLanguage(['kok', 'de']), 'en');
    assert.equal(preferredLanguage(['', '-', 'toString']), 'en');
    assert.equal(preferredLanguage([]), 'en');
  });

  it('are told from other texts', () => {
    assert.ok(isLanguage('ko'));
    for (const other of ['fr', '', 'KO', 'constructor', undefined, 1]) assert.ok(!isLanguage(other));
  });
});
