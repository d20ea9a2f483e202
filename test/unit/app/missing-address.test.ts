import assert from 'node:assert/strict';
import { it } from 'node:test';
import { askedQuery } from '../../../src/app/asked-part.ts';
import { askedWord } from '../../../src/app/missing-address.ts';

for (const [address, word] of [
  ['https://example.org/en/statez/tme-wait', 'tme-wait'],
  ['https://example.org/ko/tme-wait/', 'tme-wait'],
  ['https://example.org/fin-wate-2/index.html', 'fin-wate-2'],
  ['https://example.org/states/CLOSE_WIAT.html?utm=x#top', 'CLOSE_WIAT'],
  ['https://example.org/ko/%EC%8B%9C%EA%B0%84%20%EB%8C%80%EA%B8%B0', '시간 대기'],
  ['https://example.org/a%26b%2Fc=d', 'a&b/c=d'],
  ['https://example.org/%E0%A4%A', '%E0%A4%A'],
  ['https://example.org/', ''],
] as const)
  it(`reads ${address} as a search for “${word}”, also where the reader was sent on from it`, () => {
    const url = new URL(address);
    assert.equal(askedWord(url), word);
    assert.equal(askedWord(new URL(`https://example.org/ko/not-found/${askedQuery(url.pathname)}`)), word);
  });

it('looks up no more of an address than a word has', () => {
  assert.equal(askedWord(new URL(`https://example.org/${'x'.repeat(5000)}`)).length, 60);
});
