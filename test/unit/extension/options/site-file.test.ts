import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSiteFile, writeSiteFile } from '../../../../src/extension/options/site-file.ts';

describe('a file with the site lists', () => {
  test('is read as it was written', () => {
    const lists = { sites: ['*://a.example/*', '*://*.b.example/*'], disabledSites: ['*://c.example/*'] };
    assert.deepEqual(readSiteFile(writeSiteFile(lists)), lists);
  });

  test('is refused as a whole where it is not one of ours', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{"sites":["*://a.example/*"]}',
      '{"kind":"tcp-state-card-sites","sites":["*://a.example/*","javascript:alert(1)"]}',
      '{"kind":"tcp-state-card-sites","sites":{"0":"*://a.example/*"}}',
    ])
      assert.equal(readSiteFile(text), undefined, text);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readSiteFile(text) === undefined));
  });
});
